import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { makeClause, makeStipulation, makeTreaty } from '../../support/builders.ts';
import { renderAppAt } from '../../support/renderAppAt.tsx';

test.each([
  ['en', 'Test treaty', ['Article 1', 'Article 2', 'Article 3'], 'Heading of art_1'],
  ['id', 'Perjanjian uji', ['Pasal 1', 'Pasal 2', 'Pasal 3'], 'Heading of art_1 (id)'],
])('shows all clauses in order, each under a heading that links to its page (%s)', (ui, title, labels, heading) => {
  renderAppAt(`/${ui}/test-treaty/text`);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(title);
  const headings = screen.getAllByRole('heading', { level: 2 });
  const links = headings.map((each) => within(each).getByRole('link'));
  expect(links.map((link) => link.textContent)).toEqual(labels);
  expect(links.map((link) => link.getAttribute('href'))).toEqual([1, 2, 3].map((number) => `/${ui}/test-treaty/art_${number}`));
  expect(headings[0]).toHaveTextContent(heading);
});

test('marks each clause with its eId and shows its words in the order of the treaty', () => {
  renderAppAt('/en/test-treaty/text');
  const clauses = [...document.querySelectorAll('section[data-eid]')].map((section) => [
    section.getAttribute('data-eid'),
    section.querySelector('[data-clause-text]')?.textContent,
  ]);
  expect(clauses).toEqual([
    ['art_1', 'The first rule.'],
    ['art_2', 'Words that are known, words that are not.\nA second paragraph.'],
    ['art_3', 'The last rule.'],
  ]);
});

test('names each clause as a region that a fragment can find', () => {
  renderAppAt('/en/test-treaty/text');
  expect(screen.getByRole('region', { name: /^Article 2/ })).toBe(document.getElementById('art_2'));
});

test('shows both languages clause by clause when the reader asks for them', async () => {
  const { user } = renderAppAt('/en/test-treaty/text');
  const choice = within(screen.getByRole('main')).getByRole('radio', { name: 'Both languages' });
  await user.click(choice);
  const languages = [...document.querySelectorAll<HTMLElement>('[data-clause-text]')].map(({ lang }) => lang);
  expect(languages).toEqual(['en', 'id', 'en', 'id', 'en', 'id']);
});

test('says whose words these are, and of a selection that it is one', () => {
  const { unmount } = renderAppAt('/en/test-treaty/text');
  const main = () => screen.getByRole('main');
  expect(main()).toHaveTextContent("Pasal's rendering, not an authentic text; edition of 1 January 2026.");
  expect(main()).not.toHaveTextContent('Only the clauses that matter');
  unmount();
  const selection = makeTreaty([makeClause('art_1', [[makeStipulation('A rule.')]])], { coverage: 'selection' });
  renderAppAt('/en/test-treaty/text', { files: [{ treaty: selection }] });
  expect(main()).toHaveTextContent('Only the clauses that matter');
});

test('prints the text', async () => {
  const print = vi.spyOn(window, 'print').mockReturnValue();
  const { user } = renderAppAt('/en/test-treaty/text');
  await user.click(screen.getByRole('button', { name: 'Print' }));
  expect(print).toHaveBeenCalledOnce();
});
