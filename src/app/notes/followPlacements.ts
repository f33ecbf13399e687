import type { Placement } from '../../core/anchoring/anchor.ts';
import { indexExpression, type ClauseIndex } from '../../core/anchoring/clauseIndex.ts';
import { resolveAll } from '../../core/anchoring/resolveAll.ts';
import type { AnchorQuery } from '../../core/anchoring/resolveAnchor.ts';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { changedIds, valueAt, valuesOf } from '../../core/annotation/idTable.ts';
import { clauseEId } from '../../core/reference/eid.ts';
import { findExpression, type Expression, type Treaty } from '../../core/treaty/treaty.ts';
import type { AppState, AppStore } from '../../store/createAppStore.ts';

// A task of the main thread that lasts longer than this is felt while scrolling; a portion of placing is below it.
const SLICE_MS = 8;

interface Place {
  readonly target: Annotation['target'];
  readonly treaty: Treaty;
  /** The run that seeks it; what an earlier one finds of it no longer counts. */
  readonly run: number;
}

/** Keyed by the annotation's id. */
type Found = readonly { readonly key: string; readonly placement: Placement }[];

/**
 * Finds where the words of every note stand in the texts that are at hand, anew when a note's words or a text change. The first at once,
 * so that a new mark is there with the next frame; thousands in small tasks, between which the page answers. Returns what ends it.
 */
export function followPlacements(store: AppStore, clock: () => number = () => performance.now()): () => void {
  // Where each note was last sought, or is being sought: a change of its body alone seeks nothing.
  const sought = new Map<string, Place>();
  const indexes = new WeakMap<Expression, ClauseIndex>();
  // The last to come is the first to be done: it is what the reader looks at.
  const runs: { readonly number: number; readonly found: Iterator<Found, void> }[] = [];
  let started = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const indexOf = (expression: Expression): ClauseIndex => {
    const known = indexes.get(expression) ?? indexExpression(expression);
    indexes.set(expression, known);
    return known;
  };
  const work = () => {
    timer = undefined;
    const until = clock() + SLICE_MS;
    const found: Record<string, Placement> = {};
    do {
      const run = runs.at(-1);
      const next = run?.found.next();
      if (next?.done) runs.pop();
      else for (const { key, placement } of next?.value ?? []) if (sought.get(key)?.run === run?.number) found[key] = placement;
    } while (runs.length > 0 && clock() < until);
    if (runs.length > 0) timer = setTimeout(work, 0);
    if (Object.keys(found).length > 0) store.getState().setPlacements(found);
  };
  const follow = (state: AppState, before?: AppState) => {
    if (before && state.annotationTable === before.annotationTable && state.treaties === before.treaties) return;
    const run = ++started;
    const due = changedSince(state, before).flatMap((annotation) => {
      const treaty = textOf(annotation, state);
      const last = sought.get(annotation.id);
      if (!treaty || (last?.target === annotation.target && last?.treaty === treaty)) return [];
      sought.set(annotation.id, { target: annotation.target, treaty, run });
      return [{ annotation, treaty }];
    });
    if (due.length === 0) return;
    runs.push({ number: run, found: placeAll(due, indexOf) });
    clearTimeout(timer);
    work();
  };
  const end = store.subscribe(follow);
  follow(store.getState());
  return () => {
    end();
    clearTimeout(timer);
  };
}

// With another text all notes are looked through.
function changedSince({ annotationTable, treaties }: AppState, before: AppState | undefined): readonly Annotation[] {
  if (treaties !== before?.treaties) return valuesOf(annotationTable);
  return changedIds(annotationTable, before.annotationTable).flatMap((id) => valueAt(annotationTable, id) ?? []);
}

function textOf({ target }: Annotation, { treaties }: AppState): Treaty | undefined {
  const state = target && Object.hasOwn(treaties, target.treatyId) ? treaties[target.treatyId] : undefined;
  return state?.status === 'ready' ? state.treaty : undefined;
}

type Due = readonly { readonly annotation: Annotation; readonly treaty: Treaty }[];

// Notes on one expression are weighed against each other, and so are placed together.
function* placeAll(due: Due, indexOf: (expression: Expression) => ClauseIndex): Generator<Found, void> {
  const queries = new Map<Expression, { key: string; query: AnchorQuery }[]>();
  const plain: { key: string; placement: Placement }[] = [];
  for (const { annotation, treaty } of due) {
    const { id: key, target } = annotation;
    const eId = target?.eId === undefined ? undefined : clauseEId(target.eId);
    const expression = target?.words && findExpression(treaty, target.words.language);
    if (expression && target.words) {
      const { quote, position, edition } = target.words;
      // An empty range stands for a position that nobody knows (interchange).
      const query = { eId, quote, edition, position: position.end > position.start ? position : undefined };
      const others = queries.get(expression);
      if (others) others.push({ key, query });
      else queries.set(expression, [{ key, query }]);
    } else {
      const placement: Placement | undefined = target?.words
        ? LOST
        : target?.eId === undefined
          ? undefined
          : placeClause(treaty, target.eId);
      if (placement) plain.push({ key, placement });
    }
  }
  yield plain;
  for (const [expression, some] of queries) yield* resolveAll(indexOf(expression), some);
}

const LOST: Placement = { status: 'lost', reason: 'no-such-clause' };

// A note on a clause or a paragraph has no words to find: it is there with its clause.
function placeClause(treaty: Treaty, eId: string): Placement | undefined {
  const isThere = Object.values(treaty.expressions).some(({ clauses }) =>
    clauses.some((clause) => clause.eId === eId || clause.paragraphs.some((paragraph) => paragraph.eId === eId)),
  );
  return isThere ? undefined : LOST;
}
