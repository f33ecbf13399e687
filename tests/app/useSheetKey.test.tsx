import { createEvent, fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAppAt } from '../support/renderAppAt.tsx';

const press = (init: KeyboardEventInit): boolean => {
  const event = createEvent.keyDown(document.body, init);
  fireEvent(document.body, event);
  return event.defaultPrevented;
};

test.each([
  ['on most keyboards', { key: '/', code: 'Slash', ctrlKey: true }],
  ['on German keyboards, as Shift+7', { key: '/', code: 'Digit7', ctrlKey: true, shiftKey: true }],
])('Ctrl+/ opens the sheet of shortcuts, %s', (_name, stroke) => {
  const { store } = renderAppAt('/en/test-treaty/art_1');
  expect(press(stroke)).toBe(true);
  expect(store.getState().isSheetOfKeysOpen).toBe(true);
});

test.each([
  ['the sign alone', { key: '/' }],
  ['what zooms out where other keyboards have the slash', { key: '-', code: 'Slash', ctrlKey: true }],
  ['what types a sign with AltGr', { key: '/', ctrlKey: true, altKey: true }],
  ['what Safari has for its status bar', { key: '/', metaKey: true }],
])('leaves %s to the browser', (_name, stroke) => {
  const { store } = renderAppAt('/en/test-treaty/art_1');
  expect(press(stroke)).toBe(false);
  expect(store.getState().isSheetOfKeysOpen).toBe(false);
});

test('rests when shortcuts are switched off, and so does Ctrl+K; the menu still opens the sheet', async () => {
  const { store, user } = renderAppAt('/en/test-treaty/art_1', { settings: { shortcuts: 'off' } });
  expect(press({ key: '/', ctrlKey: true })).toBe(false);
  expect(press({ key: 'k', ctrlKey: true })).toBe(false);
  expect(screen.getByRole('combobox')).not.toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Keyboard shortcuts', hidden: true }));
  expect(store.getState().isSheetOfKeysOpen).toBe(true);
});

test('the page on method opens the sheet too', async () => {
  const { store, user } = renderAppAt('/id/about');
  await user.click(screen.getByRole('button', { name: 'Semua pintasan, dan sakelarnya' }));
  expect(store.getState().isSheetOfKeysOpen).toBe(true);
});

test('says in a sentence when the sheet does not come, for as long as it does not', async () => {
  const { store, user } = renderAppAt('/en/test-treaty/art_1');
  press({ key: '/', ctrlKey: true });
  expect(await screen.findByText(/The list of shortcuts did not come/, {}, { timeout: 5_000 })).toHaveAttribute('role', 'status');
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(store.getState().isSheetOfKeysOpen).toBe(false);
  expect(screen.queryByText(/did not come/)).toBeNull();
});
