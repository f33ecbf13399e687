import { expect, test } from 'vitest';
import { followSearches, searchFor } from '../../../src/app/find/followSearches.ts';
import type { Searcher, SearchReply } from '../../../src/core/search/searcher.ts';
import type { Selection } from '../../../src/core/reference/selection.ts';
import { createAppStore } from '../../../src/store/createAppStore.ts';
import { catalogueOf, makeFile } from '../../support/builders.ts';

const found = (count: number): SearchReply => ({
  ok: true,
  answer: { groups: [], count, remarks: [], tried: [], sought: { words: [], runs: [] }, nearest: undefined },
});
const FAILED: SearchReply = { ok: false, reason: 'unreachable' };
const search = (query: string, ui: 'en' | 'id' = 'en'): Selection => ({ view: 'search', ui, query });
const shelf: Selection = { view: 'shelf', ui: 'en' };
const settled = () => new Promise((done) => setTimeout(done));

function begin(selection: Selection) {
  const store = createAppStore({ selection, catalogue: catalogueOf([makeFile()]) });
  const asked: { question: string; answer: (reply: SearchReply) => Promise<unknown> }[] = [];
  const searcher: Searcher = {
    prepare: () => Promise.resolve(undefined),
    names: () => undefined,
    ask: (query, language, limit) =>
      new Promise((resolve) =>
        asked.push({
          question: `${query} ${language} ${limit ?? ''}`,
          answer: (reply) => {
            resolve(reply);
            return settled();
          },
        }),
      ),
  };
  const questions = () => asked.map(({ question }) => question);
  const go = (to: Selection) => store.getState().select(to, undefined);
  return { store, searcher, asked, questions, go, follower: followSearches(store, searcher) };
}

test('asks for what the address asks, when it does', async () => {
  const { go, store, asked, questions } = begin(shelf);
  go(search(''));
  expect(questions()).toEqual([]);
  go(search('war'));
  expect(questions()).toEqual(['war en 60']);
  await asked[0]?.answer(found(3));
  expect(store.getState().searched).toEqual({ query: 'war', ui: 'en', limit: 60, reply: found(3) });
});

test('asks at once for what the page was opened with', () => {
  expect(begin(search('perang', 'id')).questions()).toEqual(['perang id 60']);
});

test('drops an answer that comes when another search is on the page', async () => {
  const { go, store, asked } = begin(search('war'));
  go(search('peace'));
  await asked[1]?.answer(found(2));
  await asked[0]?.answer(found(1));
  expect(store.getState().searched).toMatchObject({ query: 'peace', reply: found(2) });
});

test('drops an answer in a language that the page no longer speaks, and one that comes on another page', async () => {
  const { go, store, asked } = begin(search('war'));
  go(search('war', 'id'));
  await asked[0]?.answer(found(1));
  expect(store.getState().searched).toBeUndefined();
  go(shelf);
  await asked[1]?.answer(found(1));
  expect(store.getState().searched).toBeUndefined();
});

test('does not ask again for what it has, so that Back finds the list as it was', async () => {
  const { go, asked, questions } = begin(search('war'));
  await asked[0]?.answer(found(1));
  go(shelf);
  go(search('war'));
  expect(questions()).toEqual(['war en 60']);
});

test('asks again where the last answer was none', async () => {
  const { go, store, asked, questions } = begin(search('war'));
  await asked[0]?.answer(FAILED);
  expect(store.getState().searched?.reply).toEqual(FAILED);
  go(search('war'));
  expect(questions()).toEqual(['war en 60', 'war en 60']);
  await asked[1]?.answer(found(1));
  expect(store.getState().searched?.reply).toEqual(found(1));
});

test('asks again when notes have changed, for as many as the reader sees', async () => {
  const { store, searcher, asked, questions, follower } = begin(search('war'));
  await asked[0]?.answer(found(200));
  void searchFor(store, searcher, 180);
  await asked[1]?.answer(found(200));
  expect(store.getState().searched?.limit).toBe(180);
  follower.again();
  expect(questions().at(-1)).toBe('war en 180');
  await asked[2]?.answer(found(201));
  expect(store.getState().searched).toMatchObject({ limit: 180, reply: found(201) });
});

test('does not show fewer than the reader asked for meanwhile', async () => {
  const { store, searcher, asked, questions, follower } = begin(search('war'));
  await asked[0]?.answer(found(200));
  void searchFor(store, searcher, 180);
  follower.again();
  await asked[1]?.answer(found(200));
  await asked[2]?.answer(found(201));
  expect(store.getState().searched?.limit).toBe(180);
  expect(questions().at(-1)).toBe('war en 180');
  await asked[3]?.answer(found(201));
  expect(store.getState().searched).toMatchObject({ limit: 180, reply: found(201) });
});

test('keeps what was found where it cannot be searched for anew', async () => {
  const { store, asked, follower } = begin(search('war'));
  await asked[0]?.answer(found(1));
  follower.again();
  await asked[1]?.answer(FAILED);
  expect(store.getState().searched?.reply).toEqual(found(1));
});

test('asks nothing again on other pages, and nothing at all once it is ended', async () => {
  const { go, asked, questions, follower } = begin(search('war'));
  await asked[0]?.answer(found(1));
  go(shelf);
  follower.again();
  follower.stop();
  go(search('peace'));
  expect(questions()).toEqual(['war en 60']);
});
