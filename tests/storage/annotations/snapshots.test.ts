import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { SnapshotInfo } from '../../../src/core/annotation/keeper.ts';
import { thinSnapshots } from '../../../src/storage/annotations/snapshots.ts';
import { makeBrowser, NAMES, openTab, saved, settle, until, DAY_MS } from '../../support/keepingTabs.ts';
import { makeAnnotation } from '../../support/annotationBuilders.ts';
import { putRaw } from '../../support/faultyDatabases.ts';
import { changeAnnotations } from '../../../src/store/annotationHistory.ts';

const takenDaily = (count: number): SnapshotInfo[] =>
  Array.from({ length: count }, (_, index) => ({ id: count - index, takenMs: (count - index) * DAY_MS, cause: 'session', count: 1 }));

test('keeps the ten newest, and of older ones one a week', () => {
  const kept = thinSnapshots(takenDaily(100)).map(({ id }) => id);
  expect(kept.slice(0, 10)).toEqual([100, 99, 98, 97, 96, 95, 94, 93, 92, 91]);
  expect(kept.slice(10)).toEqual([84, 77, 70, 63]);
});

test('snapshots taken one at a time thin to no fewer than ten', () => {
  let kept: SnapshotInfo[] = [];
  for (const snapshot of takenDaily(60).toReversed()) kept = thinSnapshots([snapshot, ...kept]);
  expect(kept.length).toBeGreaterThanOrEqual(10);
  expect(kept[0]?.id).toBe(60);
});

test('a session begins with a snapshot of what the last one left, and takes none when nothing changed', async () => {
  const browser = makeBrowser();
  const first = openTab(browser);
  first.create('a', { body: 'as it was' });
  await saved(first);
  await first.keeper.stop();
  const second = openTab(browser);
  await until(() => second.keeping().access === 'full');
  await settle();
  expect(await second.keeper.listSnapshots()).toMatchObject([{ cause: 'session', count: 1 }]);
  second.edit('a', { body: 'as it is' });
  await saved(second);
  const [snapshot] = await second.keeper.listSnapshots();
  expect(await second.keeper.readSnapshot(snapshot?.id ?? 0)).toMatchObject([{ id: 'urn:test:a', body: 'as it was' }]);
  expect(await second.keeper.readSnapshot(99)).toBeUndefined();
  await second.keeper.takeSnapshot('changes');
  await second.keeper.takeSnapshot('changes');
  expect(await second.keeper.listSnapshots()).toHaveLength(2);
});

test('takes a snapshot before an import, and one after fifty changes', async () => {
  const browser = makeBrowser();
  const tab = openTab(browser);
  tab.create('a');
  await saved(tab);
  const edits = Array.from({ length: 60 }, (_, index) => ({ before: undefined, after: makeAnnotation(`i${index}`) }));
  changeAnnotations(tab.store, { kind: 'import', edits });
  await tab.keeper.flush();
  await settle();
  const listed = await tab.keeper.listSnapshots();
  expect(listed.map(({ cause, count }) => [cause, count])).toEqual([
    ['changes', 61],
    ['import', 1],
  ]);
});

test('a snapshot that is due while the reader types waits until they pause', async () => {
  const browser = makeBrowser();
  const tab = openTab(browser);
  tab.create('a');
  await saved(tab);
  for (let letter = 1; letter <= 60; letter++) {
    tab.edit('a', { body: 'x'.repeat(letter) });
    // Each is written by itself.
    // oxlint-disable-next-line no-await-in-loop
    await tab.keeper.flush();
  }
  await settle();
  expect(await tab.keeper.listSnapshots()).toEqual([]);
  await vi.waitFor(async () => expect(await tab.keeper.listSnapshots()).toMatchObject([{ cause: 'changes' }]), {
    timeout: 10_000,
    interval: 250,
  });
  const [snapshot] = await tab.keeper.listSnapshots();
  expect(await tab.keeper.readSnapshot(snapshot?.id ?? 0)).toMatchObject([{ body: 'x'.repeat(60) }]);
}, 30_000);

test('a list of snapshots that is junk costs the list, not the notes', async () => {
  const browser = makeBrowser();
  const tab = openTab(browser);
  tab.create('a');
  await saved(tab);
  await putRaw(browser.databases, NAMES.database, 'meta', [{ id: 'x' }, null, 7], 'snapshots');
  expect(await tab.keeper.listSnapshots()).toEqual([]);
  expect(await tab.keeper.takeSnapshot('changes')).toBe(true);
  expect(await tab.keeper.listSnapshots()).toHaveLength(1);
});
