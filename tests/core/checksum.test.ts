import { expect, test } from 'vitest';
import { checksum, CHECKSUM_LENGTH } from '../../src/core/checksum.ts';

test('is the two cyclic redundancy checks of all code units', () => {
  expect(checksum('')).toBe('0'.repeat(CHECKSUM_LENGTH));
  expect(checksum('1.a.')).toHaveLength(CHECKSUM_LENGTH);
  expect(checksum('ab')).not.toBe(checksum('ba'));
});

test('tells any two texts apart that differ in one character', () => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';
  const text = alphabet.repeat(2);
  const whole = checksum(text);
  const changed = [...text].flatMap((character, i) =>
    [...alphabet].filter((other) => other !== character).map((other) => text.slice(0, i) + other + text.slice(i + 1)),
  );
  expect(changed.filter((one) => checksum(one) === whole)).toEqual([]);
});
