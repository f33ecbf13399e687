import { expect, test } from 'vitest';
import { EMPTY_HISTORY, recordChange, turn, type Change } from '../../../src/core/annotation/change.ts';
import { makeAnnotation } from '../../support/annotationBuilders.ts';

const first = makeAnnotation('a', { body: 'first' });
const second = { ...first, body: 'second' };
const edit = (before: typeof first | undefined, after: typeof first, session?: string): Change => ({
  kind: before ? 'edit' : 'create',
  edits: [{ before, after }],
  session,
});

test('a change is recorded as the last step, and what was undone is forgotten', () => {
  const history = recordChange({ done: [edit(undefined, first)], undone: [edit(first, second)] }, edit(first, second));
  expect(history.done).toHaveLength(2);
  expect(history.undone).toEqual([]);
});

test('changes of one session of writing become one step that goes back to its beginning', () => {
  const third = { ...second, body: 'third' };
  const one = recordChange(EMPTY_HISTORY, edit(first, second, 's'));
  const { done } = recordChange(one, edit(second, third, 's'));
  expect(done).toEqual([{ kind: 'edit', session: 's', edits: [{ before: first, after: third }] }]);
});

test('changes of different sessions, and of none, stay apart', () => {
  const one = recordChange(EMPTY_HISTORY, edit(first, second, 's'));
  expect(recordChange(one, edit(second, first, 't')).done).toHaveLength(2);
  expect(recordChange(recordChange(EMPTY_HISTORY, edit(first, second)), edit(second, first)).done).toHaveLength(2);
});

test('remembers two hundred steps and no more', () => {
  let history = EMPTY_HISTORY;
  for (let i = 0; i < 250; i++) history = recordChange(history, edit(first, { ...first, body: `${i}` }));
  expect(history.done).toHaveLength(200);
  expect(history.done.at(-1)?.edits[0]?.after.body).toBe('249');
});

test('undoing sets back only what the change touched: what another tab wrote since stays', () => {
  const now = { ...second, tags: ['from another tab'], revision: 7 };
  const [undone] = turn(edit(first, second), 'undo', () => now, 5_000);
  expect(undone?.before).toBe(now);
  expect(undone?.after).toEqual({ ...now, body: 'first', modifiedMs: 5_000 });
});

test('redoing makes the change again', () => {
  const [redone] = turn(edit(first, second), 'redo', () => first, 5_000);
  expect(redone?.after.body).toBe('second');
});

test('undoing the making of a note puts it into the bin, and redoing takes it out with all that was written in it', () => {
  const making = edit(undefined, first);
  const [undone] = turn(making, 'undo', () => ({ ...first, body: 'grown' }), 5_000);
  expect(undone?.after).toMatchObject({ body: 'grown', deletedMs: 5_000 });
  const [redone] = turn(making, 'redo', () => ({ ...first, deletedMs: 5_000 }), 6_000);
  expect(redone?.after.deletedMs).toBeUndefined();
});

test('undoing a deletion restores, and undoing a restoration deletes again', () => {
  const deleted = { ...first, deletedMs: 3_000 };
  const [restored] = turn({ kind: 'delete', edits: [{ before: first, after: deleted }] }, 'undo', () => deleted, 5_000);
  expect(restored?.after.deletedMs).toBeUndefined();
});

test('a note that is gone for good is left out', () => {
  expect(turn(edit(first, second), 'undo', () => undefined, 5_000)).toEqual([]);
});
