import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { renderAppAt } from '../support/renderAppAt.tsx';

afterEach(() => void vi.restoreAllMocks());

const heading = () => screen.getByRole('heading', { level: 1 });
const shownLanguages = () => [...document.querySelectorAll<HTMLElement>('[data-clause-text]')].map(({ lang }) => lang);
const clauseLink = (name: RegExp) => within(screen.getByRole('navigation', { name: /^(Clauses|Pasal)$/ })).getByRole('link', { name });
const choice = (name: string) => within(screen.getByRole('main')).getByRole('radio', { name });

async function goBack() {
  const left = window.location.href;
  act(() => window.history.back());
  await waitFor(() => expect(window.location.href).not.toBe(left));
}

test('selects the clause of a link without loading a page', async () => {
  const { user, store } = renderAppAt('/en/test-treaty/art_1');
  const bar = screen.getByRole('banner');
  await user.click(clauseLink(/^Article 3/));
  expect(store.getState().selection).toEqual({ view: 'clause', ui: 'en', treatyId: 'test-treaty', eId: 'art_3' });
  expect(window.location.pathname).toBe('/en/test-treaty/art_3');
  expect(screen.getByRole('banner')).toBe(bar);
  expect(document.querySelector('[data-clause-text]')).toHaveTextContent('The last rule.');
  await goBack();
  expect(window.location.pathname).toBe('/en/test-treaty/art_1');
});

test('puts the focus on the heading of the clause it goes to, at the top of the page', async () => {
  const scrollTo = vi.spyOn(window, 'scrollTo').mockReturnValue();
  const { user } = renderAppAt('/en/test-treaty/art_1');
  await user.click(clauseLink(/^Article 3/));
  expect(heading()).toHaveTextContent('Article 3');
  expect(heading()).toHaveFocus();
  expect(scrollTo).toHaveBeenLastCalledWith(0, 0);
});

test('leaves the focus alone on the page that was opened first', () => {
  renderAppAt('/en/test-treaty/art_1');
  expect(document.body).toHaveFocus();
});

test('puts the focus on the heading of a page of another kind', async () => {
  const { user } = renderAppAt('/en');
  await user.click(screen.getByRole('link', { name: 'Start reading: Article 1' }));
  expect(heading()).toHaveTextContent('Article 1');
  expect(heading()).toHaveFocus();
});

test('puts the focus on the heading in the language that was chosen', async () => {
  const { user } = renderAppAt('/en/test-treaty/art_2');
  await user.click(screen.getByRole('link', { name: 'ID, Bahasa Indonesia' }));
  expect(heading()).toHaveTextContent('Pasal 2');
  expect(heading()).toHaveFocus();
});

test('returns to the clause before on Back', async () => {
  const { user, store } = renderAppAt('/en/test-treaty/art_1');
  await user.click(clauseLink(/^Article 2/));
  await user.click(clauseLink(/^Article 3/));
  await goBack();
  expect(heading()).toHaveTextContent('Article 2');
  expect(window.location.pathname).toBe('/en/test-treaty/art_2');
  expect(store.getState().selection).toMatchObject({ eId: 'art_2' });
});

test('changes the language and keeps the clause', async () => {
  const { user } = renderAppAt('/en/test-treaty/art_2');
  expect(document.documentElement).toHaveAttribute('lang', 'en');
  await user.click(screen.getByRole('link', { name: 'ID, Bahasa Indonesia' }));
  expect(window.location.pathname).toBe('/id/test-treaty/art_2');
  expect(document.documentElement).toHaveAttribute('lang', 'id');
  expect(heading()).toHaveTextContent('Pasal 2');
  expect(shownLanguages()).toEqual(['id']);
  await user.click(screen.getByRole('link', { name: 'EN, English' }));
  expect(window.location.pathname).toBe('/en/test-treaty/art_2');
  expect(document.documentElement).toHaveAttribute('lang', 'en');
});

