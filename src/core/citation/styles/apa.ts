import type { CitedItem, CitedTreaty, Pinpoint, WorkForm } from '../citable.ts';
import { monthFirst, yearFirst, yearOf } from '../citationDates.ts';
import { italic, joined, line, type Citation, type Run } from '../runs.ts';
import { dottedPinpoint, inBrackets, renderingNote } from '../treatyParts.ts';

/**
 * A treaty: the reference (name, date of signature) and the citation in the text (name, year, article).
 * Source: APA 7, section 11 (treaties and conventions; the Charter by its short name). The address would be the treaty's own text, of which this site has none.
 */
export function apaTreaty(cited: CitedTreaty): Citation {
  const note = renderingNote(cited, monthFirst);
  const quoted = note === undefined ? '' : `; ${note}, ${cited.address}`;
  if (cited.charterName !== undefined) {
    const name = `${cited.charterName} ${dottedPinpoint(cited.pinpoint).replace(/, ¶ /, ', para. ')}`;
    return [line(`${name}.`), line(`(${name}${quoted})`)];
  }
  return [
    line(`${cited.title}, ${monthFirst(cited.signed)}.`),
    line(`(${cited.title}, ${yearOf(cited.signed)}, ${pinpointOf(cited.pinpoint)}${quoted})`),
  ];
}

const pinpointOf = (pinpoint: Pinpoint): string =>
  pinpoint.kind === 'preamble' ? 'Preamble' : `Art. ${pinpoint.number}${inBrackets(pinpoint.paragraph)}`;

const DESCRIPTIONS: Readonly<Record<WorkForm, string | undefined>> = {
  article: undefined,
  statement: 'Statement reported in the press',
  broadcast: 'Broadcast',
  document: 'Official document',
};

/** An item: the reference and the citation in the text. Source: APA 7, 9.4 and table 9.1 (what is missing), 10.16 (web pages). */
export function apaItem({ form, author, title, outlet, date, address }: CitedItem): Citation {
  const description = DESCRIPTIONS[form];
  const when = date === undefined ? 'n.d.' : yearFirst(date);
  const described = `[${title === undefined ? `${description ?? 'Article'}; title not shown` : description}]`;
  const hasDescription = title === undefined || description !== undefined;
  const work = joined(' ', italic(title), hasDescription ? described : undefined);
  const start = author === undefined ? [work, `(${when})`] : [author, `(${when})`, work];
  const reference = line(joined('. ', ...start, outlet, address), address === undefined ? '.' : undefined);
  return [reference, inText(author, title === undefined ? described : title, date)];
}

function inText(author: string | undefined, work: string, date: string | undefined): readonly Run[] {
  const year = date === undefined ? 'n.d.' : yearOf(date);
  return line('(', author ?? italic(work), `, ${year})`);
}
