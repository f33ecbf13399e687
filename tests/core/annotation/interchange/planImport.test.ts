import { expect, test } from 'vitest';
import type { Annotation } from '../../../../src/core/annotation/annotation.ts';
import { turn } from '../../../../src/core/annotation/change.ts';
import { exportAnnotations } from '../../../../src/core/annotation/interchange/exportAnnotations.ts';
import { makeAnnotation } from '../../../support/annotationBuilders.ts';
import { applied, byId, importInto, OPTIONS } from './interchange.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const foreign = (id: unknown, value: string) => ({
  '@context': CONTEXT,
  ...(id === undefined ? {} : { id }),
  type: 'Annotation',
  body: { type: 'TextualBody', value },
  target: 'https://example.org/en/test-treaty/art_2',
});
const backupOf = (...notes: Annotation[]) => exportAnnotations(notes, OPTIONS);

test('adds nothing when the same file is imported twice, also where ids were missing, unusable or taken', () => {
  const file = JSON.stringify([
    foreign('urn:a:1', 'one'),
    foreign('urn:a:1', 'two'),
    foreign(undefined, 'three'),
    foreign('javascript:alert(1)', 'four'),
    foreign('javascript:alert(1)', 'five'),
  ]);
  const first = importInto({}, file);
  expect(first.report).toMatchObject({ accepted: 1, changed: 4 });
  const held = applied({}, first);
  expect(Object.values(held).map(({ body }) => body)).toEqual(['one', 'two', 'three', 'four', 'five']);
  const second = importInto(held, file, { newId: () => 'urn:test:never' });
  expect(second.change).toBeUndefined();
  expect(second.report).toMatchObject({ present: 5 });
});

test('knows a note that came before and was changed here since', () => {
  const file = JSON.stringify([foreign('urn:a:1', 'one'), foreign(undefined, 'two')]);
  const held = applied({}, importInto({}, file));
  const changed = byId(Object.values(held).map((note) => ({ ...note, body: `${note.body}, and mine` })));
  expect(importInto(changed, file).change).toBeUndefined();
});

test('keeps both where the same id says something else, and overwrites nothing', () => {
  const here = makeAnnotation('1', { body: 'as it is here' });
  const file = backupOf(makeAnnotation('1', { body: 'as it was' }));
  const plan = importInto(byId([here]), file);
  expect(plan.report.items).toMatchObject([
    { outcome: 'changed', reasons: [{ code: 'id-repeated', id: 'urn:test:1' }], id: 'urn:test:new-1' },
  ]);
  const held = applied(byId([here]), plan);
  expect(held['urn:test:1']).toBe(here);
  expect(held['urn:test:new-1']?.body).toBe('as it was');
  expect(importInto(held, file, { newId: () => 'urn:test:never' }).change).toBeUndefined();
});

test('keeps both where a note from elsewhere was changed here and in the backup in two ways', () => {
  const [came] = Object.values(applied({}, importInto({}, JSON.stringify(foreign('urn:a:1', 'one')))));
  if (!came) throw new Error('The note was not taken in');
  const file = backupOf({ ...came, body: 'first change' });
  const held = byId([{ ...came, body: 'second change' }]);
  const plan = importInto(held, file);
  expect(plan.report).toMatchObject({ changed: 1 });
  const both = applied(held, plan);
  expect(Object.values(both).map(({ body }) => body)).toEqual(['second change', 'first change']);
  expect(importInto(both, file, { newId: () => 'urn:test:never' }).change).toBeUndefined();
});

test('takes a note out of the bin when the file does not have it there, and the other way leaves it', () => {
  const note = makeAnnotation('1');
  const binned = { ...note, deletedMs: 5 };
  const restored = importInto(byId([binned]), backupOf(note));
  expect(restored.report.items).toMatchObject([{ outcome: 'changed', reasons: [{ code: 'restored-from-bin' }] }]);
  expect(applied(byId([binned]), restored)['urn:test:1']).toEqual({ ...note, modifiedMs: 9_000 });
  expect(importInto(byId([note]), backupOf(binned)).change).toBeUndefined();
  expect(importInto(byId([binned]), backupOf(binned)).change).toBeUndefined();
});

test('one undo takes all of an import back', () => {
  const binned = makeAnnotation('binned', { deletedMs: 5 });
  const file = backupOf(makeAnnotation('1'), makeAnnotation('2'), makeAnnotation('binned'));
  const plan = importInto(byId([binned]), file);
  if (!plan.change) throw new Error('Nothing was imported');
  expect(plan.change.kind).toBe('import');
  const now = applied(byId([binned]), plan);
  const undone = turn(plan.change, 'undo', (id) => now[id], 10_000);
  expect(undone.every((edit) => edit.after.deletedMs !== undefined)).toBe(true);
  expect(undone).toHaveLength(3);
});

test('puts notes into the layer that is asked for, or back into their own', () => {
  const file = backupOf(makeAnnotation('1', { layer: 'file:theirs' }), makeAnnotation('2'));
  const layers = (options: object) => importInto({}, file, options).change?.edits.map((edit) => edit.after.layer);
  expect(layers({ keepsLayers: true })).toEqual(['file:theirs', 'mine']);
  expect(layers({ keepsLayers: false, layer: 'file:new' })).toEqual(['file:new', 'file:new']);
});

test('takes no note into the layer that ships', () => {
  const file = backupOf(makeAnnotation('1')).replace('"pasal:layer":"mine"', '"pasal:layer":"commentary"');
  expect(importInto({}, file).change?.edits[0]?.after.layer).toBe('mine');
});

test('takes thousands of items that all bear one id in the time of as many others', () => {
  const items = Array.from({ length: 12_000 }, (_, n) => foreign('urn:a:1', `note ${n}`));
  const plan = importInto({}, JSON.stringify(items));
  expect(plan.report).toMatchObject({ accepted: 1, changed: 11_999 });
});
