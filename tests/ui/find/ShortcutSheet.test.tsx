import { act, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { ShortcutSheet } from '../../../src/ui/find/ShortcutSheet.tsx';
import { renderInStore } from '../../support/renderInStore.tsx';

afterEach(() => vi.restoreAllMocks());

const keysOf = (meaning: string): string | undefined => {
  const description = screen.getByText(meaning);
  return within(description.parentElement ?? description).getByRole('term').textContent;
};

test.each([
  { ui: 'en', name: 'Keyboard shortcuts', find: 'to the box: find, or go to a clause', next: 'the next place', close: 'Close' },
  { ui: 'id', name: 'Pintasan papan ketik', find: 'ke kotak: cari, atau buka pasal', next: 'tempat berikutnya', close: 'Tutup' },
] as const)('lists what every shortcut does ($ui)', async ({ ui, name, find, next, close }) => {
  const { user, store } = renderInStore(<ShortcutSheet />, { ui });
  store.getState().showSheetOfKeys(true);
  expect(screen.getByRole('dialog', { name })).toBeVisible();
  expect(screen.getByRole('heading', { level: 2, name })).toHaveFocus();
  expect(keysOf(find)).toBe('Ctrl + K');
  expect(keysOf(next)).toBe('Alt + Shift + ↓');
  await user.click(screen.getByRole('button', { name: close }));
  expect(store.getState().isSheetOfKeysOpen).toBe(false);
});

test('has no shortcut of a single character', () => {
  renderInStore(<ShortcutSheet />);
  const switched = screen.getAllByRole('term').slice(0, 9);
  for (const term of switched) expect(term).toHaveTextContent(/^(Ctrl|Alt) \+ /);
});

test('names the keys as Apple does on its systems, where the sheet’s own key stays Control', () => {
  vi.spyOn(navigator, 'platform', 'get').mockReturnValue('MacIntel');
  renderInStore(<ShortcutSheet />);
  expect(keysOf('to the box: find, or go to a clause')).toBe('⌘ + K');
  expect(keysOf('this list')).toBe('⌃ + /');
  expect(keysOf('the next place')).toBe('⌥ + ⇧ + ↓');
});

test('switches all shortcuts off and on', async () => {
  const { user, store } = renderInStore(<ShortcutSheet />);
  const all = screen.getByRole('switch', { name: 'Shortcuts' });
  expect(all).toBeChecked();
  await user.click(all);
  expect(all).not.toBeChecked();
  expect(store.getState().settings.shortcuts).toBe('off');
  await user.click(all);
  expect(store.getState().settings.shortcuts).toBe('on');
});

test('is closed by its own key too, unless shortcuts are switched off', async () => {
  const { user, store } = renderInStore(<ShortcutSheet />, { settings: { shortcuts: 'off' } });
  act(() => store.getState().showSheetOfKeys(true));
  await user.keyboard('{Control>}/{/Control}');
  expect(store.getState().isSheetOfKeysOpen).toBe(true);
  act(() => store.getState().changeSettings({ shortcuts: 'on' }));
  await user.keyboard('{Control>}/{/Control}');
  expect(store.getState().isSheetOfKeysOpen).toBe(false);
});
