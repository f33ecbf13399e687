import type { CitedItem, CitedTreaty } from '../citable.ts';
import { dayFirst } from '../citationDates.ts';
import { inSingleMarks, joined, line, type Run } from '../runs.ts';
import { partiesBeyondTitle, plainPinpoint, renderingNote, seriesOf } from '../treatyParts.ts';

/**
 * A treaty: title, parties of a bilateral one in brackets unless the title names them, full dates of signature and entry into force, series, article.
 * Source: OSCOLA 2006, part IV A 1, to which OSCOLA 4 refers for treaties. No full stop at its end: that is the footnote's.
 */
export function oscolaTreaty(cited: CitedTreaty): readonly Run[] {
  const parties = partiesBeyondTitle(cited);
  const note = renderingNote(cited, dayFirst);
  return joined(
    ' ',
    cited.title,
    parties.length === 0 ? undefined : `(${parties.join('–')})`,
    `(signed ${dayFirst(cited.signed)}${cited.inForce === undefined ? '' : `, entered into force ${dayFirst(cited.inForce)}`})`,
    seriesOf(cited),
    plainPinpoint(cited.pinpoint),
    note === undefined ? undefined : `(${note}, <${cited.address}>)`,
  );
}

/**
 * An item: author, ‘title’ (outlet, date) <address>. Source: OSCOLA 4, 3.4.8 (web pages); without an author it begins with the title.
 * The day of access is the reader's own and is left to them.
 */
export function oscolaItem({ form, author, title, outlet, date, address }: CitedItem): readonly Run[] {
  const work = title === undefined ? '[no title shown]' : inSingleMarks(title);
  const place = [form === 'broadcast' ? 'broadcast' : undefined, outlet, date === undefined ? 'nd' : dayFirst(date)];
  return line(
    joined(', ', author, line(form === 'statement' ? 'statement reported in ' : '', work)),
    ` (${place.filter((part) => part !== undefined).join(', ')})`,
    address === undefined ? undefined : ` <${address}>`,
  );
}
