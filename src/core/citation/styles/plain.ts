import type { CitedItem, CitedTreaty, WorkForm } from '../citable.ts';
import { dayFirst } from '../citationDates.ts';
import { inDoubleMarks, joined, line, type Run } from '../runs.ts';
import { inBrackets, renderingName, seriesOf } from '../treatyParts.ts';

/** A treaty in plain words, with where and in whose words it was read. */
export function plainTreaty(cited: CitedTreaty): readonly Run[] {
  const { pinpoint, rendering, passage } = cited;
  const part = pinpoint.kind === 'preamble' ? 'Preamble' : `Article ${pinpoint.number}${inBrackets(pinpoint.paragraph)}`;
  const facts = joined(
    ', ',
    part,
    cited.title,
    `signed ${cited.place === undefined ? '' : `at ${cited.place} `}${onDay(cited.signed)}`,
    cited.inForce === undefined ? undefined : `entered into force ${onDay(cited.inForce)}`,
    seriesOf(cited),
  );
  const read = passage === undefined ? 'Read in' : 'Quoted in';
  return line(facts, `. ${read} ${renderingName(rendering.language)}, edition of ${dayFirst(rendering.edition)}: ${cited.address}`);
}

// A month or a year has no day to be "on".
const onDay = (date: string): string => `${/-\d\d-\d\d/.test(date) ? 'on' : 'in'} ${dayFirst(date)}`;

const LEADS: Readonly<Record<WorkForm, string>> = {
  article: '',
  statement: 'statement reported in ',
  broadcast: 'broadcast ',
  document: 'official document ',
};

/** An item in plain words; what was not shown is said. */
export function plainItem({ form, author, title, outlet, date, address }: CitedItem): readonly Run[] {
  const work = title === undefined ? '[no title shown]' : inDoubleMarks(title);
  const facts = joined(', ', author, `${LEADS[form]}${work}`, outlet, date === undefined ? 'date not shown' : dayFirst(date));
  return line(facts, address === undefined ? '.' : `. ${address}`);
}
