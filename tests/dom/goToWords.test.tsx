import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { goToWords, scrollIntoFreePart } from '../../src/dom/goToWords.ts';

const scrollBy = vi.fn<(options?: ScrollToOptions) => void>();

beforeEach(() => {
  scrollBy.mockReset();
  window.scrollBy = (options?: unknown) => scrollBy(options as ScrollToOptions); // the only form that our code calls
  Object.defineProperty(window, 'innerHeight', { value: 900, configurable: true });
  render(
    <>
      <header>Bar</header>
      {['en', 'id'].map((lang) => (
        <div key={lang} data-clause-text="" lang={lang}>
          <p>
            <span data-spoken-of="B01" data-start="0">{`${lang} first`}</span>{' '}
            <span data-spoken-of="B010 B02 B01" data-start="12">{`${lang} second`}</span>
          </p>
        </div>
      ))}
      <blockquote lang="en">
        <span data-spoken-of="B03" data-start="0">
          elsewhere
        </span>
      </blockquote>
      <button type="button">Go</button>
      <button type="button">Go too</button>
    </>,
  );
});

const origin = () => screen.getByRole('button', { name: 'Go' });
const go = (id: string, language: string, start: number, from = origin()) => goToWords(id, { language, start }, from);

test.each([
  ['B01', 'en', 0, 'en first'],
  ['B01', 'en', 12, 'en second'],
  ['B01', 'id', 12, 'id second'],
  ['B02', 'id', 12, 'id second'],
])('puts the focus on the words of %s in %s at %i', (id, language, start, words) => {
  expect(go(id, language, start)).toBe(true);
  expect(screen.getByText(words)).toHaveFocus();
});

test.each([
  ['an item that speaks of none', 'B09', 'en', 0],
  ['an item whose id is only the beginning of another', 'B0', 'en', 12],
  ['words that begin elsewhere', 'B02', 'en', 0],
  ['a language that is not shown', 'B01', 'ko', 0],
  ['words outside of the clause’s text', 'B03', 'en', 0],
  ['an id that is no name', '"] , [x="', 'en', 0],
  ['a language that is no name', 'B01', 'en) *, :lang(id', 0],
  ['no id', '', 'en', 0],
])('goes nowhere for %s', (_what, id, language, start) => {
  origin().focus();
  expect(go(id, language, start)).toBe(false);
  expect(origin()).toHaveFocus();
  expect(scrollBy).not.toHaveBeenCalled();
});

test('Escape returns the focus to where it came from, and the words can no longer be reached', async () => {
  const user = userEvent.setup();
  go('B01', 'en', 0);
  expect(screen.getByText('en first')).toHaveAttribute('tabindex', '-1');
  await user.keyboard('{Escape}');
  expect(origin()).toHaveFocus();
  expect(screen.getByText('en first')).not.toHaveAttribute('tabindex');
});

test('Escape at the words does nothing else, and other keys do not return', async () => {
  const user = userEvent.setup();
  const pressed = vi.fn<(key: string, isAnswered: boolean) => void>();
  const onKeyDown = (event: KeyboardEvent) => pressed(event.key, event.defaultPrevented);
  document.addEventListener('keydown', onKeyDown);
  go('B01', 'en', 0);
  await user.keyboard('a');
  expect(screen.getByText('en first')).toHaveFocus();
  await user.keyboard('{Escape}');
  document.removeEventListener('keydown', onKeyDown);
  expect(pressed.mock.calls).toEqual([
    ['a', false],
    ['Escape', true],
  ]);
});

test('leaving the words by themselves takes their place in the order of focus away, and Escape returns no more', async () => {
  const user = userEvent.setup();
  go('B01', 'en', 0);
  const words = screen.getByText('en first');
  screen.getByRole('button', { name: 'Go too' }).focus();
  expect(words).not.toHaveAttribute('tabindex');
  words.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await user.keyboard('{Escape}');
  expect(screen.getByRole('button', { name: 'Go too' })).toHaveFocus();
});

test('the way back is to whatever went there last', async () => {
  const user = userEvent.setup();
  const other = screen.getByRole('button', { name: 'Go too' });
  go('B01', 'en', 0);
  go('B01', 'id', 0, other);
  expect(screen.getByText('en first')).not.toHaveAttribute('tabindex');
  await user.keyboard('{Escape}');
  expect(other).toHaveFocus();
});

/** Puts an element between two heights of the window, where jsdom has no layout. */
function place(element: Element, top: number, bottom: number): void {
  element.getBoundingClientRect = () => new DOMRect(0, top, 100, bottom - top);
}

// The bar ends at 60 and the window at 900: a third of what is free is at 340, and above a panel from 480 on at 200.
test.each<[string, number, number | undefined, number | undefined]>([
  ['below the foot', 1_200, undefined, 860],
  ['half below the foot', 890, undefined, 550],
  ['above the top', -400, undefined, -740],
  ['half under the bar', 50, undefined, -290],
  ['in the free part', 500, undefined, undefined],
  ['at its very edges', 60, undefined, undefined],
  ['under a panel', 500, 480, 300],
  ['above a panel', 100, 480, undefined],
  ['under a panel that is below the window', 1_200, 1_500, 860],
])('words %s (%i, panel at %s) are scrolled by %s', (_what, top, panel, by) => {
  const words = screen.getByText('en first');
  place(screen.getByRole('banner'), 0, 60);
  place(words, top, top + 20);
  if (panel !== undefined) {
    const button = screen.getByRole('button', { name: 'Go too' });
    button.dataset.sheet = 'open';
    place(button, panel, 900);
  }
  scrollIntoFreePart(words);
  expect(scrollBy.mock.calls).toEqual(by === undefined ? [] : [[{ top: by, behavior: 'instant' }]]);
});

test('a panel that is closed covers nothing', () => {
  const words = screen.getByText('en first');
  place(words, 500, 520);
  screen.getByRole('button', { name: 'Go too' }).dataset.sheet = 'closed';
  scrollIntoFreePart(words);
  expect(scrollBy).not.toHaveBeenCalled();
});
