import { expect, test } from 'vitest';
import { firstSentence } from '../../../src/core/commentary/firstSentence.ts';

test.each([
  ['a full stop', 'It binds both.', ' It says how.'],
  ['a question', 'Does it bind?', ' Nobody says.'],
  ['an exclamation', 'It binds!', ' So they say.'],
  ['an ellipsis of one character', 'It binds…', ' Or not.'],
  ['an ellipsis of three points', 'It binds...', ' Or not.'],
  ['a closing quotation mark', 'He says “it binds.”', ' She does not.'],
  ['a straight quotation mark', 'He says "it binds."', ' She does not.'],
  ['a single quotation mark', 'He asks ‘does it?’', ' She does not.'],
  ['a bracket', 'It binds (so he says.)', ' She does not.'],
  ['a line feed', 'It binds.', '\nIt says how.'],
  ['an abbreviated article', 'It rests on Art. 51 of the Charter.', ' It says how.'],
  ['several articles', 'It rests on Arts. 3 and 4 alone.', ' It says how.'],
  ['a title', 'So Mr. Kim and Gen. Lee and Dr. Ahn say.', ' Others do not.'],
  ['a number', 'It is No. 5 of seven.', ' Others follow.'],
  ['an initial', 'So A. Writer says.', ' Others do not.'],
  ['two initials', 'So A. B. Writer says.', ' Others do not.'],
  ['an initial in brackets', 'So a writer (A. Writer) says.', ' Others do not.'],
  ['a country of two letters', 'The U.S. Senate objects.', ' Others do not.'],
  ['an example', 'Goods, e.g. fuel, i.e. oil, are sent.', ' Others are not.'],
  ['a comparison', 'It is stricter, cf. the pact of 1961, than that.', ' Not by much.'],
  ['an Indonesian page', 'Dimuat di hlm. 5 laporan itu.', ' Lalu ada yang lain.'],
  ['an Indonesian list', 'Gandum, minyak, dll. dikirim ke sana.', ' Lalu ada yang lain.'],
  ['an Indonesian address', 'Kepada Yth. Menteri surat itu ditujukan.', ' Lalu ada yang lain.'],
  ['a decimal number', 'It is worth 9.8 billion, or 1,5 per cent.', ' More follows.'],
  ['an Indonesian number', 'Nilainya 12.000 ton.', ' Sisanya menyusul.'],
  ['a time', 'It opened at 10.30 sharp.', ' More follows.'],
  ['an address', 'See kcna.kp for it.', ' More follows.'],
  ['Korean', '조약은 유효하다.', ' 다음 조항은 다르다.'],
  ['Russian', 'Договор вступил в силу.', ' Далее другое.'],
  ['Indonesian', 'Perjanjian itu berlaku.', ' Sisanya lain.'],
])('ends with its mark where there is %s', (_what, sentence, rest) => {
  expect(firstSentence(sentence + rest)).toBe(sentence);
});

test.each([
  ['one sentence', 'It binds both.'],
  ['no closing mark', 'It binds both'],
  ['only an abbreviation that could close', 'It rests on Art. 51'],
  ['a text that ends in an abbreviation', 'Wheat, oil, dll.'],
  ['a mark without a space after it', 'It binds.Both'],
  ['nothing', ''],
  ['a space', ' '],
  ['a mark', '.'],
])('gives the whole text where there is %s', (_what, text) => {
  expect(firstSentence(text)).toBe(text);
});

test('a word that ends like an abbreviation is none', () => {
  expect(firstSentence('It is a start. More follows.')).toBe('It is a start.');
  expect(firstSentence('It is smart. More follows.')).toBe('It is smart.');
});

test('begins anew with each text', () => {
  expect(firstSentence('A long first sentence. More.')).toBe('A long first sentence.');
  expect(firstSentence('Short. More.')).toBe('Short.');
});

test('gives the whole of a long text that only looks as if it ended', () => {
  for (const text of ['Art. '.repeat(2_000), `.${'”'.repeat(20_000)}x`]) expect(firstSentence(text)).toBe(text);
});
