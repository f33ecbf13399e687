import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { AuthorView } from '../../../src/ui/commentary/AuthorView.tsx';
import { makeAuthorPage, makeItem } from '../../support/commentaryBuilders.ts';
import { renderInStore } from '../../support/renderInStore.tsx';

const page = makeAuthorPage([makeItem('B01', { kind: 'reporter' }), makeItem('B02')]);
const view = <AuthorView page={page} treatyId="test-treaty" id="ahn" />;

test('shows everything of an author by kind', () => {
  renderInStore(view);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Ahn');
  expect(screen.getByRole('heading', { level: 2, name: '2 items of commentary' })).toBeVisible();
  expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
    'Analysts 1',
    "Reporters' analysis 1",
  ]);
});

test('leads back to all the authors', () => {
  renderInStore(view);
  expect(screen.getByRole('link', { name: 'Authors' })).toHaveAttribute('href', '/en/test-treaty/authors');
});

test.each([
  { ui: 'en', name: 'Keep Ahn first' },
  { ui: 'id', name: 'Dahulukan Ahn' },
] as const)('keeps an author first, and lets go again ($ui)', async ({ ui, name }) => {
  const { store, user } = renderInStore(view, { ui });
  const choice = screen.getByRole('checkbox', { name });
  await user.click(choice);
  expect(choice).toBeChecked();
  expect(store.getState().settings.keptAuthors).toEqual(['ahn']);
  await user.click(choice);
  expect(choice).not.toBeChecked();
  expect(store.getState().settings.keptAuthors).toEqual([]);
});
