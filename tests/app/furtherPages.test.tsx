import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Selection } from '../../src/core/reference/selection.ts';
import { createAppStore } from '../../src/store/createAppStore.ts';
import { catalogueOf, makeFile } from '../support/builders.ts';

const PAGES = '../../src/app/FurtherPages.tsx';
const clause: Selection = { view: 'clause', ui: 'en', treatyId: 'test-treaty', eId: 'art_1' };
const text: Selection = { view: 'text', ui: 'en', treatyId: 'test-treaty' };
const overview: Selection = { view: 'overview', ui: 'en', treatyId: 'test-treaty' };

let idle: (() => void)[] = [];

beforeEach(() => {
  idle = [];
  vi.stubGlobal('requestIdleCallback', (whenIdle: () => void) => idle.push(whenIdle));
  vi.resetModules();
});
afterEach(() => {
  vi.doUnmock(PAGES);
  vi.unstubAllGlobals();
});

/** The module as it is before anything has come, and a view that says what has. */
async function start(answer: () => object = () => ({})) {
  const fetched = vi.fn<() => object>(answer);
  vi.doMock(PAGES, fetched);
  const module = await import('../../src/app/furtherPages.ts');
  const Seen = () => <p role="status">{module.useFurtherPages() ? 'here' : 'not here'}</p>;
  render(<Seen />);
  return { ...module, fetched };
}

const makeStore = (selection: Selection) => createAppStore({ selection, catalogue: catalogueOf([makeFile()]) });
const status = () => screen.getByRole('status').textContent;
const settle = () => act(() => vi.waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/^here/)));

test('are not there at first, and are shown as soon as they have come', async () => {
  const { bringFurtherPages } = await start();
  expect(status()).toBe('not here');
  await act(bringFurtherPages);
  expect(status()).toBe('here');
});

test('are there at once where they are provided', async () => {
  const { provideFurtherPages, fetched, bringFurtherPages } = await start();
  act(() => provideFurtherPages({} as never)); // what they are does not matter here
  expect(status()).toBe('here');
  await bringFurtherPages();
  expect(fetched).not.toHaveBeenCalled();
});

test('are asked for again where the network gave none', async () => {
  let isAway = true;
  const { bringFurtherPages } = await start(() => {
    if (isAway) throw new TypeError('Failed to fetch');
    return {};
  });
  await act(bringFurtherPages);
  expect(status()).toBe('not here');
  isAway = false;
  await act(bringFurtherPages);
  expect(status()).toBe('here');
});

test('come with the first page that needs them', async () => {
  const { followFurtherPages, fetched } = await start();
  const store = makeStore(clause);
  const stop = followFurtherPages(store);
  store.getState().select(text, undefined);
  expect(fetched).not.toHaveBeenCalled();
  store.getState().select(overview, undefined);
  await settle();
  expect(fetched).toHaveBeenCalledOnce();
  stop();
});

test('come without a page that needs them when nothing else is to do', async () => {
  const { followFurtherPages, fetched } = await start();
  const stop = followFurtherPages(makeStore(clause));
  expect(fetched).not.toHaveBeenCalled();
  for (const bring of idle) bring();
  await settle();
  stop();
});

test('come with no page any more once following has ended', async () => {
  const { followFurtherPages, fetched } = await start();
  const store = makeStore(clause);
  followFurtherPages(store)();
  store.getState().select(overview, undefined);
  await act(async () => new Promise((resolve) => setTimeout(resolve, 0)));
  expect(fetched).not.toHaveBeenCalled();
  expect(status()).toBe('not here');
});
