import { exportAnnotations } from '../../core/annotation/interchange/exportAnnotations.ts';
import type { KnownPlaces } from '../../core/annotation/interchange/known.ts';
import { isKeptLayer } from '../../core/annotation/annotationSchema.ts';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { valuesOf } from '../../core/annotation/idTable.ts';
import { clauseText } from '../../core/treaty/clauseText.ts';
import { findClause, findExpression } from '../../core/treaty/treaty.ts';
import { downloadText } from '../../dom/downloadText.ts';
import type { AppState, AppStore } from '../../store/createAppStore.ts';
import { withBase } from '../../url/site.ts';

const TYPE = 'application/ld+json';

/** What a file of notes is read and written with: the treaties of this site, and the texts that are at hand. */
export function knownPlaces({ catalogue, treaties }: AppState): KnownPlaces {
  return {
    treatyIds: new Set(catalogue.map(({ id }) => id)),
    textOf: (treatyId, eId, language) => {
      const state = Object.hasOwn(treaties, treatyId) ? treaties[treatyId] : undefined;
      const expression = state?.status === 'ready' ? findExpression(state.treaty, language) : undefined;
      const clause = expression && findClause(expression, eId);
      return clause && clauseText(clause);
    },
  };
}

/** Hands notes to the reader as a file of W3C Web Annotations, those in the bin too. From memory: it works whatever the storage does. */
export function downloadAnnotations(store: AppStore, annotations: readonly Annotation[], nowMs: number, name = 'pasal-notes'): void {
  const text = exportAnnotations(annotations, {
    ...knownPlaces(store.getState()),
    siteUrl: window.location.origin + withBase('').replace(/\/$/, ''),
    nowMs,
  });
  downloadText(text, `${name}-${new Date(nowMs).toISOString().slice(0, 10)}.jsonld`, TYPE);
}

/** Hands the reader all their notes as a file. Whether it arrived only they can say, so it counts as no backup by itself. */
export function downloadNotes(store: AppStore): void {
  const notes = valuesOf(store.getState().annotationTable).filter(({ layer }) => isKeptLayer(layer));
  downloadAnnotations(store, notes, Date.now());
}