test.each([
  ['/en/Test-Treaty/Article-2/', '/en/test-treaty/art_2'],
  ['/id/test-treaty/pasal-2', '/id/test-treaty/art_2'],
  ['/test-treaty/2', '/en/test-treaty/art_2'],
  ['/en/test-treaty/II', '/en/test-treaty/art_2'],
  ['/en/test-treaty/art_2#evidence', '/en/test-treaty/art_2#evidence'],
  ['/en/test-treaty/2?utm_source=x#v=2026-01-01&x=words', '/en/test-treaty/art_2#v=2026-01-01&x=words'],
  ['/en/test-treaty/2?text=ID,en,en', '/en/test-treaty/art_2?text=id,en'],
  ['/en/test-treaty/art_2__para_2', '/en/test-treaty/art_2#art_2__para_2'],
  ['/EN/', '/en'],
])('writes %s back as %s, without an entry in the history', async (lenient, canonical) => {
  const entries = window.history.length;
  renderAppAt(lenient);
  const { pathname, search, hash } = window.location;
  expect(pathname + search + hash).toBe(canonical);
  expect(window.history.length).toBe(entries);
});

test('shows the paragraph that an address names', () => {
  const shown: unknown[] = [];
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function note(this: Element) {
    shown.push(this.getAttribute('data-eid'));
  });
  renderAppAt('/en/test-treaty/art_2__para_2');
  expect(shown).toEqual(['art_2__para_2']);
});

test('leaves the address of an unknown place as it came', () => {
  renderAppAt('/en/test-treaty/Article-99?x=1#y');
  expect(window.location.pathname + window.location.search + window.location.hash).toBe('/en/test-treaty/Article-99?x=1#y');
});

test('shows the languages that a link asks for and does not keep them', () => {
  const { store } = renderAppAt('/en/test-treaty/art_2?text=en,id');
  expect(shownLanguages()).toEqual(['en', 'id']);
  expect(store.getState().settings.text).toBe('interface');
  expect(JSON.parse(localStorage.getItem('settings') ?? '{}')).toMatchObject({ text: 'interface' });
});

test('shows them in the order that the link asks for, over what the reader has kept', () => {
  renderAppAt('/en/test-treaty/art_2?text=id,en', { settings: { text: 'en' } });
  expect(shownLanguages()).toEqual(['id', 'en']);
});

test('goes on showing them on the next clause', async () => {
  const { user } = renderAppAt('/en/test-treaty/art_2?text=en,id');
  await user.click(clauseLink(/^Article 3/));
  expect(shownLanguages()).toEqual(['en', 'id']);
  expect(window.location.search).toBe('');
});

test('ends what the link asks for when the reader chooses a language', async () => {
  const { user, store } = renderAppAt('/en/test-treaty/art_2?text=en,id');
  await user.click(choice('ID, Indonesian'));
  expect(shownLanguages()).toEqual(['id']);
  expect(store.getState().settings.text).toBe('id');
  await user.click(clauseLink(/^Article 3/));
  expect(shownLanguages()).toEqual(['id']);
});

test('keeps the chosen language when a link leads to another part of the same page', async () => {
  const { user } = renderAppAt('/en/test-treaty/art_2?text=en,id');
  await user.click(choice('ID, Indonesian'));
  await user.click(screen.getByRole('link', { name: 'Skip to the text' }));
  await waitFor(() => expect(window.location.hash).toBe('#main'));
  expect(shownLanguages()).toEqual(['id']);
});

test('opens the part of the page that a link inside the site names', async () => {
  const { user } = renderAppAt('/en/about');
  await user.click(screen.getByRole('link', { name: 'Sources for the Test treaty' }));
  expect(window.location.pathname + window.location.hash).toBe('/en/test-treaty#sources');
  const sources = document.getElementById('sources');
  expect(sources).toHaveAttribute('open');
  expect(sources).toContainElement(document.activeElement as HTMLElement);
});
