import type { CitationStyle } from '../../core/citation/citationStyle.ts';
import { m } from '../../messages/compiled/messages.js';

const NAMES: Readonly<Record<Exclude<CitationStyle, 'plain'>, string>> = {
  oscola: 'OSCOLA 4',
  bluebook: 'Bluebook 21',
  apa: 'APA 7',
  aglc: 'AGLC 4',
  chicago: 'Chicago 17',
};

/** What a style is called: by its own name and edition, which no language changes. */
export const styleName = (style: CitationStyle): string => (style === 'plain' ? m.cite_plain() : NAMES[style]);
