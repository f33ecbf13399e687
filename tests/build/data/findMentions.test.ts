import { expect, test } from 'vitest';
import { makeCatalogue, type CompiledData } from '../../../src/build/data/compileData.ts';
import { findMentions } from '../../../src/build/data/findMentions.ts';
import { referenceFinder } from '../../../src/build/data/referenceFinder.ts';
import type { CommentaryItem } from '../../../src/core/commentary/commentarySchema.ts';
import { makeClause, makeStipulation, makeTreaty } from '../../support/builders.ts';
import { makeAuthoredItem, makeCommentary } from '../../support/commentaryBuilders.ts';

const words = [[makeStipulation('Words.')]];
const pact = makeTreaty(
  [
    makeClause('art_1', words, {
      references: [
        { to: { treatyId: 'un-charter', eId: 'art_51' }, text: 'Names self-defence.' },
        { to: { treatyId: 'pact', eId: 'art_2' }, text: 'Is bounded by it.' },
        { instrument: 'The old pact', text: 'Came before.' },
      ],
    }),
    makeClause('art_2', words),
    makeClause('art_3', words),
  ],
  { id: 'pact' },
);
const charter = makeTreaty([makeClause('art_51', words)], {
  id: 'un-charter',
  coverage: 'selection',
  names: { en: ['the UN Charter', 'UN Charter'], id: ['Piagam PBB'] },
});

function mentionsOf(...items: CommentaryItem[]) {
  const data: CompiledData = {
    treaties: [pact, charter],
    histories: new Map(),
    comparison: { title: { en: 'None', id: 'Tidak ada' }, dimensions: [], rows: [] },
    commentary: new Map([['pact', makeCommentary(items)]]),
    synonyms: { synonyms: [], treatyNames: {} },
  };
  return findMentions(data, referenceFinder(makeCatalogue(data.treaties, data.commentary)));
}
const saying = (en: string, id: string, clauses: CommentaryItem['clauses'] = [{ eId: 'art_1' }]) =>
  makeAuthoredItem('B01', { summary: { en, id }, clauses });

test('a clause is referred to by the clauses that point at it, in both languages', () => {
  const mentions = mentionsOf();
  for (const ui of ['en', 'id'] as const) {
    expect(mentions(ui, 'pact', 'art_2')).toEqual([{ treatyId: 'pact', eId: 'art_1', text: 'Is bounded by it.' }]);
    expect(mentions(ui, 'un-charter', 'art_51')).toEqual([{ treatyId: 'pact', eId: 'art_1', text: 'Names self-defence.' }]);
    expect(mentions(ui, 'pact', 'art_1')).toEqual([]);
  }
});

test('an item is mentioned at a clause that it names without standing beside it, with its author', () => {
  const item = saying('It binds. Yet Article 3 says more.', 'Mengikat. Namun Pasal 3 berkata lebih.');
  const mention = { treatyId: 'pact', itemId: 'B01' };
  expect(mentionsOf(item)('en', 'pact', 'art_3')).toEqual([{ ...mention, author: 'Author of B01' }]);
  expect(mentionsOf(item)('id', 'pact', 'art_3')).toEqual([{ ...mention, author: 'Penulis B01' }]);
});

test('an item that stands beside a clause is not mentioned there as well', () => {
  const item = saying('Article 3 says more.', 'Pasal 3 berkata lebih.', [{ eId: 'art_1' }, { eId: 'art_3', ownReading: true }]);
  expect(mentionsOf(item)('en', 'pact', 'art_3')).toEqual([]);
});

test('standing beside a clause of its own treaty, an item may still refer to one of that number elsewhere', () => {
  const item = saying('It leans on Article 51 of the UN Charter.', 'Bersandar pada Pasal 51 Piagam PBB.', [{ eId: 'art_51' }]);
  const mentions = mentionsOf(item);
  for (const ui of ['en', 'id'] as const)
    expect(mentions(ui, 'un-charter', 'art_51').map((mention) => ('itemId' in mention ? mention.itemId : mention.eId))).toEqual([
      'art_1',
      'B01',
    ]);
});

test('an item that names a clause again and again is mentioned once', () => {
  const item = saying('First Article 3. Then Article 3, Article 3.', 'Mula-mula Pasal 3. Lalu Pasal 3.');
  expect(mentionsOf(item)('en', 'pact', 'art_3')).toHaveLength(1);
});

test('an item that names two clauses is mentioned at both', () => {
  const mentions = mentionsOf(saying('Articles 2 and 3 say more.', 'Pasal 2 dan 3 berkata lebih.'));
  expect(mentions('en', 'pact', 'art_3')).toHaveLength(1);
  expect(mentions('en', 'pact', 'art_2')).toHaveLength(2);
});

test.each([
  ['only the treaty', 'The UN Charter says more.', 'Piagam PBB berkata lebih.', 'un-charter', 'art_51'],
  ['a clause that does not ship', 'Article 9 says more.', 'Pasal 9 berkata lebih.', 'pact', 'art_9'],
  ['a clause in the other language alone', 'Article 3 says more.', 'Yang itu berkata lebih.', 'pact', 'art_3'],
])('an item that names %s mentions nothing in Indonesian', (_what, en, id, treatyId, eId) => {
  const mentions = mentionsOf(saying(en, id))('id', treatyId, eId);
  expect(mentions.filter((mention) => 'itemId' in mention)).toEqual([]);
});

test.each([
  ['constructor', 'art_1'],
  ['pact', '__proto__'],
  ['nowhere', 'art_1'],
])('nothing is known of %s/%s', (treatyId, eId) => {
  expect(mentionsOf()('en', treatyId, eId)).toEqual([]);
});
