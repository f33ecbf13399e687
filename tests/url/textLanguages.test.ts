import { expect, test } from 'vitest';
import { parseTextLanguages } from '../../src/url/textLanguages.ts';

test('reads the languages in the order of the address, each once', () => {
  expect(parseTextLanguages('?text=id,en,id')).toEqual(['id', 'en']);
});

test('knows no languages where none of ours is named', () => {
  const searches = ['', '?', '?text', '?text=,', '?text=ko', '?texts=en', '?TEXT=en', '?text=%'];
  expect(searches.filter((search) => parseTextLanguages(search) !== undefined)).toEqual([]);
});
