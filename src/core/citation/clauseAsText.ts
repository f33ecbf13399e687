import { clauseText } from '../treaty/clauseText.ts';
import type { Clause } from '../treaty/treaty.ts';

/** The words that travel with our text wherever it leaves the page; the caller brings them in the reader's language. */
export interface RenderingCredit {
  /** The clause's name, "Article 4". */
  readonly label: string;
  /** The treaty's title. */
  readonly treatyTitle: string;
  /** "Pasal's rendering, not an authentic text" with the edition. */
  readonly rendering: string;
  /** The clause's address. */
  readonly address: string;
}

/** A clause as clean text: heading, words, and the line that says whose words they are. Plain text, line feeds between lines. */
export function clauseAsText(clause: Clause, credit: RenderingCredit): string {
  return [
    `${credit.label}. ${clause.heading}`,
    '',
    clauseText(clause),
    '',
    `${credit.treatyTitle}, ${credit.label}.`,
    `${credit.rendering}.`,
    credit.address,
  ].join('\n');
}
