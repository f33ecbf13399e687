import { formatEdtf } from '../treaty/edtf.ts';

// Citations keep English forms whatever language the interface speaks.

const SHORT = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/** An EDTF date as English and Australian styles write it: "19 June 2024". */
export const dayFirst = (date: string): string => formatEdtf(date, 'en').replaceAll(' – ', '–');

/** An EDTF date as American styles write it: "June 19, 2024"; `short` takes the Bluebook's months (T12), "Dec. 4, 2024". */
export const monthFirst = (date: string, length: 'long' | 'short' = 'long'): string =>
  onEach(date, ({ year, month, day }) => {
    if (month === undefined) return year;
    const name = length === 'short' ? SHORT[month - 1] : monthName(date, month);
    return day === undefined ? `${name} ${year}` : `${name} ${day}, ${year}`;
  });

/** An EDTF date as APA references write it: "2024, June 19". */
export const yearFirst = (date: string): string =>
  onEach(date, ({ year, month, day }) =>
    month === undefined ? year : `${year}, ${monthName(date, month)}${day === undefined ? '' : ` ${day}`}`,
  );

/** The year that an EDTF date begins in. */
export const yearOf = (date: string): string => date.slice(0, 4);

/** The parts of an EDTF date: one, or two for an interval. */
export function datePartsOf(date: string): number[][] {
  return date.split('/').map((part) => part.split('-').map(Number));
}

interface Parts {
  readonly year: string;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

const onEach = (date: string, write: (parts: Parts) => string): string =>
  datePartsOf(date)
    .map(([year, month, day]) => write({ year: String(year), month, day }))
    .join('–');

const monthName = (date: string, month: number): string =>
  formatEdtf(`${yearOf(date)}-${String(month).padStart(2, '0')}`, 'en').replace(/ \d+$/, '');
