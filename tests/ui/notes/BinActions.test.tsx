import { act, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Keeper } from '../../../src/core/annotation/keeper.ts';
import { daysLeft } from '../../../src/ui/notes/BinActions.tsx';
import { makeAnnotation } from '../../support/annotationBuilders.ts';
import { renderNotes } from '../../support/renderNotes.tsx';

const DAY_MS = 24 * 60 * 60 * 1000;
const thrown = ['a', 'b'].map((id) => makeAnnotation(id, { body: `Body ${id}`, deletedMs: Date.now() - 2 * DAY_MS }));

async function openBin(keeper: NonNullable<Parameters<typeof renderNotes>[1]>['keeper'] = {}) {
  const view = renderNotes('/en/notes', { notes: thrown, keeper });
  const menu = screen.getByRole('combobox', { name: 'State' });
  await view.user.selectOptions(menu, within(menu).getByRole('option', { name: /^In the bin/ }));
  return view;
}

const card = (index: number) => screen.getAllByRole('article')[index] ?? document.body;

test('says when a note was deleted and how long it stays', async () => {
  await openBin();
  expect(card(0)).toHaveTextContent(/Deleted on .* · 28 days left/);
  expect(screen.getByText(/stay in the bin for 30 days/)).toBeVisible();
});

test('restores a note', async () => {
  const { user, allNotes } = await openBin();
  await user.click(within(card(0)).getByRole('button', { name: 'Restore' }));
  expect(allNotes().filter(({ deletedMs }) => deletedMs === undefined)).toHaveLength(1);
  expect(screen.getByText('The note is back.')).toBeVisible();
  expect(screen.getAllByRole('article')).toHaveLength(1);
  expect(card(0)).toHaveFocus();
});

test('deletes a note for good only after asking', async () => {
  const purge = vi.fn<Keeper['purge']>((ids) => Promise.resolve(ids));
  const { user } = await openBin({ purge });
  await user.click(within(card(0)).getByRole('button', { name: 'Delete for good' }));
  const dialog = screen.getByRole('alertdialog', { name: 'Delete for good' });
  expect(dialog).toHaveAccessibleDescription(/^1 note will be deleted for good\./);
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(purge).not.toHaveBeenCalled();
  await user.click(within(card(0)).getByRole('button', { name: 'Delete for good' }));
  await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Delete for good' }));
  expect(purge).toHaveBeenCalledExactlyOnceWith([thrown[0]?.id]);
  expect(await screen.findByText('1 note was deleted for good.')).toBeVisible();
});

test('empties the whole bin, and says when the storage does not let it', async () => {
  const purge = vi.fn<Keeper['purge']>(() => Promise.resolve([]));
  const { user } = await openBin({ purge });
  await user.click(screen.getByRole('button', { name: 'Empty the bin' }));
  await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Empty the bin' }));
  expect(purge).toHaveBeenCalledExactlyOnceWith(thrown.map(({ id }) => id));
  expect(await screen.findByText(/^Nothing was deleted for good/)).toBeVisible();
});

test('an emptied bin says that it is empty', async () => {
  const { store } = await openBin();
  act(() =>
    store.getState().receiveAnnotations(
      [makeAnnotation('other')],
      thrown.map(({ id }) => id),
    ),
  );
  expect(screen.getByText('The bin is empty.')).toBeVisible();
});

test.each([
  ['just deleted', 0, 30],
  ['a day ago', DAY_MS, 29],
  ['29 and a half days ago', 29.5 * DAY_MS, 1],
  ['30 days ago', 30 * DAY_MS, 0],
  ['100 years ago, by a clock that jumped', 36_500 * DAY_MS, 0],
  ['in the future, by a clock that jumped back', -3650 * DAY_MS, 30],
])('counts the days left of a note deleted %s', (_when, agoMs, days) => {
  expect(daysLeft(1e12, 1e12 + agoMs)).toBe(days);
});
