import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeCatalogue } from '../../../src/build/data/compileData.ts';
import type { Selection } from '../../../src/core/reference/selection.ts';
import type { Searcher, SearchReply } from '../../../src/core/search/searcher.ts';
import type { SoughtWords } from '../../../src/core/search/soughtWords.ts';
import { overwriteGetLocale } from '../../../src/messages/compiled/runtime.js';
import { createAppStore } from '../../../src/store/createAppStore.ts';
import { FoundWords } from '../../../src/ui/find/FoundWords.tsx';
import { SearcherContext } from '../../../src/ui/shared/searcherContext.ts';
import { StoreContext } from '../../../src/ui/shared/storeContext.ts';
import { makeFile } from '../../support/builders.ts';
import { stubHighlights } from '../../support/stubHighlights.ts';
import { stubRanges } from '../../support/stubRanges.ts';
import { stubVisibility } from '../../support/stubVisibility.ts';

const ARTICLE = (
  <main>
    <h1 tabIndex={-1}>Article 4</h1>
    <p lang="en">
      A state of <mark data-annotation="n1">w</mark>ar, and <a href="#x">military</a> help.
    </p>
    <details>
      <summary>Notes</summary>
      <p>The word war.</p>
    </details>
  </main>
);

interface Options {
  readonly ui?: 'en' | 'id';
  readonly sought?: Partial<SoughtWords>;
  readonly reply?: SearchReply;
  readonly place?: Partial<Selection>;
  readonly finding?: string;
  readonly page?: typeof ARTICLE;
  readonly isReturn?: boolean;
  readonly hash?: string;
}

const answer = (sought: Partial<SoughtWords>): SearchReply => ({
  ok: true,
  answer: { groups: [], count: 0, remarks: [], tried: [], sought: { words: [], runs: [], ...sought }, nearest: undefined },
});

function renderFound({
  ui = 'en',
  sought = { words: ['war', 'military'] },
  reply,
  place,
  finding,
  page = ARTICLE,
  isReturn = false,
  hash = '',
}: Options = {}) {
  const file = makeFile();
  const query = finding ?? 'war';
  const selection = { view: 'clause', ui, treatyId: file.treaty.id, eId: 'art_2', find: query, ...place } as Selection; // `as`: made up
  window.history.replaceState(null, '', `/${ui}/test-treaty/art_2?find=${encodeURIComponent(query)}${hash}`);
  const store = createAppStore({ selection, catalogue: makeCatalogue([file.treaty]), files: [file] });
  overwriteGetLocale(() => ui);
  const ask = vi.fn<Searcher['ask']>(() => Promise.resolve(reply ?? answer(sought)));
  const searcher: Searcher = { prepare: () => Promise.resolve(undefined), ask, names: () => undefined };
  const goBackToResults = vi.fn<(query: string) => boolean>(() => false);
  const view = render(
    <StoreContext value={store}>
      <SearcherContext value={searcher}>
        {page}
        <FoundWords isReturn={() => isReturn} goBackToResults={goBackToResults} />
      </SearcherContext>
    </StoreContext>,
  );
  act(() => store.getState().find(query));
  return { ...view, store, ask, goBackToResults, user: userEvent.setup() };
}

let highlights: ReadonlyMap<string, ReadonlySet<AbstractRange>>;
beforeEach(() => {
  stubRanges();
  stubVisibility();
  highlights = stubHighlights();
});
afterEach(() => vi.unstubAllGlobals());

const bar = (name = 'Words of the search') => screen.findByRole('region', { name });
const inside = async (name?: string) => within(await bar(name));

test('lights the words that the search stands for, and adds no element and no text to them', async () => {
  const { container } = renderFound();
  const before = container.querySelector('main')?.innerHTML;
  expect(await (await inside()).findByText('1 of 3')).toBeVisible();
  expect(highlights.get('found')?.size).toBe(3);
  expect(highlights.get('found-here')?.size).toBe(1);
  expect(container.querySelector('main')?.innerHTML).toBe(before);
  expect(document.body).toHaveFocus();
});

test('asks for the words of a search once, and not again at each move', async () => {
  const { store, ask } = renderFound();
  await (await inside()).findByText('1 of 3');
  act(() => store.getState().select({ view: 'clause', ui: 'en', treatyId: 'test-treaty', eId: 'art_3' }, undefined));
  expect(await (await inside()).findByText('3 places')).toBeVisible();
  expect(ask).toHaveBeenCalledExactlyOnceWith('war', 'en', 1);
  expect(highlights.has('found-here')).toBe(false);
});

test('steps to the next place and the one before, round the page, and tells where that is', async () => {
  const { user } = renderFound();
  const inBar = await inside();
  await inBar.findByText('1 of 3');
  await user.click(inBar.getByRole('button', { name: 'Next' }));
  expect(inBar.getByRole('status')).toHaveTextContent('2 of 3: A state of war, and military help.');
  await user.click(inBar.getByRole('button', { name: 'Next' }));
  expect(inBar.getByText('3 of 3')).toBeVisible();
  await user.click(inBar.getByRole('button', { name: 'Next' }));
  expect(inBar.getByText('1 of 3')).toBeVisible();
  await user.click(inBar.getByRole('button', { name: 'Previous' }));
  expect(inBar.getByText('3 of 3')).toBeVisible();
  expect(inBar.getByRole('button', { name: 'Previous' })).toHaveFocus();
});

