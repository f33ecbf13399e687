import type { StateCreator } from 'zustand/vanilla';
import type { Placement } from '../core/anchoring/anchor.ts';
import type { Annotation, LayerId } from '../core/annotation/annotation.ts';
import type { History } from '../core/annotation/change.ts';
import { NOT_YET_KEPT, type Keeping } from '../core/annotation/keeping.ts';
import { emptyTable, putInto, valueAt, type IdTable } from '../core/annotation/idTable.ts';
import { areMarkedAlike, notesOn } from '../core/annotation/notesOn.ts';
import type { EId, TreatyId } from '../core/treaty/treaty.ts';
import type { AppState } from './createAppStore.ts';

/** How the clauses are annotated: every layer's annotations by their ids, where their words stand now, and how they are kept. */
export interface AnnotationSlice {
  readonly annotationTable: IdTable<Annotation>;
  /** Where the words of annotations stand in the text that is at hand; none for those of texts that are not. */
  readonly placements: Readonly<Record<string, Placement>>;
  readonly history: History;
  readonly keeping: Keeping;
  /** Layers that the reader does not want to see. */
  readonly hiddenLayers: readonly LayerId[];
  /** The page is being laid out for paper, where notes are marked in all of it. */
  readonly isPrinted: boolean;
  /** Puts annotations in place of those with the same ids, and what can be undone since. */
  readonly putAnnotations: (annotations: readonly Annotation[], history: History) => void;
  /** Takes up what the storage or another tab holds; that is no step to undo. Ids in `gone` are held nowhere any more. */
  readonly receiveAnnotations: (annotations: readonly Annotation[], gone?: readonly string[]) => void;
  readonly setPlacements: (placements: Readonly<Record<string, Placement>>) => void;
  readonly setKeeping: (change: Partial<Keeping>) => void;
  readonly setLayerHidden: (layer: LayerId, isHidden: boolean) => void;
  readonly setPrinted: (isPrinted: boolean) => void;
}

/** Makes the slice without annotations. */
export const createAnnotationSlice: StateCreator<AppState, [], [], AnnotationSlice> = (set) => ({
  annotationTable: emptyTable(),
  placements: {},
  history: { done: [], undone: [] },
  keeping: NOT_YET_KEPT,
  hiddenLayers: [],
  isPrinted: false,
  putAnnotations: (changed, history) => set(({ annotationTable }) => ({ annotationTable: putInto(annotationTable, changed), history })),
  receiveAnnotations: (received, gone = []) =>
    set(({ annotationTable }) => ({ annotationTable: putInto(annotationTable, received, gone) })),
  setPlacements: (placed) => set(({ placements }) => ({ placements: { ...placements, ...placed } })),
  setKeeping: (change) => set(({ keeping }) => ({ keeping: { ...keeping, ...change } })),
  setLayerHidden: (layer, isHidden) =>
    set(({ hiddenLayers }) => ({ hiddenLayers: [...hiddenLayers.filter((other) => other !== layer), ...(isHidden ? [layer] : [])] })),
  setPrinted: (isPrinted) => set({ isPrinted }),
});

/** One annotation; undefined where there is none. */
export const selectAnnotation =
  (id: string | undefined) =>
  ({ annotationTable }: AppState): Annotation | undefined =>
    id === undefined ? undefined : valueAt(annotationTable, id);

/** Where the words of annotations stand now. */
export const selectPlacements = (state: AppState): AnnotationSlice['placements'] => state.placements;

/** How what the reader writes is being kept. */
export const selectKeeping = (state: AppState): Keeping => state.keeping;

/** What can be done with the storage; what else is said of keeping changes with each letter. */
export const selectAccess = (state: AppState): Keeping['access'] => state.keeping.access;

/** What can be undone and redone. */
export const selectHistory = (state: AppState): History => state.history;

/** Layers that the reader does not want to see. */
export const selectHiddenLayers = (state: AppState): readonly LayerId[] => state.hiddenLayers;

/** Whether the page is being laid out for paper. */
export const selectIsPrinted = (state: AppState): boolean => state.isPrinted;

/** The notes that stand beside a clause, or without `eId` on the treaty as a whole; the same list for as long as none of them changes. */
export const selectNotesOn =
  (treatyId: TreatyId, eId?: EId) =>
  ({ annotationTable, placements }: AppState): readonly Annotation[] =>
    notesOn(annotationTable, placements, treatyId, eId);

/** The notes beside a clause as its text shows them: the same list for as long as their marks are, whatever is typed in one of them. */
export const selectMarkedOn = (treatyId: TreatyId, eId: EId): ((state: AppState) => readonly Annotation[]) => {
  let seen: readonly Annotation[] = [];
  let marked = seen;
  return ({ annotationTable, placements }) => {
    const notes = notesOn(annotationTable, placements, treatyId, eId);
    if (notes !== seen && !areMarkedAlike(notes, marked)) marked = notes;
    seen = notes;
    return marked;
  };
};

/** How many notes stand beside a clause, those of hidden layers left out. */
export const selectNoteCount =
  (treatyId: TreatyId, eId: EId) =>
  ({ annotationTable, placements, hiddenLayers }: AppState): number => {
    const notes = notesOn(annotationTable, placements, treatyId, eId);
    return hiddenLayers.length === 0 ? notes.length : notes.filter(({ layer }) => !hiddenLayers.includes(layer)).length;
  };

/** Whether notes can be made: what they need is here, and the storage may be written to or fails to answer; then this page holds them. */
export const selectCanNote = ({ keeping: { access, trouble } }: AppState): boolean =>
  access === 'full' || access === 'memory' || (access === 'opening' && trouble !== undefined);

/** Where the words of one annotation stand now. */
export const selectPlacement =
  (id: string | undefined) =>
  ({ placements }: AppState): Placement | undefined =>
    id !== undefined && Object.hasOwn(placements, id) ? placements[id] : undefined;
