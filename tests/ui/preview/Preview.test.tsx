import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { besideWithCommentary } from '../../support/makeCommentary.ts';
import { renderAppAt } from '../../support/renderAppAt.tsx';
import { stubPopovers } from '../../support/stubPopovers.ts';

const stubWidth = (isNarrow: boolean) => vi.stubGlobal('matchMedia', () => ({ matches: isNarrow }));

beforeEach(() => {
  stubPopovers();
  stubWidth(false);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Opens the article beside which the nearest one with commentary is named, and returns the link to that. */
function openClause(ui = 'en'): HTMLElement {
  renderAppAt(`/${ui}/test-treaty/art_3`, { beside: besideWithCommentary() });
  return within(screen.getByRole('navigation', { name: /^(The nearest articles|Pasal terdekat)/ })).getByRole('link');
}

const card = () => screen.getByRole('note', { name: /^(Preview|Pratinjau)$/ });
const linesOf = (element: Element) => [...element.querySelectorAll('p')].map(({ textContent }) => textContent);
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
  const [name, ...lines] = linesOf(card());
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
  expect(linesOf(card())).toEqual(['Ahn, B01', 'a scholar · An outlet', 'It reads Article 1 narrowly.']);
});

const pinned = () => screen.queryAllByRole('dialog');
const pinnedNames = () => pinned().map((dialog) => dialog.querySelector('p')?.textContent);
/** Links that have a preview, to three clauses and an item. */
function openMany(ui = 'en'): HTMLElement[] {
  renderAppAt(`/${ui}/test-treaty/art_3`, { beside: besideWithCommentary() });
  const hrefs = [1, 2, 3].map((number) => `/${ui}/test-treaty/art_${number}`);
  return [...hrefs, `/${ui}/test-treaty/commentary/B01`].map((href) => {
    const link = document.createElement('a');
    link.href = href;
    link.dataset.preview = '';
    link.textContent = href;
    document.querySelector('main')?.append(link);
    return link;
  });
}
const press = (element: Element, init: object) => fireEvent.keyDown(element, init);

test.each([
  { ui: 'en', pin: 'Pin', close: 'Close', title: 'Article 2, Test treaty', line: /^Pasal's rendering/ },
  { ui: 'id', pin: 'Sematkan', close: 'Tutup', title: 'Pasal 2, Perjanjian uji', line: /^Sajian Pasal/ },
])('a card that is pinned stays, with its words and whose they are, until it is closed ($ui)', ({ ui, pin, close, title, line }) => {
  const link = openClause(ui);
  pointAt(link);
  wait(350);
  fireEvent.click(within(card()).getByRole('button', { name: pin }));
  expect(isShown()).toBe(false);
  const dialog = screen.getByRole('dialog', { name: title });
  expect(dialog).toHaveFocus();
  expect(within(dialog).getByText(line)).toBeVisible();
  pointAt(heading());
  fireEvent.scroll(document);
  wait(2000);
  expect(dialog).toBeInTheDocument();
  fireEvent.click(within(dialog).getByRole('button', { name: close }));
  expect(pinned()).toEqual([]);
  expect(link).toHaveFocus();
  expect(isShown()).toBe(false);
});

test('Alt+Enter on a link pins what it leads to and does not follow it; Escape closes the last opened first', () => {
  const [first, second] = openMany() as [HTMLElement, HTMLElement];
  focus(first);
  expect(press(first, { key: 'Enter', altKey: true })).toBe(false);
  focus(second);
  press(second, { key: 'Enter', altKey: true });
  expect(pinnedNames()).toEqual(['Article 1, Test treaty', 'Article 2, Test treaty']);
  expect(heading()).toHaveTextContent('Article 3');
  press(document.activeElement ?? document.body, { key: 'Escape' });
  expect(pinnedNames()).toEqual(['Article 1, Test treaty']);
  expect(second).toHaveFocus();
  press(second, { key: 'Escape' });
  expect(pinned()).toEqual([]);
  expect(first).toHaveFocus();
});

test('at most three stay, each once; the first gives way', () => {
  const links = openMany();
  for (const link of [...links, ...links.slice(-1)]) press(link, { key: 'Enter', altKey: true });
  expect(pinnedNames()).toEqual(['Article 2, Test treaty', 'Article 3, Test treaty', 'Ahn, B01']);
});

test('on a narrow screen there is one', () => {
  stubWidth(true);
  for (const link of openMany().slice(0, 2)) press(link, { key: 'Enter', altKey: true });
  expect(pinnedNames()).toEqual(['Article 2, Test treaty']);
});

test('an Escape that belongs to a field leaves them', () => {
  const [link] = openMany() as [HTMLElement];
  press(link, { key: 'Enter', altKey: true });
  const field = document.body.appendChild(document.createElement('textarea'));
  expect(press(field, { key: 'Escape' })).toBe(true);
  expect(pinned()).toHaveLength(1);
  field.remove();
});

test('they stay when the reader goes to another clause', () => {
  const [link] = openMany() as [HTMLElement];
  press(link, { key: 'Enter', altKey: true });
  fireEvent.click(within(screen.getByRole('navigation', { name: 'Clauses' })).getByRole('link', { name: /^Article 2/ }));
  expect(heading()).toHaveTextContent('Article 2');
  expect(pinnedNames()).toEqual(['Article 1, Test treaty']);
  press(document.body, { key: 'Escape' });
  expect(pinned()).toEqual([]);
});
