import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { besideWithCommentary } from '../../support/makeCommentary.ts';
import { renderAppAt } from '../../support/renderAppAt.tsx';
import { stubPopovers } from '../../support/stubPopovers.ts';

beforeEach(() => {
  stubPopovers();
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

/** Opens the article beside which the nearest one with commentary is named, and returns the link to that. */
function openClause(ui = 'en'): HTMLElement {
  renderAppAt(`/${ui}/test-treaty/art_3`, { beside: besideWithCommentary() });
  return within(screen.getByRole('navigation', { name: /^(The nearest articles|Pasal terdekat)/ })).getByRole('link');
}

const card = () => screen.getByRole('note', { name: /^(Preview|Pratinjau)$/ });
const isShown = () => screen.queryByRole('note') !== null;
const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms));
const pointAt = (element: Element) => fireEvent.pointerOver(element, { pointerType: 'mouse' });
const touch = (element: Element) => fireEvent.pointerDown(element, { pointerType: 'touch' });
const heading = () => screen.getByRole('heading', { level: 1 });
const focus = (element: HTMLElement) => act(() => element.focus());

test.each([
  { ui: 'en', title: 'Article 2, Test treaty', of: '', line: "Pasal's rendering, not an authentic text; edition of 1 January 2026" },
  { ui: 'id', title: 'Pasal 2, Perjanjian uji', of: ' (id)', line: 'Sajian Pasal, bukan teks autentik; edisi 1 Januari 2026' },
])('shows the clause, its heading, its words and whose words they are ($ui)', ({ ui, title, of, line }) => {
  pointAt(openClause(ui));
  wait(350);
  expect(isShown()).toBe(true);
  const [name, ...lines] = [...card().children].map(({ textContent }) => textContent);
  expect(name).toBe(title);
  expect(lines).toEqual([`Heading of art_2${of}`, `Words that are known,${of} words that are not.${of} A second paragraph.${of}`, line]);
  expect(within(card()).getByRole('link', { name: title })).toHaveAttribute('href', `/${ui}/test-treaty/art_2`);
});

test('waits until the pointer has rested on the link', () => {
  pointAt(openClause());
  wait(340);
  expect(isShown()).toBe(false);
  wait(10);
  expect(isShown()).toBe(true);
});

test('shows nothing to a pointer on its way elsewhere', () => {
  pointAt(openClause());
  wait(200);
  pointAt(heading());
  wait(1000);
  expect(isShown()).toBe(false);
});

test('goes away when the pointer leaves, with time to go into it', () => {
  pointAt(openClause());
  wait(350);
  pointAt(heading());
  wait(240);
  expect(isShown()).toBe(true);
  wait(10);
  expect(isShown()).toBe(false);
});

test('stays while it is pointed at', () => {
  pointAt(openClause());
  wait(350);
  pointAt(heading());
  wait(100);
  pointAt(within(card()).getByRole('link'));
  wait(1000);
  expect(isShown()).toBe(true);
  pointAt(heading());
  wait(250);
  expect(isShown()).toBe(false);
});

test('shows at once what the keyboard comes to, until it goes on', () => {
  const link = openClause();
  fireEvent.keyDown(document.body, { key: 'Tab' });
  focus(link);
  expect(isShown()).toBe(true);
  focus(screen.getByRole('tab', { name: /^Commentary/ }));
  expect(isShown()).toBe(false);
});

test('stays for the keyboard while the pointer moves elsewhere', () => {
  const link = openClause();
  fireEvent.keyDown(document.body, { key: 'Tab' });
  focus(link);
  pointAt(heading());
  wait(1000);
  expect(isShown()).toBe(true);
});

test('goes away on Escape, which does nothing else then', () => {
  const link = openClause();
  fireEvent.keyDown(document.body, { key: 'Tab' });
  focus(link);
  // False says that the default was prevented.
  expect(fireEvent.keyDown(link, { key: 'Escape' })).toBe(false);
  expect(isShown()).toBe(false);
  expect(fireEvent.keyDown(link, { key: 'Escape' })).toBe(true);
});

test('shows to a long press what the link leads to, and does not follow the link', () => {
  const link = openClause();
  touch(link);
  wait(490);
  expect(isShown()).toBe(false);
  wait(10);
  expect(isShown()).toBe(true);
  expect(fireEvent.contextMenu(link)).toBe(false);
  fireEvent.pointerUp(link, { pointerType: 'touch' });
  fireEvent.click(link);
  expect(heading()).toHaveTextContent('Article 3');
  expect(isShown()).toBe(true);
  touch(heading());
  expect(isShown()).toBe(false);
});

test('leaves a short press to follow the link, and shows nothing after it', () => {
  const link = openClause();
  touch(link);
  wait(200);
  fireEvent.pointerUp(link, { pointerType: 'touch' });
  fireEvent.click(link);
  expect(heading()).toHaveTextContent('Article 2');
  wait(1000);
  expect(isShown()).toBe(false);
});

test('goes away when the link is followed', () => {
  const link = openClause();
  pointAt(link);
  wait(350);
  fireEvent.click(link);
  expect(heading()).toHaveTextContent('Article 2');
  expect(isShown()).toBe(false);
});

test('shows nothing for a link without a preview', () => {
  openClause();
  const link = within(screen.getByRole('navigation', { name: 'Clauses' })).getByRole('link', { name: /^Article 2/ });
  expect(link).not.toHaveAttribute('data-preview');
  pointAt(link);
  wait(1000);
  fireEvent.keyDown(document.body, { key: 'Tab' });
  focus(link);
  touch(link);
  wait(1000);
  expect(isShown()).toBe(false);
});

test('shows of an item who speaks, where, and the first sentence', () => {
  renderAppAt('/en/test-treaty/art_1', { beside: besideWithCommentary() });
  pointAt(screen.getByRole('link', { name: 'Ahn, B01' }));
  wait(350);
  expect([...card().children].map(({ textContent }) => textContent)).toEqual([
    'Ahn, B01',
    'a scholar · An outlet',
    'It reads Article 1 narrowly.',
  ]);
});
