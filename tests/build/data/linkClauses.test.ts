import { expect, test } from 'vitest';
import { checkLinks, linkClauses } from '../../../src/build/data/linkClauses.ts';
import { referenceFinder } from '../../../src/build/data/referenceFinder.ts';
import type { Clause } from '../../../src/core/treaty/treaty.ts';
import { catalogueOf, makeClause, makeStipulation, makeTreaty } from '../../support/builders.ts';

const charter = makeTreaty([makeClause('art_51', [[makeStipulation('Self-defence.')]])], {
  id: 'un-charter',
  coverage: 'selection',
  names: { en: ['UN Charter'], id: ['Piagam PBB'] },
});
const TO_51 = { to: { treatyId: 'un-charter', eId: 'art_51' }, text: 'The right.' };

function pactOf(english: string, indonesian: string, references: Clause['references'] = []) {
  const clause = (text: string) => makeClause('art_1', [[makeStipulation('First.')], [makeStipulation(text)]], { references });
  const pact = makeTreaty([], { id: 'pact' });
  const expressions = {
    en: { ...pact.expressions.en, clauses: [clause(english)] },
    id: { ...pact.expressions.id, clauses: [clause(indonesian)] },
  };
  const treaty = { ...pact, expressions };
  return linkClauses(treaty, referenceFinder(catalogueOf([{ treaty }, { treaty: charter }])));
}

test('a clause carries what its words name, by where they stand in its whole text', () => {
  const { expressions } = pactOf('As Article 51 of the UN Charter says.', 'Sesuai Pasal 51 Piagam PBB.');
  expect(expressions.en.clauses[0]?.links).toEqual([[10, 38, 'un-charter/art_51']]);
  expect(expressions.id.clauses[0]?.links).toEqual([[14, 33, 'un-charter/art_51']]);
});

test('a clause that names nothing carries nothing', () => {
  expect(pactOf('It says so.', 'Begitulah.').expressions.en.clauses[0]).not.toHaveProperty('links');
});

test('what the words name must stand among the references, which say why', () => {
  const words = ['As Article 51 of the UN Charter says.', 'Sesuai Pasal 51 Piagam PBB.'] as const;
  expect(checkLinks(pactOf(...words, [TO_51]))).toEqual([]);
  expect(checkLinks(pactOf(...words)).map(({ file, reason }) => [file, reason])).toEqual([
    ['data/treaties/pact/clauses/art_1.yaml', 'names un-charter/art_51 in its words and not among its references'],
  ]);
});

test('a clause that names itself, or a paragraph of its own, needs no reference to itself', () => {
  expect(checkLinks(pactOf('Article 1 applies.', 'Pasal 1 berlaku.'))).toEqual([]);
  expect(checkLinks(pactOf('Paragraph 2 of Article 1 applies.', 'Ayat 2 Pasal 1 berlaku.'))).toEqual([]);
});

test('a treaty that is named as a whole needs no reference to one of its clauses', () => {
  expect(checkLinks(pactOf('By the UN Charter.', 'Menurut Piagam PBB.'))).toEqual([]);
});

test('both languages must name the same', () => {
  expect(checkLinks(pactOf('As Article 51 of the UN Charter says.', 'Begitulah.', [TO_51])).map(({ reason }) => reason)).toEqual([
    'names un-charter/art_51 in English and nothing in Indonesian',
  ]);
});
