import { act, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { followTreaties } from '../../src/app/followTreaties.ts';
import type { TreatyFile } from '../../src/core/treaty/treaty.ts';
import { createAppStore } from '../../src/store/createAppStore.ts';
import { catalogueOf, makeClause, makeFile, makeStipulation, makeTreaty } from '../support/builders.ts';
import { renderAppAt } from '../support/renderAppAt.tsx';

const other: TreatyFile = {
  treaty: makeTreaty([makeClause('art_7', [[makeStipulation('Another rule.')]])], {
    id: 'other-treaty',
    shortTitle: { en: 'Other treaty', id: 'Perjanjian lain' },
  }),
};

const references = [{ to: { treatyId: 'other-treaty', eId: 'art_7' }, text: 'does the same work' }];
const first: TreatyFile = { treaty: makeTreaty([makeClause('art_1', [[makeStipulation('A rule.')]], { references })]) };

const addressOf = (treatyId: string) => `/data/${treatyId}.json`;

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Answers every request with what `answer` makes; the requests wait until `arrive` is called. */
function stubFetch(answer: () => Response) {
  const pending: (() => void)[] = [];
  const fetch = vi.fn<(address: string) => Promise<Response>>(
    () =>
      new Promise((resolve, reject) => {
        pending.push(() => {
          try {
            resolve(answer());
          } catch (error) {
            reject(error);
          }
        });
      }),
  );
  vi.stubGlobal('fetch', fetch);
  return { fetch, arrive: () => act(async () => pending.splice(0).forEach((settle) => settle())) };
}

/** Opens the first treaty and follows its link to the other, whose text is not at hand. */
async function goToOther(ui: 'en' | 'id' = 'en') {
  const view = renderAppAt(`/${ui}/test-treaty/art_1`, { files: [first, other] });
  view.store.setState(({ treaties }) => ({ treaties: { 'test-treaty': treaties['test-treaty'] ?? { status: 'loading' } } }));
  const stop = followTreaties(view.store, addressOf);
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
  const catalogue = catalogueOf(makeFile(), other);
  const store = createAppStore({ selection: { view: 'shelf', ui: 'en' }, catalogue });
  const stop = followTreaties(store, addressOf);
  store.getState().select({ view: 'about', ui: 'en' }, undefined);
  const unknown = { kind: 'clause', name: 'art_99' } as const;
  store.getState().select({ view: 'unknown', ui: 'en', treatyId: 'other-treaty', unknown, nearest: [] }, undefined);
  stop();
  store.getState().select({ view: 'overview', ui: 'en', treatyId: 'other-treaty' }, undefined);
  expect(fetch).not.toHaveBeenCalled();
});
