import { expect, test } from 'vitest';
import { inertName } from '../../../src/core/reference/inertName.ts';

test.each(['art_4', 'Pasal 4', 'préambule', '당사국', 'договор', '🤝', '<b>&amp;"', '—'])('leaves %j as it is', (name) => {
  expect(inertName(name)).toBe(name);
});

test.each([
  ['a bidirectional override', 'abc\u202efdp.exe', 'abc⟨U+202E⟩fdp.exe'],
  ['bidirectional isolates', '\u2066a\u2069', '⟨U+2066⟩a⟨U+2069⟩'],
  ['a zero-width space', 'art\u200b_4', 'art⟨U+200B⟩_4'],
  ['a byte order mark', '\ufeffart', '⟨U+FEFF⟩art'],
  ['a NUL', 'a\u0000b', 'a⟨U+0000⟩b'],
  ['line ends and tabs', 'a\r\n\tb', 'a⟨U+000D⟩⟨U+000A⟩⟨U+0009⟩b'],
  ['C1 controls', 'a\u0085b', 'a⟨U+0085⟩b'],
  ['line and paragraph separators', '\u2028\u2029', '⟨U+2028⟩⟨U+2029⟩'],
  ['a lone high surrogate', 'a\ud83eb', 'a⟨U+D83E⟩b'],
  ['a lone low surrogate', '\udd1d', '⟨U+DD1D⟩'],
  ['private use', '\ue000', '⟨U+E000⟩'],
  ['tag characters beyond the first plane', '\u{e0041}', '⟨U+E0041⟩'],
])('shows %s as a token', (_what, name, shown) => {
  expect(inertName(name)).toBe(shown);
});

test.each([
  ['a Hangul filler', '\u3164'],
  ['a variation selector', '\ufe00'],
  ['a grapheme joiner', '\u034f'],
])('shows %s, which has no shape of its own, as a token', (_what, unseen) => {
  expect(inertName(`a${unseen}b`)).toMatch(/^a⟨U\+[0-9A-F]{4}⟩b$/);
});

test('cuts a long name to its limit and says so', () => {
  expect(inertName('x'.repeat(8192))).toBe(`${'x'.repeat(60)}…`);
  expect(inertName('x'.repeat(60))).toBe('x'.repeat(60));
  expect(inertName('abcdef', 3)).toBe('abc…');
});

test('never cuts a character in two', () => {
  expect(inertName('🤝'.repeat(100), 3)).toBe('🤝🤝🤝…');
});

test('cuts before it writes tokens, so that no token is cut', () => {
  expect(inertName('\u202e'.repeat(10_000), 2)).toBe('⟨U+202E⟩⟨U+202E⟩…');
});

test('10,000 combining marks do not tower over the page', () => {
  expect([...inertName(`a${'\u0301'.repeat(10_000)}`)].length).toBeLessThanOrEqual(61);
});
