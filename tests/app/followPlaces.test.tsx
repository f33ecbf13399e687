import { act, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { followPlaces } from '../../src/app/followPlaces.ts';
import type { TreatyFile } from '../../src/core/treaty/treaty.ts';
import { createAppStore } from '../../src/store/createAppStore.ts';
import { makeAnnotation } from '../support/annotationBuilders.ts';
import { catalogueOf, makeClause, makeFile, makeStipulation, makeTreaty, pagesOf } from '../support/builders.ts';
import { renderAppAt } from '../support/renderAppAt.tsx';
import { stubFetch } from '../support/stubFetch.ts';

const other: TreatyFile = {
  treaty: makeTreaty([makeClause('art_7', [[makeStipulation('Another rule.')]])], {
    id: 'other-treaty',
    shortTitle: { en: 'Other treaty', id: 'Perjanjian lain' },
  }),
};

const references = [{ to: { treatyId: 'other-treaty', eId: 'art_7' }, text: 'does the same work' }];
const first: TreatyFile = { treaty: makeTreaty([makeClause('art_1', [[makeStipulation('A rule.')]], { references })]) };

const addresses = { ofTreaty: (treatyId: string) => `/data/${treatyId}.json`, ofPage: (path: string) => `/pages${path}.json` };

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Opens the first treaty and follows its link to the other, whose text is not at hand. */
async function goToOther(ui: 'en' | 'id' = 'en') {
  const view = renderAppAt(`/${ui}/test-treaty/art_1`, { files: [first, other] });
  view.store.setState(({ treaties }) => ({ treaties: { 'test-treaty': treaties['test-treaty'] ?? { status: 'loading' } } }));
  const stop = followPlaces(view.store, addresses);
  await view.user.click(screen.getByText(ui === 'en' ? 'Cross references (1)' : 'Rujukan silang (1)'));
  await view.user.click(screen.getByRole('link', { name: ui === 'en' ? 'Article 7, Other treaty' : 'Pasal 7, Perjanjian lain' }));
  return { ...view, stop };
}

const answerWith = (file: TreatyFile) => () => Response.json(file);

test('names the clause and says that its text is on the way', async () => {
  stubFetch(answerWith(other));
  await goToOther();
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Article 7');
  expect(within(screen.getByRole('main')).getByRole('status')).toHaveTextContent('The text is on its way …');
  expect(document.title).toContain('Article 7');
});

test('shows the text once it has come, and fetches it once', async () => {
  const { fetch, arrive } = stubFetch(answerWith(other));
  const { user } = await goToOther();
  await arrive();
  expect(document.querySelector('[data-clause-text]')).toHaveTextContent('Another rule.');
  await user.click(screen.getByRole('link', { name: 'ID, Bahasa Indonesia' }));
  expect(document.querySelector('[data-clause-text]')).toHaveTextContent('Another rule. (id)');
  expect(fetch.mock.calls).toEqual([['/data/other-treaty.json']]);
});

test('keeps the focus on the heading when the text comes', async () => {
  const { arrive } = stubFetch(answerWith(other));
  await goToOther();
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  await arrive();
  expect(document.querySelector('[data-clause-text]')).toHaveTextContent('Another rule.');
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

const unreachable = () => {
  throw new TypeError('Failed to fetch');
};

test.each([
  { name: 'the network is away', answer: unreachable, says: /^The text could not be fetched/ },
  { name: 'the host has no such file', answer: () => new Response('', { status: 404 }), says: /^The text could not be fetched/ },
  { name: 'the host sends a page', answer: () => new Response('<!doctype html>'), says: /is not the text of this treaty/ },
  { name: 'the file is cut short', answer: () => new Response('{"treaty": {'), says: /is not the text of this treaty/ },
  { name: 'the file is of another shape', answer: () => Response.json({ treaty: {} }), says: /is not the text of this treaty/ },
])('says so when $name, and offers to try again', async ({ answer, says }) => {
  const { arrive } = stubFetch(answer);
  await goToOther();
  await arrive();
  const alert = within(screen.getByRole('alert'));
  expect(alert.getByText(says)).toBeVisible();
  expect(alert.getByRole('link', { name: 'Try again' })).toHaveAttribute('href', window.location.href);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Article 7');
  expect(document.querySelector('[data-clause-text]')).toBeNull();
});

test('says in Indonesian that the text did not come', async () => {
  const { arrive } = stubFetch(unreachable);
  await goToOther('id');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Pasal 7');
  await arrive();
  expect(screen.getByRole('alert')).toHaveTextContent('Teks tidak dapat diambil');
});

test('leaves the treaty that is at hand as it was when another does not come', async () => {
  const { arrive } = stubFetch(unreachable);
  const { store } = await goToOther();
  await arrive();
  expect(store.getState().treaties['test-treaty']).toMatchObject({ status: 'ready' });
});

test('fetches nothing for pages without a text, for unknown clauses, and after it has ended', () => {
  const { fetch } = stubFetch(answerWith(other));
  const catalogue = catalogueOf([makeFile(), other]);
  const store = createAppStore({ selection: { view: 'shelf', ui: 'en' }, catalogue });
  const stop = followPlaces(store, addresses);
  store.getState().select({ view: 'about', ui: 'en' }, undefined);
  const unknown = { kind: 'clause', name: 'art_99' } as const;
  store.getState().select({ view: 'unknown', ui: 'en', treatyId: 'other-treaty', unknown, nearest: [] }, undefined);
  stop();
  store.getState().select({ view: 'overview', ui: 'en', treatyId: 'other-treaty' }, undefined);
  expect(fetch).not.toHaveBeenCalled();
});

test('fetches in the notebook, once, the text of each treaty that ships and that notes speak of', () => {
  const { fetch } = stubFetch(answerWith(other));
  const store = createAppStore({ selection: { view: 'shelf', ui: 'en' }, catalogue: catalogueOf([makeFile(), other]) });
  const ofTreaty = (treatyId: string) => (treatyId === 'other-treaty' ? addresses.ofTreaty(treatyId) : undefined);
  const noteOn = (id: string, treatyId: string) => makeAnnotation(id, { target: { treatyId, eId: 'art_7' } });
  const stop = followPlaces(store, { ...addresses, ofTreaty });
  store.getState().receiveAnnotations([noteOn('a', 'other-treaty'), noteOn('b', '__proto__'), makeAnnotation('c', { target: undefined })]);
  expect(fetch).not.toHaveBeenCalled();
  store.getState().select({ view: 'notes', ui: 'en' }, undefined);
  expect(fetch.mock.calls).toEqual([['/data/other-treaty.json']]);
  store.getState().receiveAnnotations([noteOn('d', 'other-treaty')]);
  expect(fetch).toHaveBeenCalledOnce();
  stop();
});

test('fetches in the notebook the text of a treaty whose notes come later', () => {
  const { fetch } = stubFetch(answerWith(other));
  const store = createAppStore({ selection: { view: 'notes', ui: 'en' }, catalogue: catalogueOf([makeFile(), other]) });
  const stop = followPlaces(store, addresses);
  expect(fetch).not.toHaveBeenCalled();
  store.getState().receiveAnnotations([makeAnnotation('a', { target: { treatyId: 'other-treaty', eId: 'art_7' } })]);
  expect(fetch.mock.calls).toEqual([['/data/other-treaty.json']]);
  stop();
});

/** Follows a store that holds the text of a treaty of three articles and no page; what is put off until there is time waits in `idle`. */
function followClause(eId: string) {
  const idle: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (whenIdle: () => void) => idle.push(whenIdle));
  const files = [makeFile()];
  const clause = (to: string) => ({ view: 'clause', ui: 'en', treatyId: 'test-treaty', eId: to }) as const;
  const store = createAppStore({ selection: clause(eId), catalogue: catalogueOf(files), files });
  const stop = followPlaces(store, addresses);
  return { store, stop, clause, rest: () => idle.splice(0).forEach((whenIdle) => whenIdle()) };
}

const page = pagesOf([makeFile()])['/en/test-treaty/art_1'];
const pageAddress = (eId: string) => [`/pages/en/test-treaty/${eId}.json`];

test('fetches what is said of a clause once, whatever comes between', async () => {
  const { fetch, arrive } = stubFetch(() => Response.json(page));
  const { store, clause } = followClause('art_1');
  store.getState().select({ view: 'about', ui: 'en' }, undefined);
  store.getState().select(clause('art_1'), undefined);
  await arrive();
  expect(store.getState().pages['/en/test-treaty/art_1']).toEqual({ status: 'ready', page });
  store.getState().select({ view: 'text', ui: 'en', treatyId: 'test-treaty' }, undefined);
  store.getState().select(clause('art_1'), undefined);
  expect(fetch.mock.calls).toEqual([pageAddress('art_1')]);
});

test('brings the clauses beside it when there is time, and not before its own have come', async () => {
  const { fetch, arrive } = stubFetch(() => Response.json(page));
  const { rest } = followClause('art_2');
  rest();
  expect(fetch.mock.calls).toEqual([pageAddress('art_2')]);
  await arrive();
  expect(fetch).toHaveBeenCalledOnce();
  rest();
  expect(fetch.mock.calls).toEqual([pageAddress('art_2'), pageAddress('art_3'), pageAddress('art_1')]);
  await arrive();
  rest();
  expect(fetch).toHaveBeenCalledTimes(3);
});

test('brings no neighbours of a clause whose own data did not come', async () => {
  const { fetch, arrive } = stubFetch(unreachable);
  const { rest, store } = followClause('art_2');
  await arrive();
  expect(store.getState().pages['/en/test-treaty/art_2']).toEqual({ status: 'failed', reason: 'unreachable' });
  rest();
  expect(fetch).toHaveBeenCalledOnce();
});

test('brings what a preview shows, once', async () => {
  const { fetch, arrive } = stubFetch(() => Response.json(page));
  const { store, stop } = followClause('art_1');
  await arrive();
  const item = { view: 'item', ui: 'en', treatyId: 'test-treaty', id: 'B01' } as const;
  store.getState().preview(item);
  store.getState().preview(undefined);
  store.getState().preview(item);
  expect(fetch.mock.calls).toEqual([pageAddress('art_1'), pageAddress('commentary/B01')]);
  stop();
  store.getState().preview({ ...item, id: 'B02' });
  expect(fetch).toHaveBeenCalledTimes(2);
});

test.each([
  { ui: 'en', says: /^The commentary could not be fetched; the text beside it is whole/ },
  { ui: 'id', says: /^Komentar tidak dapat diambil; teks di sampingnya utuh/ },
])('says beside the whole text that what is said of it did not come ($ui)', async ({ ui, says }) => {
  const { arrive } = stubFetch(unreachable);
  const { store } = renderAppAt(`/${ui}/test-treaty/art_1`);
  act(() => store.setState({ pages: {} }));
  const stop = followPlaces(store, addresses);
  await arrive();
  expect(within(screen.getByRole('complementary')).getByRole('alert')).toHaveTextContent(says);
  expect(document.querySelector('[data-clause-text]')).toHaveTextContent('The first rule.');
  stop();
});
