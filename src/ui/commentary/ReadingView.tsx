import type { PageDataOf } from '../../core/commentary/pageSchema.ts';
import { formatEdtf } from '../../core/treaty/edtf.ts';
import type { TreatyId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { selectSettings } from '../../store/settingsSlice.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { LinkedText } from '../shared/LinkedText.tsx';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './CommentaryPage.module.css';
import { CommentaryPlace } from './CommentaryPlace.tsx';
import { ItemGroup } from './ItemGroup.tsx';
import own from './ReadingView.module.css';
import { readingKey } from './readingKey.ts';
import { useHasBodies } from './useHasBodies.ts';

interface ReadingViewProps {
  readonly page: PageDataOf<'reading'>;
  readonly treatyId: TreatyId;
  /** The reading's id. */
  readonly id: string;
}

/** A guided reading before its first step: what it is, where it comes from, and its steps; it goes on where the reader left it. */
export function ReadingView({ page, treatyId, id }: ReadingViewProps) {
  const ui = useAppStore(selectUi);
  const kept = useAppStore(selectSettings).readings?.[readingKey(treatyId, id)];
  // What was kept may be of an edition with more steps.
  const isBegun = kept !== undefined && kept > 1 && page.steps[kept - 1] !== undefined;
  const step = isBegun ? kept : 1;
  return (
    <article className={styles.page}>
      <CommentaryPlace treatyId={treatyId} of="readings" />
      <h1 tabIndex={-1}>{page.title}</h1>
      <p className={styles.lead}>
        <LinkedText text={page.introduction} links={page.links} home={treatyId} />
      </p>
      <p className={own.begin}>
        <PlaceLink to={{ view: 'reading', ui, treatyId, id, step }}>{isBegun ? m.reading_continue({ step }) : m.reading_start()}</PlaceLink>
      </p>
      <h2>{m.reading_steps()}</h2>
      <ol className={own.steps}>
        {page.steps.map(({ title, heading, clause }, index) => (
          <li key={title}>
            <PlaceLink to={{ view: 'reading', ui, treatyId, id, step: index + 1 }}>{title}</PlaceLink>
            <span className={own.printed}>
              <q lang={heading.language}>{heading.text}</q> · {clauseLabel(clause)}
            </span>
          </li>
        ))}
      </ol>
      <ReadingSource page={page} treatyId={treatyId} />
    </article>
  );
}

function ReadingSource({ page: { source, items, names }, treatyId }: Pick<ReadingViewProps, 'page' | 'treatyId'>) {
  const ui = useAppStore(selectUi);
  const hasBodies = useHasBodies();
  return (
    <section>
      <h2>{m.reading_source()}</h2>
      <p>
        <cite lang={source.title.language}>{source.title.text}</cite>, {formatEdtf(source.date, ui)}
      </p>
      <p className={styles.note}>
        <LinkedText text={source.note} links={source.links} home={treatyId} />
      </p>
      {items.length > 0 && (
        <ItemGroup title={m.reading_source_items()} items={items} names={names} treatyId={treatyId} hasBodies={hasBodies} />
      )}
    </section>
  );
}
