import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAppAt } from '../../support/renderAppAt.tsx';

const languages = (name: string) => within(screen.getByRole('navigation', { name })).getAllByRole('link');

test.each([
  { ui: 'en', name: 'Language', current: 'EN' },
  { ui: 'id', name: 'Bahasa', current: 'ID' },
])('offers the same clause in both languages and marks the one in use ($ui)', ({ ui, name, current }) => {
  renderAppAt(`/${ui}/test-treaty/art_2`);
  expect(languages(name).map((link) => [link.lang, link.getAttribute('href')])).toEqual([
    ['en', '/en/test-treaty/art_2'],
    ['id', '/id/test-treaty/art_2'],
  ]);
  const marked = languages(name).filter((link) => link.getAttribute('aria-current') === 'true');
  expect(marked.map((link) => link.textContent)).toEqual([current]);
});

test('leads from the name to the shelf', () => {
  renderAppAt('/id/test-treaty/art_2');
  expect(screen.getByRole('link', { name: 'Pasal' })).toHaveAttribute('href', '/id');
});

test.each([
  { ui: 'en', name: 'Notes' },
  { ui: 'id', name: 'Catatan' },
])("leads to the reader's notes from every page, and says when it is there ($ui)", async ({ ui, name }) => {
  const { user } = renderAppAt(`/${ui}/test-treaty/art_2`);
  const link = () => within(screen.getByRole('banner')).getByRole('link', { name });
  expect(link()).toHaveAttribute('href', `/${ui}/notes`);
  expect(link()).not.toHaveAttribute('aria-current');
  await user.click(link());
  expect(screen.getByRole('heading', { level: 1, name })).toHaveFocus();
  expect(link()).toHaveAttribute('aria-current', 'page');
  expect(languages(ui === 'en' ? 'Language' : 'Bahasa').map((one) => one.getAttribute('href'))).toEqual(['/en/notes', '/id/notes']);
});

test('offers first to skip to the text', async () => {
  const { user } = renderAppAt('/en/test-treaty/art_2');
  await user.tab();
  expect(screen.getByRole('link', { name: 'Skip to the text' })).toHaveFocus();
  expect(document.querySelector('#main')).toBe(screen.getByRole('main'));
});
