import { expect, test } from 'vitest';
import { assertNever, failure, success } from '../../src/core/result.ts';

test('an outcome carries its value or its reason', () => {
  expect(success(0)).toEqual({ ok: true, value: 0 });
  expect(failure('unreachable')).toEqual({ ok: false, reason: 'unreachable' });
});

test('a case that nobody handled stops with its value in the message', () => {
  const unforeseen = { view: 'elsewhere' } as never;
  expect(() => assertNever(unforeseen)).toThrow('{"view":"elsewhere"}');
});
