import type { CitedItem, CitedTreaty } from '../citable.ts';
import { monthFirst } from '../citationDates.ts';
import { inDoubleMarks, joined, line, type Run } from '../runs.ts';
import { renderingNote } from '../treatyParts.ts';
import { treatyCore } from './bluebook.ts';

/** A treaty in a note: as the Bluebook has it, with the month's whole name. Source: Chicago 17, 14.269 (which follows the Bluebook) and 14.290. */
export function chicagoTreaty(cited: CitedTreaty): readonly Run[] {
  const note = renderingNote(cited, monthFirst);
  return line(treatyCore(cited, monthFirst), note === undefined ? undefined : ` (${note}), ${cited.address}`, '.');
}

/** An item in a note: author, “title,” outlet, date, address. Source: Chicago 17, 14.205 to 14.207 (websites), 14.145 (no date). */
export function chicagoItem({ form, author, title, outlet, date, address }: CitedItem): readonly Run[] {
  const work = title === undefined ? '[no title shown],' : inDoubleMarks(title, ',');
  const reported = `${form === 'statement' ? 'statement reported in ' : ''}${work}`;
  const rest = joined(
    ', ',
    outlet,
    form === 'broadcast' ? 'broadcast' : form === 'document' ? 'official document' : undefined,
    date === undefined ? 'n.d.' : monthFirst(date),
    address,
  );
  return line(joined(', ', author, reported), ' ', rest, '.');
}
