import { expect, test } from 'vitest';
import { inLanguage, type Selection } from '../../../src/core/reference/selection.ts';

test('changes the language of a place and nothing else', () => {
  const place: Selection = { view: 'clause', ui: 'en', treatyId: 'test-treaty', eId: 'art_2', passage: { paragraph: 'art_2__para_1' } };
  expect(inLanguage(place, 'id')).toEqual({ ...place, ui: 'id' });
  expect(place.ui).toBe('en');
});
