import { expect, test } from 'vitest';
import { clauseAsText, type RenderingCredit } from '../../../src/core/citation/clauseAsText.ts';
import { clauseText } from '../../../src/core/treaty/clauseText.ts';
import { makeClause, makeStipulation } from '../../support/builders.ts';

const credit: RenderingCredit = {
  label: 'Article 4',
  treatyTitle: 'Test treaty',
  rendering: "Pasal's rendering, not an authentic text (edition of 1 January 2026)",
  address: 'https://example.org/en/test-treaty/art_4',
};

test('gives heading, words and source line as plain lines', () => {
  const clause = makeClause('art_4', [[makeStipulation('One,'), makeStipulation('two.')], [makeStipulation('Three.')]]);
  expect(clauseAsText(clause, credit).split('\n')).toEqual([
    'Article 4. Heading of art_4',
    '',
    'One, two.',
    'Three.',
    '',
    'Test treaty, Article 4.',
    "Pasal's rendering, not an authentic text (edition of 1 January 2026).",
    'https://example.org/en/test-treaty/art_4',
  ]);
});

test.each(['Short.', '🤝 e\u0301 당사국', 'https://example.org/elsewhere', 'word '.repeat(20_000).trim()])(
  'the words never leave without rendering, edition and address (%#)',
  (words) => {
    const clause = makeClause('art_4', [[makeStipulation(words)]]);
    const lines = clauseAsText(clause, credit).split('\n');
    expect(lines).toContain(clauseText(clause));
    expect(lines.slice(-2)).toEqual([`${credit.rendering}.`, credit.address]);
  },
);
