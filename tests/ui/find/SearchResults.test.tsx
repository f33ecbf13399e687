import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { tellNotes } from '../../../src/app/find/tellNotes.ts';
import { createAnnotation, type Annotation } from '../../../src/core/annotation/annotation.ts';
import type { UiLanguage } from '../../../src/core/treaty/language.ts';
import { casesFolder, readCase } from '../../support/casesFolder.ts';
import { renderFind } from '../../support/renderFind.tsx';
import { shippedFiles, shippedSearcher } from '../../support/shippedSearcher.ts';

const main = () => within(screen.getByRole('main'));
const group = (name: RegExp) => within(screen.getByRole('region', { name }));
const address = (query: string, ui: UiLanguage = 'en') => `/${ui}/search?${new URLSearchParams([['q', query]]).toString()}`;

/** Opens the page of a search over what ships and the notes given, and waits for its answer. */
async function openSearch(query: string, ui: UiLanguage = 'en', notes: readonly Annotation[] = []) {
  const searcher = shippedSearcher();
  const rendered = renderFind(address(query, ui), { files: shippedFiles, searcher });
  const { store, searchAgain } = rendered;
  await act(async () => {
    if (notes.length > 0) store.getState().receiveAnnotations(notes);
    tellNotes(store, searcher, searchAgain);
  });
  await waitFor(() => expect(main().getByRole('status')).not.toHaveTextContent(/Searching|Mencari/));
  return rendered;
}

// What is said of a search may hold words of it, each in an element of its own.
const saying = (words: RegExp) => {
  const said = main()
    .getAllByRole('listitem')
    .find(({ textContent }) => words.test(textContent));
  if (!said) throw new Error(`Nothing says ${String(words)}.`);
  return said;
};
const lit = (element: HTMLElement) => [...element.querySelectorAll('b')].map(({ textContent }) => textContent);
const result = (id: string) => {
  const found = document.querySelector<HTMLElement>(`main [data-result="${id}"]`);
  if (!found) throw new Error(`${id} is no result.`);
  return found;
};

test('groups what was found by clause, each under a link to it that lights the words', async () => {
  await openSearch('militery assistence');
  const [first] = main().getAllByRole('heading', { level: 2 });
  expect(first).toHaveTextContent('Article 4: Military and other assistance Russia-DPRK treaty of 2024');
  expect(within(first ?? document.body).getByRole('link')).toHaveAttribute('href', '/en/ru-kp-2024/art_4?find=militery+assistence');
  expect(main().getByRole('status')).toHaveTextContent(/^\d+ results under \d+ clauses$/);
  expect(saying(/^“militery” stands nowhere; searched for “military”/)).toBeVisible();
});

test('names each result by what its one link opens, with the words that answer', async () => {
  await openSearch('military assistance');
  const text = result('ru-kp-2024/art_4');
  const link = within(text).getByRole('link', { name: 'Text of Article 4' });
  expect(link).toHaveAttribute('href', '/en/ru-kp-2024/art_4?find=military+assistance');
  expect(lit(text)).toEqual(expect.arrayContaining(['military', 'assistance']));
  for (const each of document.querySelectorAll<HTMLElement>('main [data-result]'))
    expect(within(each).getAllByRole('link')).toHaveLength(1);
  expect(document.querySelector('main mark')).toBeNull();
});

test('says of commentary who says it, as what and when', async () => {
  await openSearch('by:"Jo Bee-yun"');
  const item = result('S11');
  expect(within(item).getByRole('link', { name: 'Jo Bee-yun, S11' })).toHaveAttribute(
    'href',
    '/en/ru-kp-2024/commentary/S11?find=by%3A%22Jo+Bee-yun%22',
  );
  expect(lit(item)).toEqual(['Jo Bee-yun']);
  expect(item).toHaveTextContent(/Analyst · \d* ?\w+ 2024/);
  expect(item.textContent.length).toBeGreaterThan(100);
});

test('says where in a thing the words stand when that is not what it says', async () => {
  await openSearch('theme:cyber');
  expect(within(result('B74')).getByText('In a theme:')).toBeVisible();
  expect(lit(result('B74'))[0]).toMatch(/cyber/i);
});

test('says in which language a text is that answers in the other alone', async () => {
  await openSearch('persenjataan in:text');
  expect(main().getAllByRole('link', { name: /^Text of Article \d+, in Indonesian$/ })[0]).toHaveAttribute(
    'href',
    expect.stringContaining('text=id'),
  );
});

test('shows four results of a clause, the others unfolded on demand and remembered so', async () => {
  const { user } = await openSearch('military assistance');
  const article = () => group(/^Article 4: Military/);
  expect(article().getAllByRole('listitem').length).toBeGreaterThan(4);
  const summary = article().getByText(/^\d+ more$/);
  const fold = summary.closest('details');
  expect(fold).not.toHaveAttribute('open');
  expect(fold?.querySelectorAll('[data-result]').length).toBe(Number.parseInt(summary.textContent, 10));
  await user.click(summary);
  expect(fold).toHaveAttribute('open');
  // jsdom tells of it with the next task.
  await act(() => new Promise((done) => setTimeout(done)));
  await user.click(within(screen.getByRole('contentinfo')).getByRole('link'));
  await screen.findByRole('heading', { level: 1, name: 'Sources and method' });
  act(() => window.history.back());
  await screen.findByRole('heading', { level: 1, name: /military assistance/ });
  await waitFor(() =>
    expect(
      article()
        .getByText(/^\d+ more$/)
        .closest('details'),
    ).toHaveAttribute('open'),
  );
});

