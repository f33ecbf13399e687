import { render, screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { selectedWords, wordsOfElement } from '../../src/dom/chosenWords.ts';

// As the reader view renders it: marks carry attributes and never text, and a line feed stands between the paragraphs.
const TEXT = 'Each side helps the other.\nBoth keep 🕊 the peace.';
const IN_INDONESIAN = 'Kedua sisi saling membantu.';

beforeEach(() => {
  render(
    <main>
      <h1>Article 1</h1>
      <div data-clause-text="" lang="en" data-testid="en">
        <p data-testid="first">
          Each <span data-testid="side">side</span>{' '}
          <span data-testid="helps">
            <button type="button" aria-label="Not confirmed" />
            helps the
          </span>{' '}
          other.
        </p>
        {'\n'}
        <p data-testid="second">Both keep 🕊 the peace.</p>
      </div>
      <div data-clause-text="" lang="id" data-testid="id">
        <p>{IN_INDONESIAN}</p>
      </div>
      <div data-clause-text="" lang="ko" data-testid="ko">
        <p>조약</p>
      </div>
      <p>After the text.</p>
    </main>,
  );
});

/** Where a letter of an element's text stands in the page: its node, and the offset in it. */
function at(element: HTMLElement, offset: number): [Node, number] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let rest = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node.textContent ?? '';
    if (rest <= length) return [node, rest];
    rest -= length;
  }
  throw new Error(`The element has no letter ${offset}.`);
}

function select(anchor: [Node, number], focus: [Node, number]): Selection | null {
  const selection = document.getSelection();
  selection?.setBaseAndExtent(...anchor, ...focus);
  return selection;
}
const text = (testId = 'en') => screen.getByTestId(testId);
const within = (start: number, end: number, testId = 'en') => selectedWords(select(at(text(testId), start), at(text(testId), end)));

test('the page of this test shows the clause’s text', () => {
  expect(text()).toHaveProperty('textContent', TEXT);
});

test.each([
  ['a word', 'Each'],
  ['words over the edge of a mark', 'ch side hel'],
  ['words on both sides of a button', 'side helps'],
  ['words over two paragraphs', 'other.\nBoth'],
  ['words behind a sign of two units', 'the peace'],
  ['a sign of two units', '🕊'],
  ['the whole text', TEXT],
])('finds %s where they stand in the text', (_what, words) => {
  const start = TEXT.indexOf(words);
  expect(within(start, start + words.length)).toEqual({ language: 'en', start, end: start + words.length });
});

test('every part of the text is found where it stands, without the space around it, forwards and backwards', () => {
  const element = text();
  for (let start = 0; start < TEXT.length; start += 3) {
    for (let end = start + 1; end <= TEXT.length; end += 7) {
      const part = TEXT.slice(start, end);
      const from = start + part.length - part.trimStart().length;
      const expected = part.trim() === '' ? undefined : { language: 'en', start: from, end: from + part.trim().length };
      expect(selectedWords(select(at(element, start), at(element, end)))).toEqual(expected);
      expect(selectedWords(select(at(element, end), at(element, start)))).toEqual(expected);
    }
  }
});

test.each([
  [4, 10, 5, 9],
  [26, 31, 27, 31],
  [20, 27, 20, 26],
])('leaves out the space around the words of %i to %i', (start, end, from, to) => {
  expect(within(start, end)).toEqual({ language: 'en', start: from, end: to });
});

test('a selection of elements is one of their words', () => {
  expect(selectedWords(select([text(), 0], [text(), text().childNodes.length]))).toEqual({ language: 'en', start: 0, end: TEXT.length });
  expect(selectedWords(select([text('first'), 0], [text('second'), 0]))).toEqual({ language: 'en', start: 0, end: 26 });
});

test('the words of the second text count from its own beginning', () => {
  expect(within(6, 10, 'id')).toEqual({ language: 'id', start: 6, end: 10 });
});

test.each<[string, () => Selection | null]>([
  ['no selection', () => null],
  ['a caret', () => select(at(text(), 3), at(text(), 3))],
  ['a space', () => select(at(text(), 4), at(text(), 5))],
  ['the line feed between two paragraphs', () => select(at(text(), 26), at(text(), 27))],
  ['words of two languages', () => select(at(text(), 5), at(text('id'), 5))],
  ['words beside the text', () => select(at(screen.getByRole('heading'), 0), at(screen.getByRole('heading'), 4))],
  ['words in a language that we do not render', () => select(at(text('ko'), 0), at(text('ko'), 2))],
  ['the whole page', () => select([screen.getByRole('main'), 0], [screen.getByRole('main'), 5])],
])('%s gives no words', (_what, make) => {
  expect(selectedWords(make())).toBeUndefined();
});

test('a selection that begins before the text or ends after it is taken as far as the text goes', () => {
  expect(selectedWords(select(at(screen.getByRole('heading'), 0), at(text(), 5)))).toEqual({ language: 'en', start: 0, end: 4 });
  expect(selectedWords(select(at(text('id'), 0), at(screen.getByText('After the text.'), 5)))).toMatchObject({ language: 'id', start: 0 });
  expect(selectedWords(select(at(text(), 5), at(screen.getByRole('heading'), 0)))).toEqual({ language: 'en', start: 0, end: 4 });
});

test('a selection that was taken away gives no words', () => {
  const selection = select(at(text(), 0), at(text(), 4));
  expect(selectedWords(selection)).toBeDefined();
  selection?.removeAllRanges();
  expect(selectedWords(selection)).toBeUndefined();
});

test('gives the words that an element holds, and leaves the selection alone', () => {
  const selection = select(at(text(), 0), at(text(), 4));
  expect(wordsOfElement(screen.getByTestId('side'))).toEqual({ language: 'en', start: 5, end: 9 });
  expect(wordsOfElement(screen.getByTestId('helps'))).toEqual({ language: 'en', start: 10, end: 19 });
  expect(wordsOfElement(screen.getByTestId('second'))).toEqual({ language: 'en', start: 27, end: TEXT.length });
  expect(selectedWords(selection)).toEqual({ language: 'en', start: 0, end: 4 });
});

test('an element without words or outside the text holds none', () => {
  expect(wordsOfElement(screen.getByRole('button'))).toBeUndefined();
  expect(wordsOfElement(screen.getByRole('heading'))).toBeUndefined();
});
