import { expect, test } from 'vitest';
import { compileSearch } from '../../../src/build/data/compileSearch.ts';
import { buildIndex } from '../../../src/core/search/buildIndex.ts';
import { mendQuery } from '../../../src/core/search/mendQuery.ts';
import { search } from '../../../src/core/search/search.ts';
import { shipped } from '../../data/shippedData.ts';

const { documents, synonyms } = compileSearch(shipped);
const index = buildIndex(documents, synonyms.synonyms);

const mended = (query: string): string | undefined => {
  const remark = search(index, query, { language: 'en' }).remarks.find(({ nearest }) => nearest.length > 0);
  const [meant] = remark?.nearest ?? [];
  return remark && meant !== undefined ? mendQuery(query, remark, meant) : undefined;
};

test.each([
  ['autor:cha war', 'author:cha war'],
  ['-autor:"Victor Cha" war', '-author:"Victor Cha" war'],
  ['war kind:analst', 'war kind:analyst'],
  ['kind:"open questoin" war', 'kind:"open question" war'],
  ['in:commentry in', 'in:commentary in'],
  ['theme:technology war', 'theme:Economy war'],
  ['by:"Jo Beeyun" war', 'by:"Jo Bee-yun" war'],
  ['Beeyun by:Beeyun', 'Beeyun by:"Jo Bee-yun"'],
])('%j becomes %j', (query, mend) => {
  expect(mended(query)).toBe(mend);
});

test('has nothing to mend where no other word would help', () => {
  const [remark] = search(index, '-war', { language: 'en' }).remarks;
  expect(remark && mendQuery('-war', remark, 'peace')).toBeUndefined();
});
