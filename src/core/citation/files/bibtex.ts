import type { Citable, WorkForm } from '../citable.ts';
import { datePartsOf } from '../citationDates.ts';
import { cleanWords } from '../cleanWords.ts';
import { citationKey } from './citationKey.ts';
import { treatyNote } from './fileNote.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const HOW: Readonly<Record<WorkForm, string | undefined>> = {
  article: undefined,
  statement: 'Statement reported in the press',
  broadcast: 'Broadcast',
  document: 'Official document',
};

/** A BibTeX entry in UTF-8, every character that LaTeX gives a meaning written out; titles and names stand in a second pair of braces, so that no style changes them. */
export function citationAsBibtex(cited: Citable): string {
  const fields = cited.kind === 'treaty' ? treatyFields(cited) : itemFields(cited);
  const type = cited.kind === 'item' && cited.form === 'article' && cited.outlet !== undefined ? 'article' : 'misc';
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},`]));
  return `@${type}{${citationKey(cited)},\n${lines.join('\n')}\n}\n`;
}

type Field = readonly [string, string | undefined];

function treatyFields(cited: Extract<Citable, { kind: 'treaty' }>): Field[] {
  return [
    ['title', kept(cited.title)],
    ['shorttitle', kept(cited.shortTitle)],
    ...dateFields(cited.signed),
    ['howpublished', braced('Treaty')],
    ['note', braced(treatyNote(cited))],
    ['url', address(cited.address)],
  ];
}

function itemFields(cited: Extract<Citable, { kind: 'item' }>): Field[] {
  const { form, author, title, outlet, date } = cited;
  const source = form === 'article' && outlet !== undefined ? 'journal' : 'howpublished';
  return [
    ['author', author === undefined ? undefined : kept(author)],
    ['title', title === undefined ? braced('[no title shown]') : kept(title)],
    [source, outlet === undefined ? undefined : braced(outlet)],
    ...(date === undefined ? [] : dateFields(date)),
    ['note', noteOf([HOW[form], date === undefined ? 'no date shown' : undefined])],
    ['url', cited.address === undefined ? undefined : address(cited.address)],
    ['langid', braced(cited.language)],
  ];
}

const noteOf = (parts: readonly (string | undefined)[]): string | undefined => {
  const there = parts.filter((part) => part !== undefined);
  return there.length === 0 ? undefined : braced(there.join('; '));
};

function dateFields(date: string): Field[] {
  const [year, month, day] = datePartsOf(date)[0] ?? [];
  return [
    ['year', year === undefined ? undefined : braced(String(year))],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['day', day === undefined ? undefined : braced(String(day))],
  ];
}

const braced = (text: string): string => `{${escapeLatex(text)}}`;
const kept = (text: string): string => `{{${escapeLatex(text)}}}`;

// BibTeX counts braces even after a backslash, so a brace in the text is written by its name.
const NAMES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const escapeLatex = (text: string): string =>
  cleanWords(text).replaceAll(/[\\{}~^%&#$_]/g, (character) => NAMES[character] ?? `\\${character}`);

// `url` is read as it stands; what would end it is percent-encoded.
const address = (url: string): string => `{${url.replaceAll(/[\\{}\s]/g, (character) => encodeURIComponent(character))}}`;
