import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { besideWithCommentary, itemIdsIn } from '../../support/makeCommentary.ts';
import { renderAppAt } from '../../support/renderAppAt.tsx';
import { stubPopovers } from '../../support/stubPopovers.ts';

// Links with a preview are pressed here.
beforeEach(stubPopovers);

/** Opens a clause and there an item, and returns the view with what finds things in that item. */
async function openItem(id: string, { eId = 'art_2', ui = 'en' } = {}) {
  const view = renderAppAt(`/${ui}/test-treaty/${eId}`, { beside: besideWithCommentary() });
  const element = document.getElementById(id);
  const summary = element?.querySelector('summary');
  if (!element || !summary) throw new Error(`There is no item ${id}.`);
  const rest = element.closest('details:not([id])')?.querySelector('summary');
  if (rest) await view.user.click(rest);
  await view.user.click(summary);
  const item = within(element);
  await item.findByRole('link', { name: new RegExp(`^(Page of item|Laman butir) ${id}$`) });
  return { ...view, element, item };
}

const analysts = () => itemIdsIn(screen.getByRole('region', { name: 'Analysts 7' }));
const keptSettings = () => JSON.parse(localStorage.getItem('settings') ?? '{}') as { keptAuthors?: string[] }; // written by keepSettings

test.each([
  { ui: 'en', article: 'Article 1' },
  { ui: 'id', article: 'Pasal 1' },
])('says the whole summary, with the clauses and items that it names as links with a preview ($ui)', async ({ ui, article }) => {
  const { item } = await openItem('B01', { ui });
  const clause = item.getByRole('link', { name: article });
  expect(clause).toBeVisible();
  expect(clause).toHaveAttribute('href', `/${ui}/test-treaty/art_1`);
  expect(clause).toHaveAttribute('data-preview');
  const other = item.getByRole('link', { name: 'B02' });
  expect(other).toHaveAttribute('href', `/${ui}/test-treaty/commentary/B02`);
  expect(other).toHaveAttribute('data-preview');
});

test.each([
  { ui: 'en', language: 'Korean' },
  { ui: 'id', language: 'Korea' },
])('quotes its own words in their language, which it names ($ui)', async ({ ui, language }) => {
  const { item } = await openItem('B01', { ui });
  expect(item.getByText('조약의 뜻')).toHaveAttribute('lang', 'ko');
  expect(item.getByText(language)).toBeVisible();
});

test('goes to the words that it speaks of on Enter, and comes back on Escape', async () => {
  const { item, user } = await openItem('B06');
  const link = item.getByRole('link', { name: 'A second paragraph.' });
  expect(link).toHaveAttribute('href', '#art_2__para_2');
  expect(item.getByRole('link', { name: 'Words that are known,' })).toHaveAttribute('href', '#art_2__para_1');
  link.focus();
  await user.keyboard('{Enter}');
  expect(document.activeElement).toHaveAttribute('data-spoken-of', 'B03 B06');
  expect(document.activeElement).toHaveTextContent('A second paragraph.');
  expect(document.activeElement?.closest('[data-clause-text]')).not.toBeNull();
  await user.keyboard('{Escape}');
  expect(link).toHaveFocus();
  expect(document.querySelector('[data-clause-text] [tabindex]')).toBeNull();
});

test.each([
  { id: 'B02', ui: 'en', sentences: ['Read in a copy, not on its own page.'] },
  { id: 'B03', ui: 'en', sentences: ['The page read does not show the author.'] },
  { id: 'B05', ui: 'en', sentences: ['Read in another outlet that passes it on. Only an excerpt was read.'] },
  { id: 'B02', ui: 'id', sentences: ['Dibaca dalam salinan, bukan di laman aslinya.'] },
])('says in sentences what to beware of in $id ($ui)', async ({ id, ui, sentences }) => {
  const { item } = await openItem(id, { ui });
  for (const sentence of sentences) expect(item.getByText(sentence)).toBeVisible();
});

