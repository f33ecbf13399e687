import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAppAt } from '../../support/renderAppAt.tsx';

// jsdom opens no popovers, so what is inside counts as hidden; real browsers test the opening.
const choice = (legend: string, name: string) =>
  within(within(screen.getByRole('banner')).getByRole('group', { name: legend, hidden: true })).getByRole('radio', { name, hidden: true });
const kept = (): unknown => JSON.parse(localStorage.getItem('settings') ?? '{}');

test('opens from a button in the bar', () => {
  renderAppAt('/en/test-treaty/art_2');
  const button = screen.getByRole('button', { name: 'Menu' });
  const panel = document.getElementById(button.getAttribute('popovertarget') ?? '');
  expect(panel).toHaveAttribute('popover', 'auto');
  expect(within(panel ?? document.body).getByRole('link', { name: 'Sources and method', hidden: true })).toHaveAttribute(
    'href',
    '/en/about',
  );
});

test.each([
  ['As the system', 'system'],
  ['Light', 'light'],
  ['Dark', 'dark'],
  ['High contrast', 'contrast'],
])('shows and keeps the colours "%s"', async (name, scheme) => {
  const { user, store } = renderAppAt('/en/test-treaty/art_2', { settings: { scheme: scheme === 'system' ? 'dark' : 'system' } });
  await user.click(choice('Colours', name));
  expect(choice('Colours', name)).toBeChecked();
  expect(document.documentElement).toHaveAttribute('data-scheme', scheme);
  expect(store.getState().settings.scheme).toBe(scheme);
  expect(kept()).toMatchObject({ scheme });
});

test.each([
  ['Kecil', 'small'],
  ['Sedang', 'medium'],
  ['Besar', 'large'],
  ['Terbesar', 'largest'],
])('shows and keeps the text size "%s"', async (name, textSize) => {
  const { user, store } = renderAppAt('/id/test-treaty/art_2', { settings: { textSize: textSize === 'medium' ? 'small' : 'medium' } });
  await user.click(choice('Ukuran teks', name));
  expect(choice('Ukuran teks', name)).toBeChecked();
  expect(document.documentElement).toHaveAttribute('data-text-size', textSize);
  expect(store.getState().settings.textSize).toBe(textSize);
  expect(kept()).toMatchObject({ textSize });
});

test('shows and keeps the languages of the text', async () => {
  const { user } = renderAppAt('/en/test-treaty/art_2');
  await user.click(choice('Language of the text', 'Both languages'));
  expect(document.querySelectorAll('[data-clause-text]')).toHaveLength(2);
  expect(kept()).toMatchObject({ text: 'both' });
});

test('keeps the other settings when one is changed', async () => {
  const { user } = renderAppAt('/en/test-treaty/art_2', { settings: { textSize: 'large', text: 'both' } });
  await user.click(choice('Colours', 'Dark'));
  expect(kept()).toMatchObject({ scheme: 'dark', textSize: 'large', text: 'both' });
});
