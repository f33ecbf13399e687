import * as v from 'valibot';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, SettingsSchema } from '../../src/core/settings.ts';

const accepts = (value: unknown): boolean => v.is(SettingsSchema, value);

test('the defaults are settings', () => {
  expect(v.parse(SettingsSchema, DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
});

test('accepts everything a reader can choose, with the clause read last', () => {
  for (const ui of ['en', 'id'])
    for (const scheme of ['system', 'light', 'dark', 'contrast'])
      for (const textSize of ['small', 'medium', 'large', 'largest'])
        for (const text of ['interface', 'en', 'id', 'both'])
          expect(accepts({ ui, scheme, textSize, text, lastRead: { treatyId: 'test-treaty', eId: 'art_1' } })).toBe(true);
});

test.each([
  ['no object', 'dark'],
  ['nothing', null],
  ['a list', []],
  ['a missing setting', { scheme: 'dark', text: 'en' }],
  ['a scheme that is not offered', { ...DEFAULT_SETTINGS, scheme: 'sepia' }],
  ['a language that we do not speak', { ...DEFAULT_SETTINGS, ui: 'ko' }],
  ['a place with half a name', { ...DEFAULT_SETTINGS, lastRead: { treatyId: 'test-treaty' } }],
  ['a key of another program', { ...DEFAULT_SETTINGS, theme: 'dark' }],
  ['a key of the prototype', JSON.parse('{"scheme":"dark","textSize":"medium","text":"en","__proto__":{"polluted":1}}')],
  ['a key that every object inherits', { ...DEFAULT_SETTINGS, constructor: 1 }],
])('refuses %s', (_what, value) => {
  expect(accepts(value)).toBe(false);
});
