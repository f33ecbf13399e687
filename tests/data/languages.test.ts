import { expect, test } from 'vitest';
import type { Clause, Treaty } from '../../src/core/treaty/treaty.ts';
import { makeClause, makeStipulation, makeTreaty } from '../support/builders.ts';
import { shipped, stipulationsOf } from './shippedData.ts';

// Words that almost every sentence of the one language has and no sentence of the other.
const TELLTALE = {
  en: /\b(?:the|of|and|which|with|they|their|its|by|for)\b/iu,
  id: /\b(?:yang|dan|dengan|untuk|dari|atau|para|pada|oleh|tidak|mereka)\b/iu,
};

const outline = (clause: Clause) => ({
  eId: clause.eId,
  paragraphs: clause.paragraphs.map(({ eId, division, stipulations }) => ({
    eId,
    division,
    stipulations: stipulations.map(({ evidence, sources, notes }) => ({ evidence, sources, notes: notes.map(({ kind }) => kind) })),
  })),
  notes: clause.notes.map(({ kind }) => kind),
  references: clause.references.length,
});

/** Where the two languages of a treaty are not the same stipulations in different words. */
function findUntranslated({ id, expressions }: Treaty): string[] {
  return expressions.en.clauses.flatMap((clause, c) => {
    const other = expressions.id.clauses[c];
    if (!other || JSON.stringify(outline(clause)) !== JSON.stringify(outline(other))) return [`${id}/${clause.eId} is built differently`];
    const others = stipulationsOf(other);
    return stipulationsOf(clause).flatMap(({ text }, s) => {
      const otherText = others[s]?.text ?? '';
      const place = `${id}/${clause.eId} stipulation ${s + 1}`;
      return [
        ...(text.trim() === '' || otherText.trim() === '' ? [`${place} is empty`] : []),
        ...(text === otherText ? [`${place} is the same in both languages`] : []),
        ...(TELLTALE.id.test(text) ? [`${place} has Indonesian in its English`] : []),
        ...(TELLTALE.en.test(otherText) ? [`${place} has English in its Indonesian`] : []),
      ];
    });
  });
}

test.each(shipped.treaties.map((treaty) => [treaty.id, treaty] as const))(
  'renders every stipulation of %s in both languages',
  (_id, treaty) => {
    expect(treaty.expressions.en.clauses.length).toBeGreaterThan(0);
    expect(treaty.expressions.id.clauses).toHaveLength(treaty.expressions.en.clauses.length);
    expect(findUntranslated(treaty)).toEqual([]);
  },
);

test('gives every note of a clause different words in each language', () => {
  const same = shipped.treaties.flatMap(({ id, expressions }) =>
    expressions.en.clauses.flatMap((clause, c) => {
      const notesOf = (of: Clause | undefined) => (of ? [...of.notes, ...stipulationsOf(of).flatMap(({ notes }) => notes)] : []);
      const others = notesOf(expressions.id.clauses[c]);
      return notesOf(clause)
        .filter(({ text }, n) => text === others[n]?.text)
        .map(({ text }) => `${id}/${clause.eId}: ${text}`);
    }),
  );
  expect(same).toEqual([]);
});

test('finds words left in the other language, a clause built differently and the same words twice', () => {
  const [english, indonesian] = ['Each Party helps the other.', 'Setiap Pihak membantu yang lain.'];
  const clause = (eId: string, text: string) => makeClause(eId, [[makeStipulation(text)]]);
  const treaty = makeTreaty([clause('art_1', english), clause('art_2', indonesian), clause('art_3', '1953'), clause('art_4', english)]);
  const inIndonesian = [clause('art_1', english), clause('art_2', indonesian), clause('art_3', '1953'), makeClause('art_4', [])];
  const mixed = { ...treaty, expressions: { en: treaty.expressions.en, id: { ...treaty.expressions.id, clauses: inIndonesian } } };
  expect(findUntranslated(mixed)).toEqual([
    'test-treaty/art_1 stipulation 1 is the same in both languages',
    'test-treaty/art_1 stipulation 1 has English in its Indonesian',
    'test-treaty/art_2 stipulation 1 is the same in both languages',
    'test-treaty/art_2 stipulation 1 has Indonesian in its English',
    'test-treaty/art_3 stipulation 1 is the same in both languages',
    'test-treaty/art_4 is built differently',
  ]);
});
