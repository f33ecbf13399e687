import { useMemo } from 'react';
import { firstSentence } from '../../core/commentary/firstSentence.ts';
import type { Selection } from '../../core/reference/selection.ts';
import { clauseText } from '../../core/treaty/clauseText.ts';
import { findClause, type EId, type TreatyId } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectPage } from '../../store/pageSlice.ts';
import { selectEntry, selectTreatyState } from '../../store/treatySlice.ts';
import { selectUi } from '../../store/selectionSlice.ts';
import { buildPath } from '../../url/address.ts';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { placeName } from '../shared/placeName.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { renderingLine } from '../shared/rendering.ts';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './Preview.module.css';

/** What a place is about, in a few lines. */
export function PreviewContent({ place, titleId }: { readonly place: Selection; readonly titleId?: string }) {
  if (place.view === 'clause') return <ClausePreview treatyId={place.treatyId} eId={place.eId} titleId={titleId} />;
  const treatyId = 'treatyId' in place ? place.treatyId : undefined;
  return treatyId === undefined ? null : <PagePreview place={place} treatyId={treatyId} titleId={titleId} />;
}

// A card is a glimpse: the rest is one press away.
const GLIMPSE = 320;

interface Titled {
  readonly treatyId: TreatyId;
  /** The element id of its title. */
  readonly titleId: string | undefined;
}

function ClausePreview({ treatyId, eId, titleId }: Titled & { readonly eId: EId }) {
  const ui = useAppStore(selectUi);
  const entry = useAppStore(useMemo(() => selectEntry(treatyId), [treatyId]));
  const state = useAppStore(useMemo(() => selectTreatyState(treatyId), [treatyId]));
  if (!entry) return null;
  const expression = state?.status === 'ready' ? state.treaty.expressions[ui] : undefined;
  const clause = expression && findClause(expression, eId);
  const text = clause && clauseText(clause).replaceAll('\n', ' ');
  return (
    <>
      <p className={styles.title} id={titleId}>
        <PlaceLink to={{ view: 'clause', ui, treatyId, eId }}>
          {clauseLabel(eId)}, {entry.shortTitle[ui]}
        </PlaceLink>
      </p>
      <p className={styles.quiet}>{entry.clauses.find((one) => one.eId === eId)?.heading[ui]}</p>
      {text === undefined ? (
        <p className={styles.quiet}>{state?.status === 'failed' ? m.text_unreachable() : m.loading_text()}</p>
      ) : (
        <p className={styles.words}>{text.length > GLIMPSE ? `${text.slice(0, text.lastIndexOf(' ', GLIMPSE))} …` : text}</p>
      )}
      {expression && <p className={styles.quiet}>{renderingLine(expression.edition, ui)}</p>}
    </>
  );
}

function PagePreview({ place, treatyId, titleId }: Titled & { readonly place: Selection }) {
  const path = buildPath(place);
  const entry = useAppStore(useMemo(() => selectEntry(treatyId), [treatyId]));
  const state = useAppStore(useMemo(() => selectPage(path), [path]));
  if (!entry) return null;
  const page = state?.status === 'ready' ? state.page : undefined;
  return (
    <>
      <p className={styles.title} id={titleId}>
        <PlaceLink to={place}>{placeName(place, entry, page)}</PlaceLink>
      </p>
      {page?.page === 'item' && (
        <>
          <p className={styles.quiet}>{[page.item.role, page.item.outlet].filter((part) => part !== undefined).join(' · ')}</p>
          <p>{firstSentence(page.item.summary)}</p>
        </>
      )}
      {page?.page === 'theme' && <p>{page.definition}</p>}
    </>
  );
}