test.each([
  { ui: 'en', sentence: 'That this concerns the article is our reading; the source does not say so.' },
  { ui: 'id', sentence: 'Kaitannya dengan pasal ini adalah bacaan kami; sumbernya tidak mengatakannya.' },
])('says beside the clause that only our reading links it to, and there alone ($ui)', async ({ ui, sentence }) => {
  const { item, unmount } = await openItem('B07', { eId: 'art_3', ui });
  expect(item.getByText(sentence)).toBeVisible();
  unmount();
  const beside = await openItem('B07', { ui });
  expect(beside.item.queryByText(sentence)).toBeNull();
});

test.each([
  { ui: 'en', name: 'Read at example.org' },
  { ui: 'id', name: 'Dibaca di example.org' },
])('leads to where it was read, by the name of the host and without saying whence ($ui)', async ({ ui, name }) => {
  const { item } = await openItem('B01', { ui });
  const link = item.getByRole('link', { name });
  expect(link).toHaveAttribute('href', 'https://www.example.org/a');
  expect(link.getAttribute('rel')?.split(' ')).toContain('noreferrer');
});

test('makes no link of an address that is only noted', async () => {
  const { item, element } = await openItem('B02');
  expect(item.getByText('(address as noted: example.net/…)')).toBeVisible();
  expect([...element.querySelectorAll('a')].filter(({ textContent, href }) => `${textContent} ${href}`.includes('example.net'))).toEqual(
    [],
  );
});

test.each([
  { ui: 'en', page: 'Page of item B02', themes: ['Aid', 'War'] },
  { ui: 'id', page: 'Laman butir B02', themes: ['Aid (id)', 'War (id)'] },
])('leads to its own page and to its themes ($ui)', async ({ ui, page, themes }) => {
  const { item } = await openItem('B02', { ui });
  expect(item.getByRole('link', { name: page })).toHaveAttribute('href', `/${ui}/test-treaty/commentary/B02`);
  const links = themes.map((name) => item.getByRole('link', { name }).getAttribute('href'));
  expect(links).toEqual([`/${ui}/test-treaty/themes/aid`, `/${ui}/test-treaty/themes/war`]);
});

test('leads to itself beside the other clauses that it speaks of', async () => {
  const { item, user } = await openItem('B07');
  const link = item.getByRole('link', { name: 'Article 3' });
  expect(link).toHaveAttribute('href', '/en/test-treaty/art_3#B07');
  expect(item.queryByRole('link', { name: 'Article 2' })).toBeNull();
  await user.click(link);
  expect(screen.getByRole('heading', { level: 1, name: 'Article 3' })).toBeVisible();
  expect(document.getElementById('B07')).toHaveAttribute('open');
});

test('puts the items of an author first whom the reader wants first, and keeps that in this browser', async () => {
  const { item, user } = await openItem('B02');
  expect(item.getByRole('link', { name: 'Lee' })).toHaveAttribute('href', '/en/test-treaty/authors/lee');
  await user.click(item.getByRole('checkbox', { name: 'Keep Lee first' }));
  expect(analysts()).toEqual(['B02', 'B06', 'B01', 'B03', 'B04', 'B05', 'B07']);
  expect(keptSettings().keptAuthors).toEqual(['lee']);
  await user.click(item.getByRole('checkbox', { name: 'Keep Lee first', checked: true }));
  expect(analysts()).toEqual(['B01', 'B02', 'B03', 'B04', 'B05', 'B06', 'B07']);
  expect(keptSettings().keptAuthors).toEqual([]);
});

test('keeps several authors first at once', async () => {
  const { item, user, store } = await openItem('B02');
  await user.click(item.getByRole('checkbox', { name: 'Keep Lee first' }));
  await user.click(screen.getByText('It reads Article 1 narrowly.'));
  await user.click(screen.getAllByRole('checkbox', { name: 'Keep Ahn first' })[0] ?? document.body);
  expect(store.getState().settings.keptAuthors).toEqual(['lee', 'ahn']);
  expect(analysts()).toEqual(['B01', 'B02', 'B04', 'B06', 'B07', 'B03', 'B05']);
});
