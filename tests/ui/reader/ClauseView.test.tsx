import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAppAt } from '../../support/renderAppAt.tsx';

test('names the clause and its heading in the language of the interface', () => {
  renderAppAt('/en/test-treaty/art_2');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/^Article 2$/);
  expect(within(screen.getByRole('main')).getByText('Heading of art_2', { selector: 'hgroup p' })).toBeVisible();
});

test('names the clause and its heading in Indonesian', () => {
  renderAppAt('/id/test-treaty/art_2');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/^Pasal 2$/);
  expect(within(screen.getByRole('main')).getByText('Heading of art_2 (id)', { selector: 'hgroup p' })).toBeVisible();
});

test('says over the clause which treaty this is, whose words, which edition and which texts are authentic', () => {
  renderAppAt('/en/test-treaty/art_2');
  const main = within(screen.getByRole('main'));
  expect(main.getByRole('link', { name: 'Test treaty' })).toHaveAttribute('href', '/en/test-treaty');
  expect(main.getByText('Our rendering')).toBeVisible();
  expect(main.getByText('edition of 1 January 2026')).toBeVisible();
  expect(main.getByText('authentic texts: Korean, Russian')).toBeVisible();
});

test('says the same over the clause in Indonesian', () => {
  renderAppAt('/id/test-treaty/art_2');
  const main = within(screen.getByRole('main'));
  expect(main.getByRole('link', { name: 'Perjanjian uji' })).toHaveAttribute('href', '/id/test-treaty');
  expect(main.getByText('Sajian kami')).toBeVisible();
  expect(main.getByText('edisi 1 Januari 2026')).toBeVisible();
  expect(main.getByText('teks autentik: Korea, Rusia')).toBeVisible();
});

test('has one heading of the first level and marks the clause with its eId', () => {
  renderAppAt('/en/test-treaty/art_2');
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  expect(screen.getByRole('article')).toHaveAttribute('data-eid', 'art_2');
});

test('says on every clause page that the words are a rendering and no authentic text', () => {
  renderAppAt('/en/test-treaty/art_2');
  expect(screen.getByRole('contentinfo')).toHaveTextContent("Pasal's rendering, not an authentic text");
});
