import { screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { rememberPlace, restorePlace, showFragment, startAtTop } from '../../src/dom/placeMemory.ts';

const scrollTo = vi.fn<(...position: unknown[]) => void>();
const scrollIntoView = vi.fn<() => void>();

/** Puts a page in place of the one before, and the reader at a height of it. */
function openPage(markup: string, scrollY = 0): void {
  document.body.innerHTML = markup;
  Object.defineProperty(window, 'scrollY', { value: scrollY, configurable: true });
}

beforeEach(() => {
  scrollTo.mockReset();
  scrollIntoView.mockReset();
  window.scrollTo = (...position: unknown[]) => scrollTo(...position);
  Element.prototype.scrollIntoView = scrollIntoView;
});

const PAGE = `
  <header><a href="/en/t/art_2">In the header</a></header>
  <main><h1 tabindex="-1">Title</h1><a href="/en/t/art_2">In the text</a><button id="a:b">Copy</button><button>Print</button></main>`;

test.each([
  ['link', 'In the text', 'link'],
  ['link', 'In the header', 'link'],
  ['button', 'Copy', 'button with an id'],
])('puts the reader back on the same %s "%s" and as far down', (role, name) => {
  openPage(PAGE, 321);
  screen.getByRole(role, { name }).focus();
  rememberPlace('/en/t/art_1#key');

  openPage(PAGE);
  expect(restorePlace('/en/t/art_1#key')).toBe(true);
  expect(screen.getByRole(role, { name })).toHaveFocus();
  expect(scrollTo.mock.calls).toEqual([[0, 321]]);
});

test('puts the focus on the heading when what had it cannot be found again', () => {
  openPage(PAGE, 5);
  screen.getByRole('button', { name: 'Print' }).focus();
  rememberPlace('entry');
  openPage(PAGE);
  expect(restorePlace('entry')).toBe(true);
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

test('each entry of the history has its own place', () => {
  openPage(PAGE, 10);
  rememberPlace('first');
  openPage(PAGE, 20);
  rememberPlace('second');
  restorePlace('first');
  expect(scrollTo.mock.calls).toEqual([[0, 10]]);
});

test.each([
  ['nothing', undefined],
  ['no JSON', '{'],
  ['another shape', '{"scrollY":"far"}'],
  ['null', 'null'],
])('finds no place where %s was kept, and moves nothing', (_what, kept) => {
  openPage(PAGE);
  if (kept !== undefined) sessionStorage.setItem('pasal:place:entry', kept);
  expect(restorePlace('entry')).toBe(false);
  expect(scrollTo).not.toHaveBeenCalled();
});

test.each(['[[[', '', '#', 'a[href="', '::nothing('])('a kept focus that is no selector, %j, leads to the heading', (focus) => {
  openPage(PAGE);
  sessionStorage.setItem('pasal:place:entry', JSON.stringify({ scrollY: 7, focus }));
  expect(restorePlace('entry')).toBe(true);
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

test('a session storage that is denied costs the place and nothing else', () => {
  openPage(PAGE, 9);
  const denied = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('Denied.', 'SecurityError');
  });
  expect(() => rememberPlace('entry')).not.toThrow();
  expect(denied).toHaveBeenCalledOnce();
  denied.mockRestore();
  expect(restorePlace('entry')).toBe(false);
});

test('a new page starts at its top with the focus on its heading', () => {
  openPage(PAGE, 400);
  startAtTop();
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  expect(scrollTo.mock.calls).toEqual([[0, 0]]);
});

test('a fragment leads to its element, which takes the focus', () => {
  openPage('<p id="art_3__para_2" data-testid="target">Words</p>');
  expect(showFragment('#art_3__para_2')).toBe(true);
  expect(screen.getByTestId('target')).toHaveFocus();
  expect(scrollIntoView.mock.contexts).toEqual([screen.getByTestId('target')]);
});

test('a section that a fragment names gives the focus to its heading', () => {
  openPage('<section id="contents"><h2>Contents</h2></section>');
  expect(showFragment('#contents')).toBe(true);
  expect(screen.getByRole('heading', { name: 'Contents' })).toHaveFocus();
});

test('a fold that a fragment names opens', () => {
  openPage('<details id="sources" data-testid="fold"><summary>Sources</summary>A list</details>');
  expect(showFragment('#sources')).toBe(true);
  expect(screen.getByTestId('fold')).toHaveAttribute('open');
  expect(screen.getByText('Sources')).toHaveFocus();
});

test('the folds around what a fragment names open', () => {
  openPage('<details data-testid="fold"><summary>Sources</summary><ul><li id="source-A">A</li></ul></details>');
  expect(showFragment('#source-A')).toBe(true);
  expect(screen.getByTestId('fold')).toHaveAttribute('open');
});

test('a fragment is read as it is encoded in an address', () => {
  openPage('<p id="catatan ä">Words</p>');
  expect(showFragment('#catatan%20%C3%A4')).toBe(true);
});

test.each(['', '#', '#nowhere', '#%E0%A4%A', '#%00', '#__proto__', '#<img src=x>', '#"]'])(
  'a fragment %j that names nothing leads nowhere',
  (hash) => {
    openPage('<p id="here">Words</p>');
    expect(showFragment(hash)).toBe(false);
    expect(scrollIntoView).not.toHaveBeenCalled();
  },
);

test('a malformed fragment still finds the element of that very name', () => {
  openPage('<p id="%E0%A4%A">Words</p>');
  expect(showFragment('#%E0%A4%A')).toBe(true);
});
