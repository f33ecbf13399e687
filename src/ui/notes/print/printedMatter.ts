import type { ShownItem } from '../../../core/commentary/pageSchema.ts';
import { isChosenNote, printableNotes, type NoteChoice, type PrintedPlace } from '../../../core/printing/chooseNotes.ts';
import { numberNotes, type NumberedNote, type NumberedPrint } from '../../../core/printing/numberNotes.ts';
import type { Selection } from '../../../core/reference/selection.ts';
import type { UiLanguage } from '../../../core/treaty/language.ts';
import type { Treaty } from '../../../core/treaty/treaty.ts';
import type { AppState } from '../../../store/createAppStore.ts';
import { selectPage, type PageState } from '../../../store/pageSlice.ts';
import { selectAnnotations } from '../../../store/selectAnnotations.ts';
import { selectShownLanguages } from '../../../store/settingsSlice.ts';
import { selectTreatyState } from '../../../store/treatySlice.ts';
import { buildPath } from '../../../url/address.ts';
import { linkToCopy } from '../../../url/site.ts';
import { renderingLine } from '../../shared/rendering.ts';

/** What the reader wants on paper besides the text. */
export interface PrintChoice extends NoteChoice {
  readonly notes: 'none' | 'footnotes' | 'appendix';
  readonly hasCommentary: boolean;
}

/** All that a sheet shows, as it was when it was asked for: paper does not change while the reader writes on. */
export interface PrintedMatter {
  readonly treaty: Treaty;
  readonly ui: UiLanguage;
  readonly languages: readonly UiLanguage[];
  readonly choice: PrintChoice;
  readonly numbered: NumberedPrint;
  /** The items of commentary; undefined where they are not wanted. */
  readonly items: readonly ShownItem[] | undefined;
  /** Whose words these are, with the edition of each language shown. */
  readonly rendering: string;
  readonly address: string;
  /** When it is printed, milliseconds since 1970 UTC. */
  readonly nowMs: number;
}

/** The place whose data hold the commentary that goes with a printed place: beside a clause its own, with the whole text the list of all. */
export const placeOfItems = ({ treatyId, eId }: PrintedPlace, ui: UiLanguage): Selection =>
  eId === undefined ? { view: 'list', ui, treatyId, filter: {} } : { view: 'clause', ui, treatyId, eId };

/** The items of commentary in a page's data; undefined while they are not here. */
export function itemsIn(data: PageState | undefined): readonly ShownItem[] | undefined {
  const page = data?.status === 'ready' ? data.page : undefined;
  return page?.page === 'list' || page?.page === 'clause' ? page.items : undefined;
}

/** The address of a printed place, as a reader would copy it. */
export function printedAddress({ treatyId, eId }: PrintedPlace, state: AppState): string {
  const { ui } = state.selection;
  const languages = selectShownLanguages(state);
  const isPlain = languages.length === 1 && languages[0] === ui;
  const here: Selection = eId === undefined ? { view: 'text', ui, treatyId } : { view: 'clause', ui, treatyId, eId };
  return linkToCopy(window.location.origin, here, isPlain ? undefined : languages);
}

/** Whose the printed words are, with the edition of every language that is shown. */
export function printedRendering(treaty: Treaty, languages: readonly UiLanguage[], ui: UiLanguage): string {
  return [...new Set(languages.map((language) => renderingLine(treaty.expressions[language].edition, ui)))].join(' · ');
}

/** Gathers what a sheet shows from the store; undefined while the text is not here. */
export function gatherMatter(state: AppState, place: PrintedPlace, choice: PrintChoice, nowMs: number): PrintedMatter | undefined {
  const text = selectTreatyState(place.treatyId)(state);
  if (text?.status !== 'ready') return undefined;
  const { treaty } = text;
  const { ui } = state.selection;
  const languages = selectShownLanguages(state);
  const { placements, hiddenLayers } = state;
  const notes =
    choice.notes === 'none'
      ? []
      : printableNotes(selectAnnotations(state), placements, place, hiddenLayers).filter((note) => isChosenNote(note, choice));
  return {
    treaty,
    ui,
    languages,
    choice,
    numbered: numberNotes(treaty, place.eId, languages, notes, placements),
    items: choice.hasCommentary ? itemsIn(selectPage(buildPath(placeOfItems(place, ui)))(state)) : undefined,
    rendering: printedRendering(treaty, languages, ui),
    address: printedAddress(place, state),
    nowMs,
  };
}

/** Every note of a print, in the order of the numbers. */
export const allNotes = ({ onTreaty, clauses }: NumberedPrint): NumberedNote[] => [...onTreaty, ...clauses.flatMap(({ notes }) => notes)];
