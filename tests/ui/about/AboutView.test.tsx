import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAppAt } from '../../support/renderAppAt.tsx';

test.each([
  {
    ui: 'en',
    title: 'Sources and method',
    sources: 'Sources for the Test treaty',
    statuses: ['Confirmed', 'Article number not confirmed', 'Not confirmed'],
    cite: 'How to cite',
    report: 'Report a mistake',
  },
  {
    ui: 'id',
    title: 'Sumber dan metode',
    sources: 'Sumber untuk Perjanjian uji',
    statuses: ['Terkonfirmasi', 'Nomor pasal belum terkonfirmasi', 'Belum terkonfirmasi'],
    cite: 'Cara mengutip',
    report: 'Laporkan kesalahan',
  },
])('tells whose words these are, what the marks mean and how to cite and correct ($ui)', (expected) => {
  renderAppAt(`/${expected.ui}/about`);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(expected.title);
  const main = within(screen.getByRole('main'));
  expect(main.getByRole('link', { name: expected.sources })).toHaveAttribute('href', `/${expected.ui}/test-treaty#sources`);
  const terms = main.getAllByRole('term').map((term) => term.textContent);
  expect(terms.slice(0, 3)).toEqual(expected.statuses);
  expect(main.getByRole('heading', { name: expected.cite })).toBeVisible();
  expect(main.getByRole('heading', { name: expected.report })).toBeVisible();
});

test('explains each status in a sentence of its own', () => {
  renderAppAt('/en/about');
  const meanings = screen.getAllByRole('definition').slice(0, 3);
  expect(new Set(meanings.map((meaning) => meaning.textContent)).size).toBe(3);
  expect(meanings[2]).toHaveTextContent('No source that we could read shows these words');
});

test('names the keys that move between clauses', () => {
  renderAppAt('/en/about');
  const terms = screen.getAllByRole('term').map((term) => term.textContent);
  expect(terms.slice(3)).toEqual(['Alt + ↑', 'Alt + ↓', 'Esc']);
});
