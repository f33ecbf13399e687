import { expect, test } from 'vitest';
import { cite } from '../../../src/core/citation/cite.ts';
import { CITATION_STYLES } from '../../../src/core/citation/citationStyle.ts';
import { citeClause, type ReadAs } from '../../../src/core/citation/citeClause.ts';
import { citationAsHtml, citationAsText } from '../../../src/core/citation/runs.ts';
import { clauseText } from '../../../src/core/treaty/clauseText.ts';
import type { Treaty } from '../../../src/core/treaty/treaty.ts';
import { clauseOf, PACT, shipped, treatyOf } from '../../data/shippedData.ts';
import { makeClause, makeStipulation, makeTreaty } from '../../support/builders.ts';
import { COMPARATORS, PACT_ARTICLE, PACT_PASSAGE } from './treaties.cases.ts';

const cited = (treaty: Treaty, eId: string, read: Partial<ReadAs> = {}) => {
  const clause = citeClause(treaty, eId, { language: 'en', address: `https://example.org/en/${treaty.id}/${eId}`, ...read });
  if (!clause) throw new Error(`${treaty.id} has no ${eId}.`);
  return clause;
};

const WORDS = 'military and other assistance';
const start = clauseText(clauseOf(PACT, 'art_4')).indexOf(WORDS);

test.each(PACT_ARTICLE)('cites Article 4 of the pact in $style ($rule)', ({ style, expected }) => {
  expect(citationAsText(cite(cited(treatyOf(PACT), 'art_4'), style))).toBe(expected);
});

test.each(PACT_PASSAGE)('cites words of Article 4 in $style ($rule)', ({ style, expected }) => {
  const passage = cited(treatyOf(PACT), 'art_4', { words: { start, end: start + WORDS.length } });
  expect(citationAsText(cite(passage, style))).toBe(expected);
});

test.each(COMPARATORS)('cites $treatyId in $style ($rule)', ({ treatyId, eId, style, expected }) => {
  expect(citationAsText(cite(cited(treatyOf(treatyId), eId), style))).toBe(expected);
});

test('titles stand in italics where the style has them so (AGLC 4 r 8.1), and in no other', () => {
  const html = (style: (typeof CITATION_STYLES)[number]) => citationAsHtml(cite(cited(treatyOf('nato'), 'art_5'), style));
  expect(html('aglc')).toBe('<p><i>North Atlantic Treaty</i>, signed 4 April 1949 art 5.</p>');
  expect(html('oscola')).toBe('<p>North Atlantic Treaty (signed 4 April 1949) art 5</p>');
});

test('a paragraph is cited where a source prints the division, and never where the division is ours', () => {
  const words = { start: 0, end: 10 };
  expect(citationAsText(cite(cited(treatyOf(PACT), 'art_3', { words }), 'oscola'))).toContain(' art 3(1) (quoted');
  const ours = makeTreaty([makeClause('art_1', [[makeStipulation('First of two.')], [makeStipulation('Second of two.')]])]);
  expect(citationAsText(cite(cited(ours, 'art_1', { words }), 'oscola'))).toContain(' art 1 (quoted');
});

test('words across paragraphs are cited by the article alone, on one line', () => {
  const treaty = makeTreaty([makeClause('art_1', [[makeStipulation('First.')], [makeStipulation('Second.')]])]);
  const [quote, citation] = citationAsText(cite(cited(treaty, 'art_1', { words: { start: 0, end: 14 } }), 'aglc')).split('\n');
  expect(quote).toBe('‘First. Second.’');
  expect(citation).toContain(' art 1 (quoted');
});

test('the preamble is named as each style names it', () => {
  const pinpoint = (style: (typeof CITATION_STYLES)[number]) => citationAsText(cite(cited(treatyOf(PACT), 'preamble'), style));
  expect(pinpoint('oscola')).toMatch(/ preamble$/);
  expect(pinpoint('bluebook')).toContain(', pmbl., ');
  expect(pinpoint('aglc')).toMatch(/ Preamble\.$/);
});

test('parties stand beside a bilateral title that does not name them', () => {
  const parties = [
    { en: 'Arcadia', id: 'Arkadia' },
    { en: 'Boeotia', id: 'Boiotia' },
  ];
  const treaty = makeTreaty([makeClause('art_1', [[makeStipulation('A rule.')]])], { parties });
  expect(citationAsText(cite(cited(treaty, 'art_1'), 'oscola'))).toBe('Test treaty (Arcadia–Boeotia) (signed 3 February 2020) art 1');
  expect(citationAsText(cite(cited(treaty, 'art_1'), 'aglc'))).toBe('Test treaty, Arcadia–Boeotia, signed 3 February 2020 art 1.');
});

test('a series with volume and page stands as each style has it', () => {
  const series = [{ name: 'UNTS', volume: '189', page: '137', sources: [] }];
  const treaty = makeTreaty([makeClause('art_33', [[makeStipulation('A rule.')]])], { kind: 'multilateral', series });
  expect(citationAsText(cite(cited(treaty, 'art_33'), 'oscola'))).toBe('Test treaty (signed 3 February 2020) 189 UNTS 137 art 33');
  expect(citationAsText(cite(cited(treaty, 'art_33'), 'bluebook'))).toBe('Test treaty art. 33, Feb. 3, 2020, 189 U.N.T.S. 137.');
});

test('no shipped treaty is cited with a series that its data does not hold, nor with a hole', () => {
  const citations = shipped.treaties.flatMap((treaty) =>
    treaty.expressions.en.clauses.flatMap(({ eId }) =>
      CITATION_STYLES.map((style) => ({ treaty, text: citationAsText(cite(cited(treaty, eId), style)) })),
    ),
  );
  expect(citations.filter(({ text }) => /undefined|null|NaN|\(\)|, ,| {2}|\bn\.?d\b/.test(text))).toEqual([]);
  expect(citations.filter(({ treaty, text }) => treaty.series === undefined && /UNTS|U\.N\.T\.S\./.test(text))).toEqual([]);
});

test('nothing is cited of a clause that is not there', () => {
  expect(citeClause(treatyOf(PACT), 'art_99', { language: 'en', address: 'https://example.org' })).toBeUndefined();
  expect(
    citeClause(treatyOf(PACT), 'art_4', { language: 'en', address: 'https://example.org', words: { start: 5, end: 5 } }),
  ).toBeUndefined();
});
