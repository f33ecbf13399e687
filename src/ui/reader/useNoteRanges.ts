import { useMemo } from 'react';
import type { MarkedRange } from '../../core/anchoring/segments.ts';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { noteRanges, type NoteMark } from '../../core/annotation/notesOn.ts';
import type { UiLanguage } from '../../core/treaty/language.ts';
import type { EId, TreatyId } from '../../core/treaty/treaty.ts';
import { selectHiddenLayers, selectMarkedOn, selectPlacements } from '../../store/annotationSlice.ts';
import { useAppStore } from '../shared/storeContext.ts';
import { useInTurn } from './useInTurn.ts';

/** Words that notes speak of, by language: UTF-16 code units in `clauseText`, half-open. */
export type NoteRanges = Readonly<Partial<Record<UiLanguage, readonly MarkedRange<NoteMark>[]>>>;

const UNMARKED: NoteRanges = {};
const NONE: readonly Annotation[] = [];

/** The words of a clause that the reader's notes and those of opened files speak of, in each language; a moment later where they only `once` were seen. */
export function useNoteRanges(treatyId: TreatyId, eId: EId, languages: readonly UiLanguage[], isAsked: boolean | 'once'): NoteRanges {
  const beside = useAppStore(useMemo(() => selectMarkedOn(treatyId, eId), [treatyId, eId]));
  const placements = useAppStore(selectPlacements);
  const hiddenLayers = useAppStore(selectHiddenLayers);
  const notes = isAsked ? beside : NONE;
  const marked = useInTurn(
    useMemo(() => ({ notes, placements, hiddenLayers }), [notes, placements, hiddenLayers]),
    isAsked !== 'once',
  );
  // As text, which is the same while the marks are: placements come for many clauses at once, and must not render this one anew.
  const ranges = useMemo(() => {
    if (marked.notes.length === 0) return undefined;
    return JSON.stringify(
      Object.fromEntries(
        languages.map((language) => [language, noteRanges(marked.notes, marked.placements, language, marked.hiddenLayers)]),
      ),
    );
  }, [marked, languages]);
  return useMemo(() => (ranges === undefined ? UNMARKED : (JSON.parse(ranges) as NoteRanges)), [ranges]); // `as`: written just above
}
