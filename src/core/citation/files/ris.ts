import type { Citable, CitedItem } from '../citable.ts';
import { datePartsOf, yearOf } from '../citationDates.ts';
import { cleanWords } from '../cleanWords.ts';
import { citationKey } from './citationKey.ts';
import { treatyNote } from './fileNote.ts';

type Tag = readonly [string, string | undefined];

/** A record in RIS, UTF-8: a tag a line, lines ended by CR LF. RIS has no type for treaties: `GEN`, with the kind in `M3`. */
export function citationAsRis(cited: Citable): string {
  const tags = cited.kind === 'treaty' ? treatyTags(cited) : itemTags(cited);
  const lines = tags.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${cleanWords(value)}`]));
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n`;
}

function treatyTags(cited: Extract<Citable, { kind: 'treaty' }>): Tag[] {
  return [
    ['TY', 'GEN'],
    ['ID', citationKey(cited)],
    ['M3', 'Treaty'],
    ['TI', cited.title],
    ['ST', cited.shortTitle],
    ...dateTags(cited.signed),
    ['CY', cited.place],
    ['N1', treatyNote(cited)],
    ['UR', cited.address],
  ];
}

const TYPES: Readonly<Record<CitedItem['form'], readonly [string, string | undefined]>> = {
  article: ['NEWS', undefined],
  statement: ['GEN', 'Statement reported in the press'],
  broadcast: ['VIDEO', 'Broadcast'],
  document: ['GOVDOC', 'Official document'],
};

function itemTags(cited: CitedItem): Tag[] {
  const [type, kind] = TYPES[cited.form];
  return [
    ['TY', type === 'NEWS' && cited.voice === 'analyst' ? 'ELEC' : type],
    ['ID', citationKey(cited)],
    ['M3', kind],
    // RIS leaves no asterisk in a name.
    ['AU', cited.author?.replaceAll('*', '')],
    ['TI', cited.title ?? '[no title shown]'],
    ['T2', cited.outlet?.replaceAll('*', '')],
    ...(cited.date === undefined ? [['N1', 'No date shown'] as const] : dateTags(cited.date)),
    ['LA', cited.language],
    ['UR', cited.address],
  ];
}

// YYYY/MM/DD/, parts that are not known left empty; an interval by its beginning.
function dateTags(date: string): Tag[] {
  const [, month, day] = datePartsOf(date)[0] ?? [];
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  return [
    ['PY', yearOf(date)],
    ['DA', `${yearOf(date)}/${two(month)}/${two(day)}/`],
  ];
}
