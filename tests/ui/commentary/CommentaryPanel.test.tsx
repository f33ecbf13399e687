import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { CommentaryPanel } from '../../../src/ui/commentary/CommentaryPanel.tsx';
import { makeFile } from '../../support/builders.ts';
import { besideWithCommentary, itemIdsIn, makeCommentary, makeCommentaryItem } from '../../support/makeCommentary.ts';
import { renderAppAt } from '../../support/renderAppAt.tsx';
import { renderInStore } from '../../support/renderInStore.tsx';

const { treaty } = makeFile();
const openClause = (eId: string, ui = 'en') => renderAppAt(`/${ui}/test-treaty/${eId}`, { beside: besideWithCommentary() });
const panel = (name = 'Commentary') => within(screen.getByRole('complementary', { name }));
const groups = (name?: string) =>
  panel(name)
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent);

test.each([
  {
    ui: 'en',
    name: 'Commentary',
    kinds: ['Analysts 7', 'Officials 1', 'State media 1', "Reporters' analysis 1", 'Open questions 1', 'Background 1'],
  },
  {
    ui: 'id',
    name: 'Komentar',
    kinds: ['Analis 7', 'Pejabat 1', 'Media negara 1', 'Analisis wartawan 1', 'Pertanyaan terbuka 1', 'Latar belakang 1'],
  },
])('groups the items by kind in their order, with how many each has ($ui)', ({ ui, name, kinds }) => {
  openClause('art_2', ui);
  expect(panel(name).getByRole('heading', { level: 2, name })).toBeVisible();
  expect(groups(name)).toEqual(kinds);
});

test.each([
  { ui: 'en', said: 'Commentary 11' },
  { ui: 'id', said: 'Komentar 11' },
])('counts no background in the tab ($ui)', ({ ui, said }) => {
  openClause('art_2', ui);
  expect(screen.getByRole('tab', { name: said })).toBeVisible();
});

test('shows five of a kind, and the others when "All" is pressed', async () => {
  const { user } = openClause('art_2');
  const analysts = within(screen.getByRole('region', { name: 'Analysts 7' }));
  const sixth = analysts.getByText('Summary of B06.');
  expect(analysts.getByText('Summary of B05.')).toBeVisible();
  expect(sixth).not.toBeVisible();
  await user.click(analysts.getByText('All 7'));
  expect(sixth).toBeVisible();
});

test('cuts no group that has no more than five', () => {
  openClause('art_2');
  expect(within(screen.getByRole('region', { name: 'Officials 1' })).queryByText(/^All/)).toBeNull();
});

test('has every item once, those behind "All" too, with its body when there is time', async () => {
  openClause('art_2');
  expect(itemIdsIn()).toEqual(makeCommentary().items.map(({ id }) => id));
  const seventh = document.getElementById('B07');
  await waitFor(() => expect(seventh).toHaveTextContent('A second sentence.'));
  expect(seventh).not.toHaveAttribute('open');
});

test.each([
  { ui: 'en', sentence: 'Most of these were read only in excerpt.' },
  { ui: 'id', sentence: 'Sebagian besar dibaca hanya dalam petikan.' },
])('says once that most were read in excerpt ($ui)', ({ ui, sentence }) => {
  openClause('art_2', ui);
  expect(screen.getAllByText(sentence)).toHaveLength(1);
});

test('does not say so where no more than half were', () => {
  const items = [makeCommentaryItem('B01'), makeCommentaryItem('B02', { read: 'whole' })];
  renderAppAt('/en/test-treaty/art_2', { beside: besideWithCommentary({ ...makeCommentary(), items }) });
  expect(screen.getByText('Summary of B02.')).toBeVisible();
  expect(screen.queryByText(/only in excerpt/)).toBeNull();
});

test.each([
  { ui: 'en', sentence: /^Nobody whom we found has written on this article itself/, nearest: 'The nearest articles that have commentary' },
  { ui: 'id', sentence: /^Tidak ada yang kami temukan menulis tentang pasal ini/, nearest: 'Pasal terdekat yang memiliki komentar' },
])(
  'says that nobody wrote on an article that has only background and our reading, and where they did ($ui)',
  ({ ui, sentence, nearest }) => {
    openClause('art_3', ui);
    expect(screen.getByText(sentence)).toBeVisible();
    const [link, ...others] = within(screen.getByRole('navigation', { name: nearest })).getAllByRole('link');
    expect(link).toHaveAttribute('href', `/${ui}/test-treaty/art_2`);
    expect(others).toEqual([]);
    expect(itemIdsIn()).toEqual(['B07', 'B12']);
  },
);

test('does not say so of an article that somebody wrote on', () => {
  openClause('art_2');
  expect(screen.queryByText(/^Nobody whom we found/)).toBeNull();
  expect(screen.queryByRole('navigation', { name: 'The nearest articles that have commentary' })).toBeNull();
});

test.each([
  { ui: 'en', sentence: 'No commentary on this clause has been collected.' },
  { ui: 'id', sentence: 'Belum ada komentar atas klausul ini yang dikumpulkan.' },
])('says that a clause has no items, and offers nothing to choose among ($ui)', ({ ui, sentence }) => {
  openClause('art_1', ui);
  expect(screen.getByText(sentence)).toBeVisible();
  expect(itemIdsIn()).toEqual([]);
  expect(screen.queryByRole('group', { name: /^(Kinds|Jenis)$/ })).toBeNull();
});

test.each([
  { ui: 'en', loading: 'The commentary is on its way …', failed: /^The commentary could not be fetched; the text beside it is whole/ },
  { ui: 'id', loading: 'Komentar sedang dimuat …', failed: /^Komentar tidak dapat diambil; teks di sampingnya utuh/ },
] as const)('says that the commentary is on its way, and when it does not come ($ui)', ({ ui, loading, failed }) => {
  const { unmount } = renderInStore(<CommentaryPanel treaty={treaty} eId="art_2" state="loading" page={undefined} />, { ui });
  expect(screen.getByText(loading)).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
  unmount();
  renderInStore(<CommentaryPanel treaty={treaty} eId="art_2" state="failed" page={undefined} />, { ui });
  expect(screen.getByRole('alert')).toHaveTextContent(failed);
  expect(screen.queryByText(loading)).toBeNull();
});

test('names what refers to the clause from elsewhere', async () => {
  const { user } = openClause('art_1');
  await user.click(panel().getByText('Referred to elsewhere (1)'));
  expect(panel().getByRole('link', { name: 'Ahn, B01' })).toHaveAttribute('href', '/en/test-treaty/commentary/B01');
});
