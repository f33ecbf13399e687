import type { PageDataOf } from '../../core/commentary/pageSchema.ts';
import type { CatalogueEntry, Treaty } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { CopyPlaceLink } from '../shared/CopyPlaceLink.tsx';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { renderingLine } from '../shared/rendering.ts';
import { SourceName } from '../shared/SourceList.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import { ComparisonTable } from './ComparisonTable.tsx';
import { FactList } from './FactList.tsx';
import styles from './OverviewView.module.css';
import { SaidChart } from './SaidChart.tsx';
import { Timeline } from './Timeline.tsx';

interface OverviewViewProps {
  readonly treaty: Treaty;
  readonly entry: CatalogueEntry;
  /** What the page shows besides the treaty's text. */
  readonly page: PageDataOf<'overview'>;
}

/** A treaty at a glance: what it is, its clauses and how much is said of each, its history, its relatives, and every source we read. */
export function OverviewView({ treaty, entry, page }: OverviewViewProps) {
  const ui = useAppStore(selectUi);
  const sources = Object.entries(page.sources);
  return (
    <article className={styles.page}>
      <h1 tabIndex={-1}>{treaty.title[ui]}</h1>
      {treaty.officialTitles.map(({ language, text }) => (
        <p key={language} lang={language} className={styles.official}>
          {text}
        </p>
      ))}
      <p className={styles.introduction}>{treaty.introduction[ui]}</p>
      <p className={styles.rendering}>{renderingLine(treaty.expressions[ui].edition, ui)}.</p>
      <div className={styles.rendering}>
        <CopyPlaceLink />
      </div>

      <section id="contents" aria-labelledby="contents-heading">
        <h2 id="contents-heading">{m.contents()}</h2>
        <ol className={styles.contents}>
          {entry.clauses.map(({ eId, heading }) => (
            <li key={eId}>
              <PlaceLink to={{ view: 'clause', ui, treatyId: treaty.id, eId }}>
                <span className={styles.label}>{clauseLabel(eId)}</span> <span>{heading[ui]}</span>
              </PlaceLink>
            </li>
          ))}
        </ol>
        <p>
          <PlaceLink to={{ view: 'text', ui, treatyId: treaty.id }}>
            {treaty.coverage === 'whole' ? m.whole_text() : m.these_clauses()}
          </PlaceLink>
        </p>
      </section>

      <SaidChart treatyId={treaty.id} page={page} />
      {page.facts.length > 0 && <FactList facts={page.facts} sources={page.sources} />}
      {page.timeline.length > 0 && <Timeline events={page.timeline} note={page.timelineNote?.[ui]} sources={page.sources} />}
      {page.comparison && <ComparisonTable comparison={page.comparison} />}

      <details id="sources" className={styles.fold}>
        <summary>
          <h2>{m.sources_count({ count: sources.length })}</h2>
        </summary>
        <p>{m.sources_read_in_excerpt()}</p>
        <ul className={styles.sources}>
          {sources.map(([key, source]) => (
            <li key={key} id={`source-${key}`}>
              <SourceName source={source} ui={ui} />
            </li>
          ))}
        </ul>
      </details>
    </article>
  );
}
