import { expect, test } from 'vitest';
import { findUneven, findUnused } from './messageRules.ts';

test('reports messages that a language lacks, that are empty, or that are filled differently', () => {
  const en = {
    $schema: 'x',
    both: 'A {b}',
    english: 'E',
    empty: 'E',
    filled: '{a} of {b}',
    plural: [{ match: { one: '{n} source', other: '{n} sources' } }],
  };
  const id = { both: '{b} A', indonesian: 'I', empty: ' ', filled: '{a}', plural: '{n} sumber' };
  expect(findUneven(en, id)).toEqual([
    'english is not in Indonesian',
    'empty is empty',
    'filled is filled differently',
    'indonesian is not in English',
  ]);
});

test('reports a message that no source asks for', () => {
  const sources = [{ path: 'ui/a.tsx', source: 'm.article({ number }); <p>{m.close()}</p>; form.closed();' }];
  expect(findUnused({ $schema: 'x', article: 'A', close: 'C', closed: 'D', clos: 'E' }, sources)).toEqual(['closed', 'clos']);
});
