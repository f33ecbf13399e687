import { parseEId } from '../reference/eid.ts';
import { clauseText, locateParagraphs } from '../treaty/clauseText.ts';
import { formatEdtf } from '../treaty/edtf.ts';
import type { UiLanguage } from '../treaty/language.ts';
import { findClause, type Clause, type EId, type Treaty } from '../treaty/treaty.ts';
import type { CitedTreaty, Pinpoint } from './citable.ts';

/** Words of a clause's text that are quoted: UTF-16 code units in `clauseText`, half-open. */
interface Words {
  readonly start: number;
  readonly end: number;
}

/** How a clause is read: in which language's rendering, at which address, and which of its words are quoted. */
export interface ReadAs {
  readonly language: UiLanguage;
  readonly address: string;
  readonly words?: Words;
}

/** A treaty's clause as what is cited; undefined when the rendering has no such clause, or nothing between the words' ends. */
export function citeClause(treaty: Treaty, eId: EId, { language, address, words }: ReadAs): CitedTreaty | undefined {
  const expression = treaty.expressions[language];
  const clause = findClause(expression, eId);
  const parsed = parseEId(eId);
  const passage = clause && words && clauseText(clause).slice(words.start, words.end).trim();
  if (!clause || !parsed || passage === '') return undefined;
  const { signed, inForce, charterName } = treaty;
  const pinpoint: Pinpoint =
    parsed.kind === 'preamble' ? { kind: 'preamble' } : { kind: 'article', number: parsed.number, ...paragraphOf(clause, words) };
  return {
    kind: 'treaty',
    id: `${treaty.id}/${eId}`,
    title: withoutDate(treaty),
    shortTitle: treaty.shortTitle.en,
    form: treaty.kind,
    parties: treaty.parties.map(({ en }) => en),
    signed: signed.date,
    ...(signed.place === undefined ? {} : { place: signed.place.en }),
    ...(inForce === undefined ? {} : { inForce }),
    series: treaty.series ?? [],
    ...(charterName === undefined ? {} : { charterName }),
    authentic: treaty.authentic,
    pinpoint,
    address,
    rendering: { edition: expression.edition, language },
    ...(passage === undefined ? {} : { passage }),
  };
}

// Every style gives the date itself (AGLC 4, rule 8.1 says so in words).
const withoutDate = ({ title, signed }: Treaty): string => {
  const date = ` of ${formatEdtf(signed.date, 'en')}`;
  return title.en.endsWith(date) ? title.en.slice(0, -date.length) : title.en;
};

// A division that is ours is an address and no paragraph of the treaty; one that a source prints has its number only if all before it are printed too.
function paragraphOf(clause: Clause, words: Words | undefined): { paragraph?: string } {
  if (!words) return {};
  const ranges = locateParagraphs(clause);
  const index = ranges.findIndex(({ start, end }) => start <= words.start && words.end <= end);
  const isPrinted =
    index !== -1 && ranges.length > 1 && ranges.slice(0, index + 1).every(({ paragraph }) => paragraph.division === 'printed');
  const number = isPrinted ? parseEId(ranges[index]?.paragraph.eId ?? '')?.paragraph : undefined;
  return number === undefined ? {} : { paragraph: number };
}
