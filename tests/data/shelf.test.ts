import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { hashText } from '../../src/build/data/compileClause.ts';
import type { Editions } from '../../src/build/data/authoredSchema.ts';
import { clauseText } from '../../src/core/treaty/clauseText.ts';
import { UI_LANGUAGES } from '../../src/core/treaty/language.ts';
import type { History, Treaty } from '../../src/core/treaty/treaty.ts';
import { makeClause, makeStipulation, makeTreaty } from '../support/builders.ts';
import { PACT, shipped, shippedFolder } from './shippedData.ts';

test('ships beside the pact exactly the clauses that matter for it', () => {
  const [first, ...others] = shipped.treaties;
  expect(first?.id).toBe(PACT);
  expect(Object.fromEntries(others.map(({ id, expressions }) => [id, expressions.en.clauses.map(({ eId }) => eId)]))).toEqual({
    'un-charter': ['art_51'],
    'su-kp-1961': ['art_1'],
    'ru-kp-2000': ['art_2'],
    'cn-kp-1961': ['art_2'],
    'us-kr-1953': ['art_2', 'art_3'],
    nato: ['art_4', 'art_5', 'art_6'],
    csto: ['art_2', 'art_4'],
  });
  expect(others.map(({ coverage }) => coverage)).toEqual(others.map(() => 'selection'));
});

/** The source keys named anywhere in a treaty that its list does not have. */
function findUnresolved(treaty: Treaty, history?: History): string[] {
  const walk = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, child]) => (key === 'sources' && Array.isArray(child) ? (child as string[]) : walk(child)));
  };
  const { sources, ...rest } = treaty;
  return [...walk(rest), ...walk(history)].filter((key) => !Object.hasOwn(sources, key));
}

test.each(shipped.treaties.map((treaty) => [treaty.id, treaty] as const))('has every source that %s names', (_id, treaty) => {
  expect(findUnresolved(treaty, shipped.histories.get(treaty.id))).toEqual([]);
});

test('finds a source that is named and not there, wherever it is named', () => {
  const note = { kind: 'reading', text: 'A note.', sources: ['Y'] } as const;
  const clause = makeClause('art_1', [[makeStipulation('Words.', { sources: ['A', 'X'] })]], { notes: [{ ...note, sources: ['Y'] }] });
  const event = { when: '2020', text: { en: 'E', id: 'E' }, sources: ['Z'] };
  expect(new Set(findUnresolved(makeTreaty([clause]), { facts: [], timeline: [event] }))).toEqual(new Set(['X', 'Y', 'Z']));
});

test.each(shipped.treaties.map((treaty) => [treaty.id, treaty] as const))(
  'records for every clause of %s the hash of its text',
  (id, treaty) => {
    const editions = parse(readFileSync(join(shippedFolder, 'treaties', id, 'editions.yaml'), 'utf8')) as Editions;
    for (const language of UI_LANGUAGES) {
      const recorded = Object.assign({}, ...editions[language].map(({ clauses }) => clauses)) as Record<string, string>;
      const { clauses } = treaty.expressions[language];
      expect(Object.fromEntries(clauses.map(({ eId }) => [eId, recorded[eId]]))).toEqual(
        Object.fromEntries(clauses.map((clause) => [clause.eId, hashText(clauseText(clause))])),
      );
    }
  },
);

test('compares Article 4 with six relatives in seven dimensions, every cell in both languages', () => {
  const { dimensions, rows } = shipped.comparison;
  const keys = ['trigger', 'automaticity', 'help', 'limits', 'consultation', 'area', 'duration'];
  expect(dimensions.map(({ key }) => key)).toEqual(keys);
  expect(rows.map(({ treaty, clause }) => `${treaty}/${clause}`)).toEqual([
    'ru-kp-2024/art_4',
    'su-kp-1961/art_1',
    'ru-kp-2000/art_2',
    'cn-kp-1961/art_2',
    'us-kr-1953/art_3',
    'nato/art_5',
    'csto/art_4',
  ]);
  const outOfShape = rows.filter(({ cells }) => Object.keys(cells).toSorted().join() !== keys.toSorted().join());
  expect(outOfShape.map(({ treaty }) => treaty)).toEqual([]);
  const empty = rows.filter(({ cells }) => Object.values(cells).some(({ en, id }) => en.trim() === '' || id.trim() === ''));
  expect(empty.map(({ treaty }) => treaty)).toEqual([]);
});

// A dash or a year is the same in every language; words are not.
test('writes the words of a cell in two languages', () => {
  const same = shipped.comparison.rows.flatMap(({ treaty, cells }) =>
    Object.entries(cells)
      .filter(([, { en, id }]) => en === id && /\p{L}/u.test(en))
      .map(([key]) => `${treaty} ${key}`),
  );
  expect(same).toEqual([]);
});
