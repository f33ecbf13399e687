import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ErrorBoundary } from '../../src/app/ErrorBoundary.tsx';
import type { UiLanguage } from '../../src/core/treaty/language.ts';
import { overwriteGetLocale } from '../../src/messages/compiled/runtime.js';

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
    <ErrorBoundary>
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
    <ErrorBoundary>
      <h1>A page</h1>
    </ErrorBoundary>,
  );
  expect(screen.getByRole('heading', { name: 'A page' })).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});