test('shows more on demand, as many as there are, and keeps the focus', async () => {
  const { user } = await openSearch('treaty');
  const status = main().getByRole('status');
  expect(status).toHaveTextContent(/^The best 60 of \d+ results, under \d+ clauses$/);
  const all = Number(/of (\d+)/.exec(status.textContent)?.[1]);
  const button = main().getByRole('button', { name: 'Show more' });
  await user.click(button);
  await waitFor(() => expect(document.querySelectorAll('main [data-result]').length).toBe(Math.min(180, all)));
  expect(all).toBeLessThanOrEqual(180);
  await waitFor(() => expect(main().getByText('That is all that was found.')).toHaveFocus());
  expect(status).toHaveTextContent(new RegExp(`^${all} results under`));
});

test('leads at the top to the place that the words certainly name', async () => {
  await openSearch('NATO 5');
  expect(main().getByRole('link', { name: 'Go to Article 5, North Atlantic Treaty of 1949' })).toHaveAttribute('href', '/en/nato/art_5');
});

test.each([
  ['kind:analst war', /“kind:analst” was not understood/, 'kind:analyst war'],
  ['autor:cha war', /“autor:” is no operator/, 'author:cha war'],
  ['theme:technology', /Nothing here goes by “technology”/, 'theme:Economy'],
  ['art:99 war', /Nothing here goes by “99”/, undefined],
  ['"state of war', /A quotation mark is not closed/, undefined],
  ['war OR', /“OR” joins two things/, undefined],
  ['-war', /only says what to leave out/, undefined],
  ['the of', /stand nearly everywhere/, undefined],
  ['?!', /no letter or digit/, undefined],
  ['military elephant', /“elephant” stands nowhere; what was found/, undefined],
  ['peace '.repeat(40), /only the first 32 were sought/, undefined],
])('says of %j what was not understood, and what may have been meant', async (query, words, meant) => {
  await openSearch(query);
  const said = saying(words);
  const links = within(said).queryAllByRole('link');
  expect(links.map((link) => link.getAttribute('href')).slice(0, 1)).toEqual(meant === undefined ? [] : [address(meant)]);
});

test('says in Indonesian what was not understood', async () => {
  await openSearch('jenis:pejbat perang', 'id');
  expect(saying(/“jenis:pejbat” tidak dipahami/)).toBeVisible();
  expect(main().getByRole('link', { name: 'jenis:pejabat perang' })).toBeVisible();
});

test('tells word by word what was tried where nothing is found, with the nearest and with how to search', async () => {
  await openSearch('xrmistcez in:text');
  expect(main().getByRole('status')).toHaveTextContent('Nothing was found for this.');
  expect(main().getByRole('heading', { level: 2, name: 'What was tried' })).toBeVisible();
  expect(saying(/“xrmistcez” stands nowhere/)).toBeVisible();
  expect(main().getByRole('link', { name: 'armistice' })).toHaveAttribute('href', '/en/search?q=armistice');
  expect(main().getByRole('table', { name: 'How to search' })).toBeVisible();
});

test('offers the nearest clauses where the words stand, but not so', async () => {
  await openSearch('"assistance military"');
  expect(main().getByText('Nothing holds all that was asked for at once.')).toBeVisible();
  expect(main().getByRole('heading', { level: 2, name: 'Nearest' })).toBeVisible();
  expect(group(/^Article 4: Military/).getByRole('link', { name: 'Text of Article 4' })).toBeVisible();
});

test('finds notes, says their colour and tags, and leads to their card; follows what becomes of them', async () => {
  const note = createAnnotation('urn:uuid:1', { treatyId: 'ru-kp-2024', eId: 'art_4' }, 0, {
    body: 'Compare the Pueblo affair\u202e of 1968.',
    tags: ['thesis', 'Bab 2'],
    colour: 'pink',
  });
  const other = createAnnotation('urn:uuid:2', { treatyId: 'gone', eId: 'art_1' }, 0, { body: 'Pueblo on what does not ship' });
  const { store } = await openSearch('in:notes pueblo', 'en', [note, other]);
  await waitFor(() => expect(main().getByRole('status')).toHaveTextContent('2 results under 2 clauses'));
  const found = result('urn:uuid:1');
  expect(within(found).getByRole('link', { name: 'My note: Compare the Pueblo affair⟨U+202E⟩ of 1968.' })).toHaveAttribute(
    'href',
    '/en/notes?find=in%3Anotes+pueblo#note=urn%3Auuid%3A1',
  );
  expect(found).toHaveTextContent('Issue · thesis · Bab 2');
  expect(lit(found)).toEqual(['Pueblo']);
  expect(group(/^Article 1, gone$/).getByRole('link', { name: /does not ship/ })).toBeVisible();

  act(() => store.getState().receiveAnnotations([{ ...note, body: 'Nothing of the kind' }]));
  await waitFor(() => expect(main().getByRole('status')).toHaveTextContent('1 result under 1 clause'));
});

test.skipIf(!casesFolder)('answers naughty strings (skipped where CASES names no folder)', { timeout: 60_000 }, async () => {
  const strings = (readCase('bad/blns.json') as string[]).filter((each) => each.trim() !== '');
  const { store } = await openSearch('war');
  for (const query of strings.filter((_, at) => at % 12 === 0)) {
    act(() => store.getState().goTo({ view: 'search', ui: 'en', query }));
    await waitFor(() => expect(store.getState().searched?.query).toBe(new URLSearchParams(window.location.search).get('q')?.trim()));
    expect(main().getByRole('status')).not.toBeEmptyDOMElement();
  }
});
