import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ClauseItem } from '../../../src/core/commentary/pageSchema.ts';
import type { UiLanguage } from '../../../src/core/treaty/language.ts';
import { ItemRow } from '../../../src/ui/commentary/ItemRow.tsx';
import { makeClauseItem, makeNames } from '../../support/commentaryBuilders.ts';
import { renderInStore } from '../../support/renderInStore.tsx';

const renderRow = (change: Partial<ClauseItem> = {}, ui: UiLanguage = 'en', hasBody = false) =>
  renderInStore(
    <ItemRow
      item={makeClauseItem('B01', change)}
      names={makeNames()}
      treatyId="test-treaty"
      eId="art_1"
      hasBody={hasBody}
      ui={ui}
      isTouched={false}
    />,
    { ui },
  );
const closedLines = () => [...(document.querySelector('summary')?.children ?? [])].map(({ textContent }) => textContent);

test.each([
  { ui: 'en', where: 'An outlet, 21 June 2024' },
  { ui: 'id', where: 'An outlet, 21 Juni 2024' },
] as const)('says closed who spoke, in what role, where and when, and the first sentence ($ui)', ({ ui, where }) => {
  renderRow({ role: 'a scholar' }, ui);
  expect(closedLines()).toEqual(['Author of B01, a scholar', where, 'Summary of B01.']);
});

test.each([
  { name: 'no role', change: {}, lines: ['Author of B01', 'An outlet, 21 June 2024', 'Summary of B01.'] },
  { name: 'no outlet', change: { outlet: undefined }, lines: ['Author of B01', '21 June 2024', 'Summary of B01.'] },
  { name: 'no date', change: { date: undefined }, lines: ['Author of B01', 'An outlet, date not shown', 'Summary of B01.'] },
  { name: 'a month alone', change: { date: '2024-06' }, lines: ['Author of B01', 'An outlet, June 2024', 'Summary of B01.'] },
])('fills nothing in of an item with $name', ({ change, lines }) => {
  renderRow(change);
  expect(closedLines()).toEqual(lines);
});

test.each([
  { ui: 'en', cautions: ['copy'], words: 'copy' },
  { ui: 'en', cautions: ['relay'], words: 'relayed' },
  { ui: 'en', cautions: ['machine-translation', 'copy'], words: 'machine translation, copy' },
  { ui: 'id', cautions: ['copy'], words: 'salinan' },
  { ui: 'id', cautions: ['relay'], words: 'diteruskan' },
] as const)('warns closed of what was not read where it was said: $cautions ($ui)', ({ ui, cautions, words }) => {
  renderRow({ cautions: [...cautions], date: '2024' }, ui);
  expect(closedLines()[1]).toBe(`An outlet, 2024 · ${words}`);
});

test('leaves the cautions that can wait to the open item', () => {
  renderRow({ cautions: ['excerpt', 'author-not-shown', 'date-not-shown'] });
  expect(closedLines()[1]).toBe('An outlet, 21 June 2024');
});

test('has its body once it is opened, and keeps it', async () => {
  const { user, store } = renderRow();
  const line = screen.getByText('Summary of B01.');
  expect(document.querySelector('details')).not.toHaveTextContent('A second sentence.');
  await user.click(line);
  expect(await screen.findByText(/A second sentence\./)).toBeVisible();
  expect(store.getState().margin.openItems).toEqual(['B01']);
  await user.click(line);
  await waitFor(() => expect(store.getState().margin.openItems).toEqual([]));
  expect(document.querySelector('details')).toHaveTextContent('A second sentence.');
});

test('has its body from the first where it is asked for, unseen until it is opened', () => {
  renderRow({}, 'en', true);
  expect(screen.getByText(/A second sentence\./)).not.toBeVisible();
});

test('can be led to by its id', () => {
  renderRow();
  expect(document.getElementById('B01')).toBe(document.querySelector('details'));
});
