import { expect, test } from 'vitest';
import { preferredUi } from '../../src/app/preferredUi.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';

test('prefers the language that was kept', () => {
  expect(preferredUi({ ...DEFAULT_SETTINGS, ui: 'id' }, ['en-GB'])).toBe('id');
});

test.each([
  { languages: ['id-ID', 'en'], ui: 'id' },
  { languages: ['en-US', 'id'], ui: 'en' },
  { languages: ['ru', 'ko-KR', 'ID'], ui: 'id' },
  { languages: ['ru'], ui: 'en' },
  { languages: [], ui: 'en' },
])('takes $ui for a browser that speaks $languages', ({ languages, ui }) => {
  expect(preferredUi(DEFAULT_SETTINGS, languages)).toBe(ui);
});