test.each([{ isReturn: true }, { hash: '#art_2__para_1' }])(
  'goes to no place by itself where the reader is led elsewhere: %o',
  async (options) => {
    const scroll = vi.spyOn(window, 'scrollBy').mockImplementation(() => undefined);
    const { user } = renderFound(options);
    const inBar = await inside();
    expect(await inBar.findByText('3 places')).toBeVisible();
    expect(scroll).not.toHaveBeenCalled();
    await user.click(inBar.getByRole('button', { name: 'Next' }));
    expect(inBar.getByText('1 of 3')).toBeVisible();
    scroll.mockRestore();
  },
);

test('opens the fold that a place lies in', async () => {
  const { user, container } = renderFound();
  const inBar = await inside();
  await inBar.findByText('1 of 3');
  await user.click(inBar.getByRole('button', { name: 'Previous' }));
  expect(container.querySelector('details')).toHaveAttribute('open');
});

test('steps by keys from anywhere but a field, unless shortcuts are switched off', async () => {
  const { user, store } = renderFound({
    page: (
      <>
        {ARTICLE}
        <textarea aria-label="Field" />
      </>
    ),
  });
  const inBar = await inside();
  await inBar.findByText('1 of 3');
  await user.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
  expect(inBar.getByText('2 of 3')).toBeVisible();
  await user.keyboard('{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}');
  expect(inBar.getByText('1 of 3')).toBeVisible();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}{Shift>}{ArrowDown}{/Shift}');
  expect(inBar.getByText('1 of 3')).toBeVisible();
  screen.getByRole('textbox').focus();
  await user.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
  expect(inBar.getByText('1 of 3')).toBeVisible();
  screen.getByRole('textbox').blur();
  store.getState().changeSettings({ shortcuts: 'off' });
  await user.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
  expect(inBar.getByText('1 of 3')).toBeVisible();
});

test('puts the words out in the bar and in the address, and gives the focus back to where it was', async () => {
  const { user, store } = renderFound();
  const inBar = await inside();
  await inBar.findByText('1 of 3');
  screen.getByRole('link', { name: 'military' }).focus();
  await user.click(inBar.getByRole('button', { name: 'Put out the words' }));
  expect(screen.queryByRole('region')).not.toBeInTheDocument();
  expect(highlights.size).toBe(0);
  expect(store.getState().finding).toBeUndefined();
  expect(store.getState().asked?.place).not.toHaveProperty('find');
  expect(screen.getByRole('link', { name: 'military' })).toHaveFocus();
});

test('is closed with Escape while the focus is in it, and then leads back to the heading', async () => {
  const { user } = renderFound();
  const inBar = await inside();
  await inBar.findByText('1 of 3');
  await user.keyboard('{Escape}');
  expect(await bar()).toBeVisible();
  inBar.getByRole('button', { name: 'Next' }).focus();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('region')).not.toBeInTheDocument();
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

test('leads to all results: back in the history where they are behind, else by its link', async () => {
  const { user, goBackToResults } = renderFound({ finding: 'state of war' });
  const link = (await inside()).getByRole('link', { name: 'All results' });
  expect(link).toHaveAttribute('href', '/en/search?q=state+of+war');
  // As the app's own listener does: it follows a link unless somebody took the press.
  const heard: boolean[] = [];
  const listen = (event: Event) => {
    heard.push(event.defaultPrevented);
    event.preventDefault();
  };
  document.addEventListener('click', listen);
  await user.click(link);
  expect(goBackToResults).toHaveBeenCalledExactlyOnceWith('state of war');
  goBackToResults.mockReturnValue(true);
  await user.click(link);
  document.removeEventListener('click', listen);
  expect(heard).toEqual([false, true]);
});

test.each([
  { ui: 'en', region: 'Words of the search', none: 'not on this page', results: 'All results' },
  { ui: 'id', region: 'Kata-kata pencarian', none: 'tidak ada di halaman ini', results: 'Semua hasil' },
] as const)('says that the words are not on the page, and offers the results ($ui)', async ({ ui, region, none, results }) => {
  const { user } = renderFound({ ui, sought: { words: ['nowhere'] } });
  const inBar = await inside(region);
  expect(await inBar.findByText(none)).toBeVisible();
  expect(inBar.getByRole('link', { name: results })).toBeVisible();
  await user.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
  expect(inBar.getByRole('status')).toHaveTextContent(none);
  expect(highlights.size).toBe(0);
});

test('says when a search has no words, and when it could not be made', async () => {
  const { unmount } = renderFound({ sought: {} });
  expect(await (await inside()).findByText('a search without words to light')).toBeVisible();
  unmount();
  renderFound({ reply: { ok: false, reason: 'unreachable' } });
  expect(await (await inside()).findByText(/The search data could not be fetched|could not be/)).toBeVisible();
});

test('shows a search that nobody should trust as mere text', async () => {
  renderFound({ finding: '<b>x</b>\u202e" onload' });
  expect(await (await inside()).findByText('“<b>x</b>⟨U+202E⟩" onload”')).toBeVisible();
});

test('steps without the browser that can light words too', async () => {
  vi.unstubAllGlobals();
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  const { user } = renderFound();
  const inBar = await inside();
  await inBar.findByText('1 of 3');
  await user.click(inBar.getByRole('button', { name: 'Next' }));
  expect(inBar.getByText('2 of 3')).toBeVisible();
  expect(document.getSelection()?.isCollapsed).toBe(true);
});

test('stands on no page of results', async () => {
  renderFound({ place: { view: 'search' } as Partial<Selection> });
  await waitFor(() => expect(screen.queryByRole('region')).not.toBeInTheDocument());
});
