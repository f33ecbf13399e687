import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { SearchDocument } from '../../src/core/search/searchDocument.ts';
import { renderAppAt } from '../support/renderAppAt.tsx';
import { renderFind } from '../support/renderFind.tsx';

const box = (name = 'Find or go to') => screen.getByRole('combobox', { name });
const options = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);
const heading = () => screen.getByRole('heading', { level: 1 });
const active = () => document.getElementById(box().getAttribute('aria-activedescendant') ?? '');

const note: SearchDocument = {
  kind: 'note',
  id: 'urn:uuid:1',
  treatyId: 'test-treaty',
  clauses: ['art_1'],
  fields: [{ field: 'body', text: 'Compare the Pueblo affair.' }],
};

test('is a field in the bar before its script has come, named and closed', () => {
  renderAppAt('/en/test-treaty/art_1');
  expect(within(screen.getByRole('search')).getByRole('combobox')).toBe(box());
  expect(box()).toHaveAttribute('aria-expanded', 'false');
  expect(screen.queryByRole('option')).toBeNull();
});

test('offers the clause that is meant, and Enter goes there', async () => {
  const { user } = renderFind('/en/test-treaty/art_1');
  await user.type(box(), 'pasal 3');
  expect(box()).toHaveAttribute('aria-expanded', 'true');
  expect(within(screen.getByRole('group', { name: 'Go to' })).getAllByRole('option')[0]).toHaveTextContent('Article 3, Test treaty');
  await user.keyboard('{Enter}');
  expect(heading()).toHaveTextContent('Article 3');
  expect(window.location.pathname).toBe('/en/test-treaty/art_3');
  expect(box()).toHaveValue('');
  expect(box()).toHaveAttribute('aria-expanded', 'false');
});

test('shows what is found as one types, and the first of it opens with the arrow and Enter, its words named in the address', async () => {
  const { user } = renderFind('/en/test-treaty/art_1');
  await user.type(box(), 'last rul');
  const found = await screen.findByRole('group', { name: 'In the texts, commentary and notes' });
  expect(within(found).getAllByRole('option')[0]).toHaveTextContent('Article 3, Test treaty');
  await user.keyboard('{ArrowDown}');
  expect(active()).toHaveAttribute('aria-selected', 'true');
  expect(active()).toHaveTextContent('The last rule.');
  await user.keyboard('{Enter}');
  expect(window.location.pathname + window.location.search).toBe('/en/test-treaty/art_3?find=last+rul');
  expect(heading()).toHaveTextContent('Article 3');
});

test('Enter on words leads to the page of all results', async () => {
  const { user } = renderFind('/en/test-treaty/art_1');
  await user.type(box(), 'words known{Enter}');
  expect(window.location.pathname + window.location.search).toBe('/en/search?q=words+known');
  await waitFor(() => expect(box()).toHaveValue('words known'));
});

test('the arrows go round through the box, Escape closes the list, then empties the box, then leaves it', async () => {
  const { user } = renderFind('/en/test-treaty/art_1');
  await user.type(box(), '2');
  const count = options().length;
  await user.keyboard('{ArrowUp}');
  expect(active()).toHaveTextContent('All results for “2”');
  await user.keyboard('{ArrowDown}');
  expect(box()).not.toHaveAttribute('aria-activedescendant');
  for (let step = 0; step < count; step++) await user.keyboard('{ArrowDown}');
  expect(active()).toHaveTextContent('All results for “2”');
  await user.keyboard('{Escape}');
  expect(box()).toHaveAttribute('aria-expanded', 'false');
  expect(box()).toHaveValue('2');
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(box()).toHaveAttribute('aria-expanded', 'true');
  expect(heading()).toHaveTextContent('Article 1');
  await user.keyboard('{Escape}{Escape}');
  expect(box()).toHaveValue('');
  expect(box()).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(box()).not.toHaveFocus();
});

