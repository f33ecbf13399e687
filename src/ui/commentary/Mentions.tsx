import { memo } from 'react';
import type { Mention } from '../../core/commentary/pageSchema.ts';
import type { TreatyId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectCatalogue } from '../../store/treatySlice.ts';
import { selectUi } from '../../store/selectionSlice.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './Mentions.module.css';

interface MentionsProps {
  readonly mentions: readonly Mention[];
  /** The treaty of the clause that they refer to: its own clauses are named without it. */
  readonly home: TreatyId;
}

/** What refers to a clause from elsewhere: clauses, and items of commentary that stand beside other clauses. */
export const Mentions = memo(function Mentions({ mentions, home }: MentionsProps) {
  const ui = useAppStore(selectUi);
  const catalogue = useAppStore(selectCatalogue);
  const titleOf = (treatyId: TreatyId) => catalogue.find(({ id }) => id === treatyId)?.shortTitle[ui] ?? treatyId;
  return (
    <details className={styles.mentions} id="referred-to">
      <summary>{m.referred_to({ count: mentions.length })}</summary>
      <ul>
        {mentions.map((mention) =>
          'eId' in mention ? (
            <li key={`${mention.treatyId}/${mention.eId}/${mention.text}`}>
              <PlaceLink to={{ view: 'clause', ui, treatyId: mention.treatyId, eId: mention.eId }} data-preview="">
                {mention.treatyId === home ? clauseLabel(mention.eId) : `${clauseLabel(mention.eId)}, ${titleOf(mention.treatyId)}`}
              </PlaceLink>{' '}
              <span>{mention.text}</span>
            </li>
          ) : (
            <li key={mention.itemId}>
              <PlaceLink to={{ view: 'item', ui, treatyId: mention.treatyId, id: mention.itemId }} data-preview="">
                {mention.author}, {mention.itemId}
              </PlaceLink>
            </li>
          ),
        )}
      </ul>
    </details>
  );
});
