import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ErrorBoundary } from '../../src/app/ErrorBoundary.tsx';
import type { UiLanguage } from '../../src/core/treaty/language.ts';
import { overwriteGetLocale } from '../../src/messages/compiled/runtime.js';
import { createAppStore } from '../../src/store/createAppStore.ts';
import { makeAnnotation } from '../support/annotationBuilders.ts';

const store = createAppStore({ selection: { view: 'shelf', ui: 'en' }, catalogue: [] });

// React reports every error that a boundary catches to the console.
beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue());
afterEach(() => void vi.restoreAllMocks());

function Failing(): never {
  throw new Error('A view has failed.');
}

test.each<[UiLanguage, string, string]>([
  ['en', 'This page has failed', 'Try again'],
  ['id', 'Halaman ini gagal', 'Coba lagi'],
])('says that the page has failed and offers it anew (%s)', (ui, heading, again) => {
  overwriteGetLocale(() => ui);
  render(
    <ErrorBoundary store={store}>
      <Failing />
    </ErrorBoundary>,
  );
  expect(screen.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  expect(screen.getByRole('main')).toContainElement(screen.getByRole('alert'));
  const link = screen.getByRole('link', { name: again });
  expect(link).toHaveAttribute('href', window.location.href);
  expect(link).toHaveAttribute('data-reload');
});

test('shows the page while nothing fails', () => {
  render(
    <ErrorBoundary store={store}>
      <h1>A page</h1>
    </ErrorBoundary>,
  );
  expect(screen.getByRole('heading', { name: 'A page' })).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('hands out the notes that the page holds, where the storage has failed too', async () => {
  const files: Blob[] = [];
  URL.createObjectURL = (blob) => {
    files.push(blob as Blob); // `as`: only files are handed out here
    return 'blob:test';
  };
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  vi.stubGlobal('indexedDB', undefined);
  store.getState().receiveAnnotations([makeAnnotation('a', { body: 'held' })]);
  overwriteGetLocale(() => 'en');
  render(
    <ErrorBoundary store={store}>
      <Failing />
    </ErrorBoundary>,
  );
  screen.getByRole('button', { name: 'Download all my notes' }).click();
  // The script that does it is compiled when it is first asked for.
  await vi.waitFor(() => expect(files).toHaveLength(1), { timeout: 10_000 });
  expect(JSON.parse((await files[0]?.text()) ?? '')).toMatchObject({ held: [{ body: 'held' }], stored: null });
  vi.unstubAllGlobals();
});
