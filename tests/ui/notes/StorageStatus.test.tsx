import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Keeper } from '../../../src/core/annotation/keeper.ts';
import type { Keeping } from '../../../src/core/annotation/keeping.ts';
import { NOT_YET_KEPT } from '../../../src/core/annotation/keeping.ts';
import * as download from '../../../src/dom/downloadText.ts';
import * as facts from '../../../src/dom/storageFacts.ts';
import { isBackupDue } from '../../../src/ui/notes/BackupReminder.tsx';
import { formatSize } from '../../../src/ui/notes/formatSize.ts';
import { makeAnnotation } from '../../support/annotationBuilders.ts';
import { renderNotes } from '../../support/renderNotes.tsx';

const DAY_MS = 24 * 60 * 60 * 1000;
const notes = [makeAnnotation('a', { body: 'now' }), makeAnnotation('b', { deletedMs: 1 })];

afterEach(() => void vi.restoreAllMocks());

/** Renders the notebook and gives back the description that stands beside a term of the storage's status. */
async function statusAt(keeping: Partial<Keeping>, ui = 'en', found: Partial<facts.StorageFacts> = {}) {
  vi.spyOn(facts, 'readStorageFacts').mockResolvedValue({ usedBytes: undefined, grantedBytes: undefined, isPrivate: undefined, ...found });
  const view = renderNotes(`/${ui}/notes`, { notes, keeping });
  await act(async () => undefined);
  const section = screen.getByRole('region', { name: ui === 'en' ? 'Where your notes are kept' : 'Tempat catatan Anda disimpan' });
  return { ...view, section, at: (term: string) => within(section).getByText(term).nextElementSibling?.textContent };
}

test('says where notes are, how many, and how much the browser grants', async () => {
  const { at } = await statusAt({}, 'en', { usedBytes: 3_400_000, grantedBytes: 10_000_000_000 });
  expect(at('Place')).toContain('In this browser, on this device, in its storage for localhost');
  expect(at('Amount')).toBe('2 notes, 1 of them in the bin. This site uses about 3.4 MB of the 10 GB that the browser grants it.');
});

test.each<[string, Partial<Keeping>, RegExp]>([
  ['held in the page alone', { access: 'memory' }, /Only in this page/],
  ['still to be opened', { access: 'opening', trouble: { kind: 'hung' } }, /being opened/],
  ['to be read and not changed', { access: 'read' }, /read and exported here, not changed/],
])('says when notes are %s', async (_how, keeping, place) => {
  const { at } = await statusAt(keeping);
  expect(at('Place')).toMatch(place);
});

test.each<[boolean | undefined, RegExp]>([
  [true, /promised not to clear them.*That is no backup/],
  [false, /made no promise.*In a private window/],
  [undefined, /once the first note is saved/],
])('says in words whether the browser protects them (%s)', async (isProtected, words) => {
  const { at } = await statusAt({ isProtected });
  expect(at('Protection')).toMatch(words);
});

test('warns of a private window where the browser shows that it is one', async () => {
  const { at } = await statusAt({}, 'en', { isPrivate: true });
  expect(at('Protection')).toMatch(/^This looks like a private window/);
});

test('says when the last backup was, and how much changed since', async () => {
  const { at, store } = await statusAt({});
  expect(at('Last backup')).toBe('None yet.');
  act(() => store.getState().setKeeping({ lastBackupMs: Date.UTC(2026, 10, 2, 12), changesSinceBackup: 3 }));
  expect(at('Last backup')).toMatch(/Nov.*2026.*3 changes since\.$/);
});

test('speaks Indonesian', async () => {
  const { at } = await statusAt({ isProtected: true }, 'id');
  expect(at('Cadangan terakhir')).toBe('Belum ada.');
  expect(at('Perlindungan')).toMatch(/bukan cadangan/);
});

test('offers rows that cannot be read as they are', async () => {
  const saved = vi.spyOn(download, 'downloadText').mockReturnValue();
  const rows = [{ key: 'urn:x', reason: 'no id', text: '{}' }];
  const { user } = renderNotes('/en/notes', { keeping: { setAside: 1 }, keeper: { listSetAside: () => Promise.resolve(rows) } });
  await user.click(await screen.findByRole('button', { name: 'Download as they are' }));
  await waitFor(() => expect(saved).toHaveBeenCalledOnce());
  expect(JSON.parse(saved.mock.calls[0]?.[0] ?? '')).toEqual(rows);
});

const snapshot = { id: 4, takenMs: Date.UTC(2026, 10, 2, 12), cause: 'session', count: 2 } as const;

async function openSnapshots(held: readonly ReturnType<typeof makeAnnotation>[] | undefined) {
  const view = renderNotes('/en/notes', {
    notes,
    keeper: { listSnapshots: () => Promise.resolve([snapshot]), readSnapshot: () => Promise.resolve(held) },
  });
  const details = (await screen.findByText('Snapshots')).closest('details');
  // jsdom opens details without telling anybody.
  await act(async () => {
    if (details) details.open = true;
    details?.dispatchEvent(new Event('toggle'));
  });
  return view;
}

