import { expect, test } from 'vitest';
import { describeAnchor } from '../../../src/core/anchoring/describeAnchor.ts';

test('describes words by themselves, 32 code units on each side, and their offsets', () => {
  const text = 'In case either of the Parties is put in a state of war by an armed invasion, the other Party shall help.';
  const start = text.indexOf('state of war');
  expect(describeAnchor(text, { start, end: start + 12 })).toEqual({
    quote: {
      exact: 'state of war',
      prefix: ' either of the Parties is put in a '.slice(-32),
      suffix: ' by an armed invasion, the other Party'.slice(0, 32),
    },
    position: { start, end: start + 12 },
  });
});

test('context stops at the ends of the text', () => {
  expect(describeAnchor('All means.', { start: 0, end: 10 }).quote).toEqual({ exact: 'All means.', prefix: '', suffix: '' });
});

test('a range that reaches over the ends, or back, is cut to the text', () => {
  expect(describeAnchor('All means.', { start: -4, end: 99 })).toMatchObject({
    quote: { exact: 'All means.' },
    position: { start: 0, end: 10 },
  });
  expect(describeAnchor('All means.', { start: 6, end: 2 })).toMatchObject({ quote: { exact: '' }, position: { start: 6, end: 6 } });
});

// Each character is put so that the 32nd code unit falls inside it, before and after.
test.each([
  ['a surrogate pair', '🤝'],
  ['a letter with its mark', 'e\u0301'],
  ['a letter with many marks', 'a\u0300\u0316\u0301'],
  ['a joined emoji', '👩‍⚖️'],
  ['a Korean syllable in three letters', '\u1112\u1161\u11ab'],
  ['a flag', '🇰🇷'],
])('context never cuts %s', (_what, character) => {
  for (let inside = 1; inside < character.length; inside++) {
    const padding = 'x'.repeat(32 - inside);
    const text = `..${character}${padding}words${padding}${character}..`;
    const start = text.indexOf('words');
    const { prefix, suffix } = describeAnchor(text, { start, end: start + 5 }).quote;
    // The plain cut is inside the character; if it were not, this would show nothing.
    expect(text.slice(start - 32, start)).not.toBe(prefix);
    expect([prefix, suffix]).toEqual([padding, padding]);
  }
});
