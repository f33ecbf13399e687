import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepSettings } from '../../src/app/keepSettings.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { readSettings } from '../../src/storage/settingsStorage.ts';
import { createAppStore } from '../../src/store/createAppStore.ts';
import { catalogueOf, makeFile } from '../support/builders.ts';
import { renderAppAt } from '../support/renderAppAt.tsx';

const kept = () => readSettings(localStorage, 'settings');

function forgetShownSettings() {
  delete document.documentElement.dataset.scheme;
  delete document.documentElement.dataset.textSize;
}
beforeEach(forgetShownSettings);
afterEach(forgetShownSettings);

function makeStore() {
  return createAppStore({ selection: { view: 'shelf', ui: 'en' }, catalogue: catalogueOf([makeFile()]), files: [makeFile()] });
}

test('writes a changed setting and shows it on the document', () => {
  const store = makeStore();
  keepSettings(store, localStorage, 'settings');
  store.getState().changeSettings({ scheme: 'dark', textSize: 'large' });
  expect(kept()).toEqual({ ...DEFAULT_SETTINGS, scheme: 'dark', textSize: 'large' });
  expect(document.documentElement).toHaveAttribute('data-scheme', 'dark');
  expect(document.documentElement).toHaveAttribute('data-text-size', 'large');
});

test('keeps the clause that was read last, and no page that is no clause', () => {
  const store = makeStore();
  keepSettings(store, localStorage, 'settings');
  store.getState().select({ view: 'clause', ui: 'en', treatyId: 'test-treaty', eId: 'art_2' }, undefined);
  store.getState().select({ view: 'overview', ui: 'en', treatyId: 'test-treaty' }, undefined);
  expect(kept().lastRead).toEqual({ treatyId: 'test-treaty', eId: 'art_2' });
});

test('writes nothing after it has ended', () => {
  const store = makeStore();
  keepSettings(store, localStorage, 'settings')();
  store.getState().changeSettings({ scheme: 'dark' });
  expect(localStorage.getItem('settings')).toBeNull();
});

test('shows a changed setting even where the browser keeps nothing', () => {
  const store = makeStore();
  const denied = {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('Full', 'QuotaExceededError');
    },
  };
  keepSettings(store, denied, 'settings');
  store.getState().changeSettings({ scheme: 'contrast' });
  expect(document.documentElement).toHaveAttribute('data-scheme', 'contrast');
  expect(store.getState().settings.scheme).toBe('contrast');
});

test('keeps the language of the interface that the reader chooses', async () => {
  const { user } = renderAppAt('/en/test-treaty/art_1');
  await user.click(screen.getByRole('link', { name: 'ID, Bahasa Indonesia' }));
  expect(kept().ui).toBe('id');
});

test('keeps the clause of the address that was opened first', () => {
  renderAppAt('/en/test-treaty/art_2');
  expect(kept().lastRead).toEqual({ treatyId: 'test-treaty', eId: 'art_2' });
});

test('offers on the shelf to continue where the reader stopped', async () => {
  const { user } = renderAppAt('/en/test-treaty/art_1');
  await user.click(within(screen.getByRole('navigation', { name: 'Clauses' })).getByRole('link', { name: /^Article 3/ }));
  await user.click(screen.getByRole('link', { name: 'Pasal' }));
  expect(screen.getByRole('link', { name: 'Continue at Article 3' })).toHaveAttribute('href', '/en/test-treaty/art_3');
});
