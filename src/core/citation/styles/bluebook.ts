import type { CitedItem, CitedTreaty } from '../citable.ts';
import { monthFirst } from '../citationDates.ts';
import { italic, joined, line, smallCaps, type Run } from '../runs.ts';
import { dottedPinpoint, renderingNote, seriesOf, shortParties } from '../treatyParts.ts';

const date = (edtf: string): string => monthFirst(edtf, 'short');

/**
 * A treaty: name, parties of a bilateral one in short (T10), article, date of signature, series; never “opened for signature” for two parties.
 * Source: Bluebook 21, R21.4; the Charter of the United Nations stands by its short name alone.
 */
export function bluebookTreaty(cited: CitedTreaty): readonly Run[] {
  const note = renderingNote(cited, date);
  return line(treatyCore(cited, date), note === undefined ? undefined : ` (${note}), ${cited.address}`, '.');
}

/** The citation that Bluebook and, with whole months, APA's section 11 and Chicago share: without the stop at its end. */
export function treatyCore(cited: CitedTreaty, writeDate: (edtf: string) => string): readonly Run[] {
  const pinpoint = dottedPinpoint(cited.pinpoint);
  if (cited.charterName !== undefined) return line(`${cited.charterName} ${pinpoint}`);
  const parties = shortParties(cited);
  const start = parties === undefined ? line(`${cited.title} ${pinpoint}`) : joined(', ', cited.title, parties, pinpoint);
  return joined(', ', start, writeDate(cited.signed), seriesOf(cited, true));
}

/** An item: author, *title*, OUTLET (date), address. Source: Bluebook 21, R18.2.2; “n.d.” where no date was shown; R18.6 for what was broadcast. */
export function bluebookItem({ form, author, title, outlet, date: shown, address }: CitedItem): readonly Run[] {
  const when = shown === undefined ? 'n.d.' : date(shown);
  const work = title === undefined ? '[no title shown]' : italic(title);
  const reported = form === 'statement' ? line('Statement, ', italic('as reported in'), ' ', work) : line(work);
  const source = form === 'broadcast' ? undefined : smallCaps(outlet);
  return line(
    joined(', ', author, reported, source),
    form === 'broadcast' ? ` (${outlet === undefined ? '' : `${outlet} `}broadcast ${when})` : ` (${when})`,
    address === undefined ? undefined : `, ${address}`,
    '.',
  );
}
