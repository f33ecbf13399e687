import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAppAt } from '../../support/renderAppAt.tsx';

test('offers both languages, each in its own words', () => {
  renderAppAt('/');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Pasal');
  const main = within(screen.getByRole('main'));
  const english = main.getByRole('link', { name: 'Read in English' });
  const indonesian = main.getByRole('link', { name: 'Baca dalam bahasa Indonesia' });
  expect(english).toHaveAttribute('href', '/en');
  expect(indonesian).toHaveAttribute('href', '/id');
  expect(english.closest('[lang]')).toHaveAttribute('lang', 'en');
  expect(indonesian.closest('[lang]')).toHaveAttribute('lang', 'id');
  expect(window.location.pathname).toBe('/');
});

test('leads on to the language that was kept, without an entry in the history', () => {
  const entries = window.history.length;
  renderAppAt('/', { settings: { ui: 'id' } });
  expect(window.location.pathname).toBe('/id');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Perjanjian');
  expect(window.history.length).toBe(entries);
});

test('opens the shelf in the language that is chosen', async () => {
  const { user } = renderAppAt('/');
  await user.click(screen.getByRole('link', { name: 'Baca dalam bahasa Indonesia' }));
  expect(window.location.pathname).toBe('/id');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Perjanjian');
});
