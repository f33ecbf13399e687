import type { Clause, Paragraph, Stipulation } from './treaty.ts';

/** Where a stipulation stands in its clause's text: UTF-16 code units, half-open. */
export interface StipulationRange {
  readonly start: number;
  readonly end: number;
  readonly stipulation: Stipulation;
}

/** Where a paragraph and its stipulations stand in the clause's text: UTF-16 code units, half-open. */
export interface ParagraphRange {
  readonly start: number;
  readonly end: number;
  readonly paragraph: Paragraph;
  readonly stipulations: readonly StipulationRange[];
}

/** A paragraph's text: its stipulations joined by one space. */
export function paragraphText(paragraph: Paragraph): string {
  return paragraph.stipulations.map((stipulation) => stipulation.text).join(' ');
}

/**
 * A clause's text: its paragraphs joined by one line feed. This is the only definition; every offset of an
 * annotation or a link counts UTF-16 code units in this string, half-open.
 */
export function clauseText(clause: Clause): string {
  return clause.paragraphs.map(paragraphText).join('\n');
}

/** Where each paragraph and stipulation stands in `clauseText(clause)`, in order. */
export function locateParagraphs(clause: Clause): ParagraphRange[] {
  let start = 0;
  return clause.paragraphs.map((paragraph) => {
    let at = start;
    const stipulations = paragraph.stipulations.map((stipulation) => {
      const range = { start: at, end: at + stipulation.text.length, stipulation };
      at = range.end + 1;
      return range;
    });
    const range = { start, end: at - 1, paragraph, stipulations };
    start = at;
    return range;
  });
}
