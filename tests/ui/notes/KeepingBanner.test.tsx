import { act, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Trouble } from '../../../src/core/annotation/keeping.ts';
import { makeAnnotation } from '../../support/annotationBuilders.ts';
import { renderNotes } from '../../support/renderNotes.tsx';

const ADDRESS = '/en/test-treaty/art_2';
const TROUBLES: readonly Trouble[] = [
  { kind: 'denied' },
  { kind: 'missing' },
  { kind: 'hung' },
  { kind: 'slow' },
  { kind: 'failed' },
  { kind: 'full' },
  { kind: 'blocked' },
  { kind: 'newer-version' },
  { kind: 'unreadable' },
  { kind: 'wiped', count: 3, lastWriteMs: Date.UTC(2026, 0, 2), isHeld: false },
  { kind: 'wiped', count: 3, lastWriteMs: Date.UTC(2026, 0, 2), isHeld: true },
  { kind: 'wiped', count: 0, lastWriteMs: 0, isHeld: false },
];

test.each(TROUBLES)('tells of $kind once, and offers everything as a file', (trouble) => {
  renderNotes(ADDRESS, { keeping: { trouble } });
  expect(screen.getAllByRole('alert')).toHaveLength(1);
  expect(screen.getByRole('alert').textContent?.length).toBeGreaterThan(40);
  expect(screen.getByRole('button', { name: 'Download all my notes' })).toBeEnabled();
});

test('each trouble is told in words of its own', () => {
  const told = TROUBLES.map((trouble) => {
    const { unmount } = renderNotes(ADDRESS, { keeping: { trouble } });
    const { textContent } = screen.getByRole('alert');
    unmount();
    return textContent;
  });
  expect(new Set(told).size).toBe(TROUBLES.length);
});

test('without trouble there is nothing; what is held in this page alone says so', () => {
  const { store } = renderNotes(ADDRESS);
  expect(screen.queryByRole('alert')).toBeNull();
  act(() => store.getState().setKeeping({ access: 'memory' }));
  expect(screen.getByText('Not kept after this page is closed')).toBeVisible();
});

test('a full storage is tried again when the reader asks', async () => {
  const retry = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true));
  const { user } = renderNotes(ADDRESS, { keeping: { trouble: { kind: 'full' } }, keeper: { retry } });
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(retry).toHaveBeenCalledOnce();
});

test('notes that are gone and held here are written back, or given up, only when the reader says so', async () => {
  const restoreFromMemory = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true));
  const discardWiped = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const trouble: Trouble = { kind: 'wiped', count: 3, lastWriteMs: Date.UTC(2026, 0, 2), isHeld: true };
  const { user } = renderNotes(ADDRESS, { keeping: { trouble }, keeper: { restoreFromMemory, discardWiped } });
  expect(restoreFromMemory).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Save them again' }));
  await user.click(screen.getByRole('button', { name: 'Go on without them' }));
  expect(restoreFromMemory).toHaveBeenCalledOnce();
  expect(discardWiped).toHaveBeenCalledOnce();
});

test('the download comes from memory, those in the bin too, and counts as no backup by itself', async () => {
  const files: Blob[] = [];
  URL.createObjectURL = (blob) => {
    files.push(blob as Blob); // `as`: only files are handed out here
    return 'blob:test';
  };
  URL.revokeObjectURL = () => undefined;
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  const markBackup = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const notes = [makeAnnotation('a', { body: 'one' }), makeAnnotation('b', { body: 'binned', deletedMs: 5 })];
  const { user } = renderNotes(ADDRESS, { notes, keeping: { trouble: { kind: 'failed' } }, keeper: { markBackup } });
  await user.click(screen.getByRole('button', { name: 'Download all my notes' }));
  expect(click).toHaveBeenCalledOnce();
  const text = await files[0]?.text();
  expect(text).toContain('"one"');
  expect(text).toContain('"binned"');
  expect(markBackup).not.toHaveBeenCalled();
  click.mockRestore();
});

test('"Saved" is said only once it is, and "Not saved" where it is not', async () => {
  const { user, store } = renderNotes(ADDRESS, { notes: [makeAnnotation('a')], keeping: { saving: 'saving' } });
  await user.click(screen.getByRole('tab', { name: /^Notes/ }));
  await user.click(screen.getByRole('button', { name: 'Write' }));
  const editor = within(screen.getByRole('article', { name: 'Note on Article 2' }));
  expect(editor.queryByText('Saved')).toBeNull();
  expect(editor.getByText('Saving…')).toBeVisible();
  act(() => store.getState().setKeeping({ saving: 'saved' }));
  await expect.poll(() => editor.getByRole('status').textContent, { timeout: 3000 }).toBe('Saved');
  act(() => store.getState().setKeeping({ saving: 'failed' }));
  expect(editor.getByText('Not saved')).toBeVisible();
  expect(editor.getByRole('status')).toHaveTextContent('');
});
