import { expect, test } from 'vitest';
import { turn } from '../../../src/core/annotation/change.ts';
import { planRestoring } from '../../../src/core/annotation/restoreSnapshot.ts';
import { makeAnnotation } from '../../support/annotationBuilders.ts';

const then = makeAnnotation('a', { body: 'then', modifiedMs: 1 });

test('brings back notes that are missing, and those that lie in the bin', () => {
  const thrown = makeAnnotation('b', { deletedMs: 5 });
  const plan = planRestoring([then, makeAnnotation('b')], { [thrown.id]: thrown }, 9);
  expect(plan).toMatchObject({ missing: 2, different: 0, same: 0 });
  expect(plan.change.edits).toEqual([
    { before: undefined, after: { ...then, modifiedMs: 9 } },
    { before: thrown, after: { ...thrown, deletedMs: undefined, modifiedMs: 9 } },
  ]);
});

test('lets notes say again what they said, and one step takes that back', () => {
  const now = { ...then, body: 'now', revision: 7, modifiedMs: 4 };
  const { change, different } = planRestoring([then], { [now.id]: now }, 9);
  expect(different).toBe(1);
  const [edit] = change.edits;
  expect(edit?.after).toEqual({ ...now, body: 'then', modifiedMs: 9 });
  expect(turn(change, 'undo', () => edit?.after ?? now, 10)[0]?.after.body).toBe('now');
});

test('takes nothing away: what came since stays, and nothing goes to the bin', () => {
  const since = makeAnnotation('c');
  const live = makeAnnotation('d');
  const plan = planRestoring([then, { ...live, deletedMs: 2 }], { [then.id]: then, [since.id]: since, [live.id]: live }, 9);
  expect(plan).toEqual({ change: { kind: 'import', edits: [] }, missing: 0, different: 0, same: 2 });
});
