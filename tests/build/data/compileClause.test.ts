import { expect, test } from 'vitest';
import { hashText } from '../../../src/build/data/compileClause.ts';

// Hashes are stored in editions and travel with notes: a change of how they are made would say of every text that it changed.
test.each([
  ['', 'e3b0c44298fc1c14'],
  ['abc', 'ba7816bf8f01cfea'],
  ['Pasal 4\nКНДР 조선', '8bec4a46a551b217'],
])('hashes %j as the first 16 hexadecimal digits of the SHA-256 of its UTF-8', (text, hash) => {
  expect(hashText(text)).toBe(hash);
});

test('hashes texts that differ in one space differently', () => {
  expect(hashText('The Parties')).not.toBe(hashText('The  Parties'));
});
