import { useId } from 'react';
import type { PageDataOf } from '../../core/commentary/pageSchema.ts';
import type { TreatyId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { renderingLine } from '../shared/rendering.ts';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './CommentaryPage.module.css';
import own from './ItemView.module.css';

interface QuotedClauseProps {
  readonly quoted: PageDataOf<'item'>['quoted'][number];
  readonly itemId: string;
  readonly edition: string;
  readonly treatyId: TreatyId;
}

/** A clause that an item speaks of, with the sentences of our rendering in which the words stand, and these marked. */
export function QuotedClause({ quoted: { eId, aspect, ownReading, passage }, itemId, edition, treatyId }: QuotedClauseProps) {
  const ui = useAppStore(selectUi);
  const headingId = useId();
  return (
    <section className={own.quoted} aria-labelledby={headingId}>
      <h3 id={headingId}>
        <PlaceLink to={{ view: 'clause', ui, treatyId, eId }} hash={`#${itemId}`} data-preview="">
          {clauseLabel(eId)}
        </PlaceLink>
      </h3>
      {aspect !== undefined && (
        <p className={styles.note}>
          {m.item_aspect()} <span lang="en">{aspect}</span>
        </p>
      )}
      {ownReading && <p className={styles.note}>{m.own_reading()}</p>}
      {passage.length > 0 && (
        <figure>
          <blockquote>
            {passage.map(({ text, isSpokenOf }, index) =>
              isSpokenOf ? (
                // The passage never changes while it is shown, and words of it may stand in it twice.
                // oxlint-disable-next-line react/no-array-index-key
                <mark key={index} data-spoken-of={itemId}>
                  {text}
                </mark>
              ) : (
                text
              ),
            )}
          </blockquote>
          <figcaption>{renderingLine(edition, ui)}</figcaption>
        </figure>
      )}
    </section>
  );
}
