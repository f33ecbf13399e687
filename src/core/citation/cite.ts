import { assertNever } from '../result.ts';
import type { Citable } from './citable.ts';
import type { CitationStyle } from './citationStyle.ts';
import { cleanWords } from './cleanWords.ts';
import { inDoubleMarks, inSingleMarks, line, type Citation } from './runs.ts';
import { aglcItem, aglcTreaty } from './styles/aglc.ts';
import { apaItem, apaTreaty } from './styles/apa.ts';
import { bluebookItem, bluebookTreaty } from './styles/bluebook.ts';
import { chicagoItem, chicagoTreaty } from './styles/chicago.ts';
import { oscolaItem, oscolaTreaty } from './styles/oscola.ts';
import { plainItem, plainTreaty } from './styles/plain.ts';

/**
 * The citation of a thing in a style: a line of runs, two in APA (the reference, and the citation in the text). Where words of our rendering are quoted
 * they stand in a line before it, between the style's marks, and the citation says whose words they are.
 */
export function cite(cited: Citable, style: CitationStyle): Citation {
  const clean = cleaned(cited);
  const citation = citeIn(clean, style);
  if (clean.kind === 'item' || clean.passage === undefined) return citation;
  const quote = style === 'oscola' || style === 'aglc' ? inSingleMarks : inDoubleMarks;
  return [line(quote(clean.passage)), ...citation];
}

function citeIn(cited: Citable, style: CitationStyle): Citation {
  switch (style) {
    case 'oscola':
      return [cited.kind === 'treaty' ? oscolaTreaty(cited) : oscolaItem(cited)];
    case 'bluebook':
      return [cited.kind === 'treaty' ? bluebookTreaty(cited) : bluebookItem(cited)];
    case 'apa':
      return cited.kind === 'treaty' ? apaTreaty(cited) : apaItem(cited);
    case 'aglc':
      return [cited.kind === 'treaty' ? aglcTreaty(cited) : aglcItem(cited)];
    case 'chicago':
      return [cited.kind === 'treaty' ? chicagoTreaty(cited) : chicagoItem(cited)];
    case 'plain':
      return [cited.kind === 'treaty' ? plainTreaty(cited) : plainItem(cited)];
    default:
      return assertNever(style);
  }
}

// A line of a citation is one line, whatever came.
function cleaned<T extends Citable>(cited: T): T {
  const entries = Object.entries(cited).map(([key, value]) => [key, typeof value === 'string' ? cleanWords(value) : value]);
  return Object.fromEntries(entries) as T; // the same keys with the same kinds of values
}
