import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { search } from '../../../src/core/search/search.ts';
import { buildIndex } from '../../../src/core/search/buildIndex.ts';
import { compileSearch } from '../../../src/build/data/compileSearch.ts';
import type { Searcher, SearchReply } from '../../../src/core/search/searcher.ts';
import { NARROWINGS, SEARCH_EXAMPLES } from '../../../src/ui/find/searchExamples.ts';
import { shipped } from '../../data/shippedData.ts';
import { renderFind, searcherOver } from '../../support/renderFind.tsx';
import { makeFile } from '../../support/builders.ts';

const status = () => within(screen.getByRole('main')).getByRole('status');

/** A searcher that answers each question of the page when, and as, a test says. */
function heldSearcher() {
  const waiting: ((reply?: SearchReply) => void)[] = [];
  const whole = searcherOver([makeFile()]);
  const searcher: Searcher = {
    ...whole,
    // The list below the box asks for fewer, and is not kept waiting.
    ask: (query, language, limit = 0) =>
      limit < 60
        ? whole.ask(query, language, limit)
        : new Promise((resolve) =>
            waiting.push((reply) => (reply ? resolve(reply) : void whole.ask(query, language, limit).then(resolve))),
          ),
  };
  const answer = (reply?: SearchReply) => act(async () => waiting.shift()?.(reply));
  return { searcher, answer };
}

test.each([
  ['en', 'Search', 'How to search', 'How to go to a clause', 'by:"Jo Bee-yun"'],
  ['id', 'Pencarian', 'Cara mencari', 'Cara membuka pasal', 'oleh:"Jo Bee-yun"'],
] as const)('says how to search where nothing is sought, in %s', (ui, title, how, goTo, example) => {
  renderFind(`/${ui}/search`);
  expect(screen.getByRole('heading', { level: 1, name: title })).toBeVisible();
  expect(screen.getByRole('heading', { level: 2, name: goTo })).toBeVisible();
  const table = screen.getByRole('table', { name: how });
  expect(within(table).getAllByRole('rowheader')).toHaveLength(NARROWINGS.length);
  expect(within(table).getByRole('link', { name: example })).toHaveAttribute(
    'href',
    `/${ui}/search?${new URLSearchParams([['q', example]]).toString()}`,
  );
});

test.each(['en', 'id'] as const)("has examples that find something in what ships, in %s, save for tags, which are the reader's", (ui) => {
  const { documents, synonyms } = compileSearch(shipped);
  const index = buildIndex(documents, synonyms.synonyms);
  for (const narrowing of NARROWINGS.filter((each) => each !== 'tag')) {
    const { count, remarks } = search(index, SEARCH_EXAMPLES[ui][narrowing], { language: ui });
    expect([narrowing, count > 0, remarks]).toEqual([narrowing, true, []]);
  }
});

test('says that it searches until the answer is here, and shows no help meanwhile', async () => {
  const { searcher, answer } = heldSearcher();
  renderFind('/en/search?q=rule', { searcher });
  expect(screen.getByRole('heading', { level: 1, name: '“rule”: search' })).toBeVisible();
  expect(status()).toHaveTextContent('Searching …');
  expect(screen.queryByRole('table')).toBeNull();
  const told = status();
  await answer();
  expect(told).toHaveTextContent('2 results under 2 clauses');
  expect(status()).toBe(told);
  expect(document.title).toBe('“rule”: search · Pasal');
});

test('moves the focus to the heading once the answer is here', async () => {
  const { searcher, answer } = heldSearcher();
  renderFind('/en/search?q=rule', { searcher });
  await answer();
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

test.each([
  ['unreachable', /could not be fetched/],
  ['damaged', /arrived damaged/],
  ['impossible', /does not let the search run/],
] as const)('says why there is no answer (%s), and asks again when told to', async (reason, words) => {
  const { searcher, answer } = heldSearcher();
  const { user } = renderFind('/en/search?q=rule', { searcher });
  await answer({ ok: false, reason });
  expect(status()).toHaveTextContent(words);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(status()).toHaveTextContent('Searching …');
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  await answer();
  expect(status()).toHaveTextContent('2 results under 2 clauses');
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

test('searches again for the next words and for the other language', async () => {
  const { store } = renderFind('/en/search?q=rule');
  await waitFor(() => expect(status()).toHaveTextContent('2 results under 2 clauses'));
  act(() => store.getState().goTo({ view: 'search', ui: 'en', query: 'paragraph' }));
  await waitFor(() => expect(status()).toHaveTextContent('1 result under 1 clause'));
  expect(screen.getByRole('heading', { level: 1, name: '“paragraph”: search' })).toBeVisible();
  act(() => store.getState().goTo({ view: 'search', ui: 'id', query: 'paragraph' }));
  await waitFor(() => expect(status()).toHaveTextContent('1 hasil pada 1 pasal'));
  expect(screen.getByRole('heading', { level: 1, name: '“paragraph”: pencarian' })).toBeVisible();
});

test('shows hostile words inert and cut', async () => {
  renderFind(`/en/search?q=${encodeURIComponent(`<img src=x onerror=1>\u202e\u0000 ${'x'.repeat(9_000)}`)}`);
  const heading = screen.getByRole('heading', { level: 1 });
  expect(heading).toHaveTextContent(/^“<img src=x onerror=1>⟨U\+202E⟩⟨U\+0000⟩ x+…”: search$/);
  expect(heading.textContent.length).toBeLessThan(120);
  await waitFor(() => expect(status()).not.toHaveTextContent('Searching'));
  expect(document.querySelector('main img')).toBeNull();
});
