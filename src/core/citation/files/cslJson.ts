import type { Citable, CitedItem, CitedTreaty } from '../citable.ts';
import { datePartsOf } from '../citationDates.ts';
import { cleanWords } from '../cleanWords.ts';
import { citationKey } from './citationKey.ts';
import { treatyNote } from './fileNote.ts';

/** CSL-JSON (schema 1.0.2): an array of one item; what the schema has no field for stands in `custom`. JSON text, indented. */
export function citationAsCslJson(cited: Citable): string {
  const item = cited.kind === 'treaty' ? treatyItem(cited) : workItem(cited);
  return `${JSON.stringify([item], (_key, value: unknown) => (typeof value === 'string' ? cleanWords(value) : value), 2)}\n`;
}

const dateOf = (date: string) => ({ 'date-parts': datePartsOf(date) });

function treatyItem(cited: CitedTreaty) {
  const { pinpoint, rendering, series } = cited;
  const [first] = series;
  return {
    id: citationKey(cited),
    type: 'treaty',
    title: cited.title,
    'title-short': cited.shortTitle,
    issued: dateOf(cited.signed),
    'event-place': cited.place,
    'container-title': first?.name,
    volume: first?.volume,
    page: first?.page,
    number: first?.number,
    URL: cited.address,
    note: treatyNote(cited),
    custom: {
      pinpoint: pinpoint.kind === 'preamble' ? 'preamble' : { article: pinpoint.number, paragraph: pinpoint.paragraph },
      parties: cited.parties,
      'entry-into-force': cited.inForce,
      'authentic-languages': cited.authentic,
      rendering: { by: 'Pasal', authentic: false, language: rendering.language, edition: rendering.edition },
      quoted: cited.passage,
    },
  };
}

const TYPES: Readonly<Record<CitedItem['form'], readonly [string, string | undefined]>> = {
  article: ['article-newspaper', undefined],
  statement: ['speech', 'Statement reported in the press'],
  broadcast: ['broadcast', undefined],
  document: ['document', 'Official document'],
};

function workItem(cited: CitedItem) {
  const [type, genre] = TYPES[cited.form];
  return {
    id: citationKey(cited),
    type: cited.form === 'article' && cited.voice === 'analyst' ? 'webpage' : type,
    title: cited.title ?? '[no title shown]',
    author: cited.author === undefined ? undefined : [{ literal: cited.author }],
    'container-title': cited.outlet,
    genre,
    issued: cited.date === undefined ? undefined : dateOf(cited.date),
    URL: cited.address,
    language: cited.language,
    custom: { 'read-through': cited.page },
  };
}
