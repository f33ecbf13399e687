import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { besideWithCommentary, itemIdsIn, shownItemIds } from '../../support/makeCommentary.ts';
import { renderAppAt } from '../../support/renderAppAt.tsx';

const open = (rest = '', ui = 'en') => renderAppAt(`/${ui}/test-treaty/commentary${rest}`, { beside: besideWithCommentary() });
// Looked for where they stand: a search by role through a whole page takes long.
const filters = () => within(document.querySelector<HTMLElement>('[data-filters]') ?? document.body);
const chip = (name: string) => filters().getByRole('button', { name });
const menu = (name: string) => filters().getByRole('combobox', { name });
const query = () => window.location.search;
const status = () => filters().getByRole('status').textContent;
const ALL = ['B01', 'B02', 'B03', 'B04', 'B05', 'B06', 'B07', 'B08', 'B09', 'B10', 'B11', 'B12'];

test.each([
  {
    ui: 'en',
    name: 'Commentary',
    lead: 'All 12 items that have been collected, by whose voice they are.',
    ways: 'Ways into the commentary',
  },
  { ui: 'id', name: 'Komentar', lead: 'Seluruh 12 butir yang terkumpul', ways: 'Jalan masuk ke komentar' },
])('shows every item, none of them behind "All", and the ways into the commentary ($ui)', ({ ui, name, lead, ways }) => {
  open('', ui);
  expect(screen.getByRole('heading', { level: 1, name })).toBeVisible();
  expect(screen.getByText(new RegExp(`^${lead}`))).toBeVisible();
  expect(shownItemIds()).toEqual(ALL);
  const links = within(screen.getByRole('navigation', { name: ways })).getAllByRole('link');
  const base = `/${ui}/test-treaty`;
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['themes', 'debates', 'authors', 'readings'].map((of) => `${base}/${of}`));
});

test('writes each choice into the address, in the present entry of the history', async () => {
  const { user } = open();
  const entries = window.history.length;
  await user.click(chip('Background 1'));
  await waitFor(() => expect(query()).toBe('?kind=background'));
  await user.click(chip('Analysts 7'));
  await waitFor(() => expect(query()).toBe('?kind=analyst,background'));
  await user.selectOptions(menu('Theme'), 'War (3)');
  await waitFor(() => expect(query()).toBe('?kind=analyst,background&theme=war'));
  await user.selectOptions(menu('Author'), 'Lee (2)');
  await waitFor(() => expect(query()).toBe('?kind=analyst,background&theme=war&author=lee'));
  await user.selectOptions(menu('Clause'), 'Article 2 (12)');
  await waitFor(() => expect(query()).toBe('?kind=analyst,background&theme=war&author=lee&clause=art_2'));
  expect(shownItemIds()).toEqual(['B02', 'B06']);
  expect(status()).toBe('2 of 12');
  expect(window.history.length).toBe(entries);
});

test('takes each choice out of the address again', async () => {
  const { user } = open('?kind=analyst&theme=war&author=lee&clause=art_2');
  await user.selectOptions(menu('Clause'), 'All clauses');
  await waitFor(() => expect(query()).toBe('?kind=analyst&theme=war&author=lee'));
  await user.selectOptions(menu('Author'), 'All authors');
  await waitFor(() => expect(query()).toBe('?kind=analyst&theme=war'));
  await user.click(chip('Analysts 7'));
  await waitFor(() => expect(query()).toBe('?theme=war'));
  await user.click(filters().getByRole('button', { name: 'Show all' }));
  await waitFor(() => expect(query()).toBe(''));
  expect(shownItemIds()).toEqual(ALL);
});

test('shows what fits again in a group that another choice had hidden whole', async () => {
  const { user } = open();
  await user.selectOptions(menu('Theme'), 'War (3)');
  const ofWar = shownItemIds();
  await user.click(chip('Background 1'));
  await user.click(chip('Background 1'));
  expect(shownItemIds()).toEqual(ofWar);
  await user.click(chip('Background 1'));
  await user.click(filters().getByRole('button', { name: 'Show all' }));
  expect(shownItemIds()).toEqual(ALL);
});

test('reads its choices from the address', () => {
  open('?kind=analyst&theme=aid&author=ahn&clause=art_2');
  expect(chip('Analysts 7')).toHaveAttribute('aria-pressed', 'true');
  expect(chip('Officials 1')).toHaveAttribute('aria-pressed', 'false');
  expect(menu('Theme')).toHaveDisplayValue('Aid (4)');
  expect(menu('Author')).toHaveDisplayValue('Ahn (3)');
  expect(menu('Clause')).toHaveDisplayValue('Article 2 (12)');
  expect(shownItemIds()).toEqual(['B01', 'B04']);
  expect(itemIdsIn()).toEqual(ALL);
});

test('lists the clauses that anything is said of, and narrows to one of them', async () => {
  const { user } = open();
  expect([...menu('Clause').querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
    'All clauses',
    'Article 2 (12)',
    'Article 3 (2)',
  ]);
  await user.selectOptions(menu('Clause'), 'Article 3 (2)');
  expect(shownItemIds()).toEqual(['B07', 'B12']);
});

test.each([
  ['?kind=OFFICIAL,nobody', '?kind=official', ['B08']],
  ['?clause=article-3', '?clause=art_3', ['B07', 'B12']],
  ['?theme=nothing&author=nobody&clause=art_99', '', ALL],
])('writes the address %s back as %s', (lenient, canonical, ids) => {
  open(lenient);
  expect(query()).toBe(canonical);
  expect(shownItemIds()).toEqual(ids);
});

test('keeps the choices in the other language of the interface', async () => {
  const { user } = open('?kind=official');
  await user.click(screen.getByRole('link', { name: 'ID, Bahasa Indonesia' }));
  expect(window.location.pathname + query()).toBe('/id/test-treaty/commentary?kind=official');
  expect(shownItemIds()).toEqual(['B08']);
  expect(chip('Pejabat 1')).toHaveAttribute('aria-pressed', 'true');
});

test('is left by one Back, whatever was chosen in it', async () => {
  const { user } = renderAppAt('/en/test-treaty/themes', { beside: besideWithCommentary() });
  await user.click(screen.getByText('Commentary', { selector: 'main a' }));
  await user.click(chip('Officials 1'));
  await user.click(chip('Background 1'));
  await waitFor(() => expect(query()).toBe('?kind=official,background'));
  act(() => window.history.back());
  await waitFor(() => expect(window.location.pathname + query()).toBe('/en/test-treaty/themes'));
  expect(await screen.findByRole('heading', { level: 1, name: 'Themes' })).toBeVisible();
});

test('keeps the focus on what was chosen', async () => {
  const { user } = open();
  await user.click(chip('Officials 1'));
  expect(chip('Officials 1')).toHaveFocus();
});
