import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ThemeView } from '../../../src/ui/commentary/ThemeView.tsx';
import { makeItem, makeNames, makeThemePage } from '../../support/commentaryBuilders.ts';
import { renderInStore } from '../../support/renderInStore.tsx';

const items = [
  makeItem('B01', { kind: 'background' }),
  makeItem('B02', { kind: 'official' }),
  makeItem('B03', { authors: ['ahn'] }),
  makeItem('B04', { authors: ['lee'] }),
];
const page = makeThemePage(items, makeNames(['aid'], ['ahn', 'lee']));
const view = <ThemeView page={page} treatyId="test-treaty" id="aid" />;
const groups = () => screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);

test('says what the theme means, with the clauses it names as links', () => {
  renderInStore(view);
  expect(screen.getByRole('heading', { level: 1, name: 'Mutual aid' })).toHaveAttribute('tabindex', '-1');
  expect(screen.getByRole('link', { name: 'Article 2' })).toHaveAttribute('href', '/en/test-treaty/art_2');
});

test.each([
  { ui: 'en', names: ['Test treaty', 'Commentary', 'Themes'] },
  { ui: 'id', names: ['Perjanjian uji', 'Komentar', 'Tema'] },
] as const)('says above its name where it stands ($ui)', ({ ui, names }) => {
  renderInStore(view, { ui });
  const links = screen.getAllByRole('link').slice(0, 3);
  expect(links.map((link) => link.textContent)).toEqual(names);
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    `/${ui}/test-treaty`,
    `/${ui}/test-treaty/commentary`,
    `/${ui}/test-treaty/themes`,
  ]);
});

test('counts its commentary without the background', () => {
  renderInStore(view);
  expect(screen.getByRole('heading', { level: 2, name: '3 items of commentary' })).toBeVisible();
});

test('groups its items by kind, background last and said to be none', () => {
  renderInStore(view);
  expect(groups()).toEqual(['Analysts 2', 'Officials 1', 'Background 1']);
  expect(within(screen.getByRole('region', { name: 'Background 1' })).getByText(/^Background is not commentary/)).toBeVisible();
});

test('puts the authors whom the reader keeps first', () => {
  renderInStore(view, { settings: { keptAuthors: ['lee'] } });
  const analysts = screen.getByRole('region', { name: 'Analysts 2' });
  expect([...analysts.querySelectorAll('details')].map(({ id }) => id)).toEqual(['B04', 'B03']);
});

test('leads to the whole list narrowed to the theme', () => {
  renderInStore(view);
  expect(screen.getByRole('link', { name: 'Narrow them down in the whole list' })).toHaveAttribute(
    'href',
    '/en/test-treaty/commentary?theme=aid',
  );
});
