import { expect, test } from 'vitest';
import type { CitedItem } from '../../../src/core/citation/citable.ts';
import { cite } from '../../../src/core/citation/cite.ts';
import { CITATION_STYLES } from '../../../src/core/citation/citationStyle.ts';
import { citationAsHtml, citationAsText, inDoubleMarks, inSingleMarks } from '../../../src/core/citation/runs.ts';

const HOSTILE = "\"><script>alert(1)</script> & 'x' \u202egnp.exe\u202c\r\nsecond\u2028third\u0000 עברית {%}";

const hostile: CitedItem = {
  kind: 'item',
  id: 'a/b',
  form: 'statement',
  voice: 'official',
  author: HOSTILE,
  title: HOSTILE,
  outlet: HOSTILE,
  date: '2024',
  address: 'https://example.org/?a="><b>',
  language: 'he',
  page: 'https://example.org',
};

test.each(CITATION_STYLES)('hostile words stay words in %s', (style) => {
  const citation = cite(hostile, style);
  const html = citationAsHtml(citation);
  expect(html.replaceAll(/<\/?(?:p|i)>|<span style="font-variant: small-caps">|<\/span>/g, '')).not.toMatch(/[<>"']/);
  const text = citationAsText(citation);
  expect(text.split('\n')).toHaveLength(style === 'apa' ? 2 : 1);
  expect(text).not.toMatch(/[\u202a-\u202e\u2028\r]/);
  expect(text).toContain('עברית');
});

test('what was copied as HTML reads as what was copied as text', () => {
  for (const style of CITATION_STYLES) {
    const citation = cite({ ...hostile, author: 'A & B', title: 'C < D', outlet: 'E' }, style);
    const entities = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
    const read = citationAsHtml(citation)
      .replaceAll('</p><p>', '\n')
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll(/&[^;]+;/g, (entity) => entities[entity as keyof typeof entities]);
    expect(read).toBe(citationAsText(citation));
  }
});

test('marks within marks are turned round, apostrophes are not', () => {
  expect(inSingleMarks('Ties are ‘our business’, Putin’s')).toBe('‘Ties are “our business”, Putin’s’');
  expect(inDoubleMarks('He said “no”', ',')).toBe('“He said ‘no’,”');
});
