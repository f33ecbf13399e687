import type { CitedItem, CitedTreaty, WorkForm } from '../citable.ts';
import { dayFirst } from '../citationDates.ts';
import { inSingleMarks, italic, joined, line, type Run } from '../runs.ts';
import { partiesBeyondTitle, plainPinpoint, renderingNote, seriesOf } from '../treatyParts.ts';

/**
 * A treaty: title in italics, parties unless the title names them, “signed” and the date, series, entry into force in brackets, article.
 * Source: AGLC 4, rules 8.1 to 8.4 and 8.7; 8.3.2 for treaties that all parties signed; 9.1 for the Charter, which stands by its name alone.
 */
export function aglcTreaty(cited: CitedTreaty): readonly Run[] {
  const pinpoint = plainPinpoint(cited.pinpoint, 'Preamble');
  const note = renderingNote(cited, dayFirst);
  const end = line(` ${pinpoint}`, note === undefined ? undefined : ` (${note}) <${cited.address}>`, '.');
  if (cited.charterName !== undefined) return line(italic(cited.title), end);
  const parties = partiesBeyondTitle(cited);
  return line(
    joined(
      ', ',
      italic(cited.title),
      parties.length === 0 ? undefined : parties.join('–'),
      `signed ${dayFirst(cited.signed)}`,
      seriesOf(cited),
    ),
    cited.inForce === undefined ? undefined : ` (entered into force ${dayFirst(cited.inForce)})`,
    end,
  );
}

const TYPES: Readonly<Record<WorkForm, string>> = {
  article: 'Web Page',
  statement: 'Web Page',
  broadcast: 'Broadcast',
  document: 'Official Document',
};

/** An item: author, ‘title’, *outlet* (document type, date) <address>. Source: AGLC 4, rule 7.15; a date that is not shown is left out. */
export function aglcItem({ form, author, title, outlet, date, address }: CitedItem): readonly Run[] {
  const work = title === undefined ? '[no title shown]' : inSingleMarks(title);
  return line(
    joined(', ', author, line(form === 'statement' ? 'statement reported in ' : '', work), italic(outlet)),
    ` (${TYPES[form]}${date === undefined ? '' : `, ${dayFirst(date)}`})`,
    address === undefined ? undefined : ` <${address}>`,
    '.',
  );
}