test('restores a snapshot: adds what is missing, sets back what differs, deletes nothing, one undo', async () => {
  const { user, allNotes } = await openSnapshots([makeAnnotation('a', { body: 'then' }), makeAnnotation('c', { body: 'missing' })]);
  expect(screen.getByText(/2 notes, at the start of a visit/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: /^Restore the snapshot of/ }));
  expect(await screen.findByText('Restored. Brought back: 1; set back: 1; as they were: 0.')).toBeVisible();
  expect(
    allNotes()
      .map(({ body }) => body)
      .toSorted(),
  ).toEqual(['', 'missing', 'then']);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(allNotes().find(({ body }) => body === 'now')).toBeDefined();
});

test('says when a snapshot brings nothing, and when it is gone', async () => {
  const { user, unmount } = await openSnapshots([makeAnnotation('a', { body: 'now' })]);
  await user.click(screen.getByRole('button', { name: /^Restore the snapshot of/ }));
  expect(await screen.findByText(/Everything in this snapshot is here/)).toBeVisible();
  unmount();
  const again = await openSnapshots(undefined);
  await again.user.click(screen.getByRole('button', { name: /^Restore the snapshot of/ }));
  expect(await screen.findByText(/could not be read/)).toBeVisible();
});

test('downloads a snapshot as annotations', async () => {
  const saved = vi.spyOn(download, 'downloadText').mockReturnValue();
  const { user } = await openSnapshots([makeAnnotation('c', { body: 'missing' })]);
  await user.click(screen.getByRole('button', { name: /^Download the snapshot of/ }));
  expect(saved).toHaveBeenCalledOnce();
  expect(saved.mock.calls[0]?.[0]).toContain('missing');
  expect(saved.mock.calls[0]?.[1]).toBe('pasal-snapshot-2026-11-02.jsonld');
});

test('a backup counts only once the reader says that it arrived', async () => {
  const saved = vi.spyOn(download, 'downloadText').mockReturnValue();
  const markBackup = vi.fn<Keeper['markBackup']>(() => Promise.resolve());
  const { user } = renderNotes('/en/notes', { notes, keeper: { markBackup } });
  await user.click(screen.getByRole('button', { name: 'Export' }));
  expect(saved.mock.calls[0]?.[1]).toMatch(/^pasal-notes-\d{4}-\d\d-\d\d\.jsonld$/);
  expect(JSON.parse(saved.mock.calls[0]?.[0] ?? '')).toBeTypeOf('object');
  expect(markBackup).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Yes, the backup is there' }));
  expect(markBackup).toHaveBeenCalledOnce();
  expect(screen.queryByRole('button', { name: 'Yes, the backup is there' })).toBeNull();
});

test('exports from memory where the storage is broken', async () => {
  const saved = vi.spyOn(download, 'downloadText').mockReturnValue();
  const { user } = renderNotes('/en/notes', { notes, keeping: { access: 'memory', trouble: { kind: 'denied' } } });
  await user.click(screen.getByRole('button', { name: 'Export' }));
  for (const { id } of notes) expect(saved.mock.calls[0]?.[0]).toContain(id);
});

test.each<[string, Partial<Keeping>, number, boolean]>([
  ['nothing changed', { changesSinceBackup: 0, lastBackupMs: 0 }, 100 * DAY_MS, false],
  ['49 changes on one day', { changesSinceBackup: 49, lastBackupMs: 0 }, DAY_MS, false],
  ['50 changes', { changesSinceBackup: 50, lastBackupMs: 0 }, DAY_MS, true],
  ['one change within 7 days', { changesSinceBackup: 1, lastBackupMs: 0 }, 7 * DAY_MS - 1, false],
  ['one change and 7 days', { changesSinceBackup: 1, lastBackupMs: 0 }, 7 * DAY_MS, true],
  ['no backup and a note of this hour', { changesSinceBackup: 1 }, 2_000, false],
  ['no backup and a note of 7 days ago', { changesSinceBackup: 1 }, 1_000 + 7 * DAY_MS, true],
])('reminds of a backup when it is due: %s', (_what, keeping, nowMs, isDue) => {
  expect(isBackupDue({ ...NOT_YET_KEPT, ...keeping }, { a: makeAnnotation('a') }, nowMs)).toBe(isDue);
});

test('the reminder is a line that goes when it is answered', () => {
  const { store } = renderNotes('/en/notes', { notes, keeping: { changesSinceBackup: 50 } });
  expect(screen.getByText(/^50 changes are in no backup yet/)).toBeVisible();
  act(() => store.getState().setKeeping({ changesSinceBackup: 0 }));
  expect(screen.queryByText(/in no backup yet/)).toBeNull();
});

test.each([
  [0, '0 byte'],
  [999, '1,000 byte'],
  [3_400_000, '3.4 MB'],
  [2.5e15, '2,500 TB'],
])('writes %s bytes as %s', (bytes, words) => {
  expect(formatSize(bytes, 'en')).toBe(words);
});