test('Tab leaves the box and closes its list; no option is in the order of focus', async () => {
  const { user } = renderFind('/en/test-treaty/art_1');
  await user.type(box(), '2');
  await user.tab();
  expect(screen.getByRole('button', { name: 'Find' })).toHaveFocus();
  expect(box()).toHaveAttribute('aria-expanded', 'false');
});

test('Ctrl+K goes to the box from anywhere and chooses what stands in it, unless keys are switched off', async () => {
  const { user, store } = renderFind('/en/test-treaty/art_1');
  await user.keyboard('{Control>}k{/Control}');
  expect(box()).toHaveFocus();
  act(() => store.getState().changeSettings({ shortcuts: 'off' }));
  box().blur();
  await user.keyboard('{Control>}k{/Control}');
  expect(box()).not.toHaveFocus();
});

test('does what a command says', async () => {
  const { user, store } = renderFind('/en/test-treaty/art_1');
  await user.type(box(), 'dark{Enter}');
  expect(store.getState().settings.scheme).toBe('dark');
  await user.type(box(), 'bahasa indonesia{Enter}');
  expect(window.location.pathname).toBe('/id/test-treaty/art_1');
  expect(box('Cari atau buka')).toBeVisible();
  await user.type(box('Cari atau buka'), 'english{Enter}');
  expect(window.location.pathname).toBe('/en/test-treaty/art_1');
  await user.type(box(), 'shortcuts{Enter}');
  expect(store.getState().isSheetOfKeysOpen).toBe(true);
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
  await user.type(box(), 'cetak{Enter}');
  expect(print).toHaveBeenCalledOnce();
});

test('finds the notes of the reader and leads to the note', async () => {
  const { user } = renderFind('/en/test-treaty/art_2', { searched: { documents: [note] } });
  await user.type(box(), 'pueblo');
  const option = await screen.findByRole('option', { name: /My note/ });
  expect(option).toHaveAttribute('href', '/en/notes?find=pueblo#note=urn%3Auuid%3A1');
});

test('offers pages of that name after what was found', async () => {
  const named = [{ view: 'theme', treatyId: 'test-treaty', id: 'rules', names: { en: ['Rule'], id: ['Aturan'] } }] as const;
  const { user } = renderFind('/en/test-treaty/art_2', {
    searched: { named: named.map((one) => ({ ...one, names: { en: ['Rule'], id: ['Aturan'] } })) },
  });
  await user.type(box(), 'rule');
  await screen.findByRole('group', { name: 'In the texts, commentary and notes' });
  const groups = screen.getAllByRole('group').map((group) => group.getAttribute('aria-labelledby'));
  const names = groups.flatMap((id) => (id === null ? [] : [document.getElementById(id)?.textContent]));
  expect(names.slice(-2)).toEqual(['In the texts, commentary and notes', 'Also']);
});

test('says what happened where nothing can be searched, and still goes to clauses', async () => {
  const { user } = renderFind('/en/test-treaty/art_1', { searched: { failure: 'unreachable' } });
  await user.type(box(), 'art 2');
  expect(await screen.findByText(/could not be fetched/)).toBeVisible();
  await user.keyboard('{Enter}');
  expect(heading()).toHaveTextContent('Article 2');
});

test('tells how many suggestions there are once the reader pauses', async () => {
  const { user } = renderFind('/en/test-treaty/art_1');
  await user.type(box(), 'art 2');
  await waitFor(() =>
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContainEqual(
      expect.stringMatching(/^\d+ suggestions?: use the down arrow$/),
    ),
  );
});

test.each(['"', '[[', '\u0000\u202e', 'x'.repeat(10_000), '-', ':', '(((('].map((typed) => [typed.slice(0, 9), typed]))(
  'stands by %j without an error',
  async (_, typed) => {
    const { user } = renderFind('/en/test-treaty/art_1');
    await user.click(box());
    await user.paste(typed);
    await user.keyboard('{Enter}');
    expect(heading()).toBeInTheDocument();
  },
);
