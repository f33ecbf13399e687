import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAppAt } from '../support/renderAppAt.tsx';

test('takes up the settings that were kept', () => {
  const settings = { scheme: 'dark', textSize: 'largest', text: 'both' } as const;
  const { store } = renderAppAt('/en/test-treaty/art_2', { settings });
  expect(store.getState().settings).toMatchObject(settings);
  expect(document.documentElement).toHaveAttribute('data-scheme', 'dark');
  expect(document.documentElement).toHaveAttribute('data-text-size', 'largest');
  expect(document.querySelectorAll('[data-clause-text]')).toHaveLength(2);
  for (const choice of screen.getAllByRole('radio', { name: 'Both languages' })) expect(choice).toBeChecked();
});

test('lets the language of an address hold over the one that was kept', () => {
  renderAppAt('/en/test-treaty/art_2', { settings: { ui: 'id' } });
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Article 2');
});

test('takes the kept language for an address that names none', () => {
  renderAppAt('/test-treaty/2', { settings: { ui: 'id' } });
  expect(window.location.pathname).toBe('/id/test-treaty/art_2');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Pasal 2');
});

test('shows the page that was held back until the settings were known', async () => {
  document.documentElement.dataset.pending = '';
  renderAppAt('/en/test-treaty/art_2');
  expect(document.documentElement).toHaveAttribute('data-app', 'running');
  await waitFor(() => expect(document.documentElement).not.toHaveAttribute('data-pending'));
});
