import type { Selection } from '../core/reference/selection.ts';

/** A place of no treaty. */
export type PlainPlace = Extract<Selection, { view: 'root' | 'shelf' | 'about' | 'notes' | 'search' | 'unknown' }>;

/** A place of a treaty that ships. */
export type TreatyPlace = Exclude<Selection, PlainPlace>;

/** Whether a place is one where the text is read: these need none of the pages beside it. */
export const isReadingPlace = ({ view }: Selection): boolean => view === 'clause' || view === 'text';
