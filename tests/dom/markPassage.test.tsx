import { expect, test } from 'vitest';
import { markPassage } from '../../src/dom/markPassage.ts';

// A clause's text as a page has it: a run of words that is marked already, a button without words, two paragraphs.
function makeText(): HTMLElement {
  const text = document.createElement('div');
  const first = document.createElement('p');
  const run = document.createElement('span');
  run.append(document.createElement('button'), 'known words');
  first.append('All ', run, ' here.');
  const second = document.createElement('p');
  second.append('The end.');
  text.append(first, '\n', second);
  return text;
}

const words = 'All known words here.\nThe end.';
const marksOver = (start: number, end: number) => {
  const text = makeText();
  const marks = markPassage(text, { start, end });
  expect(text.textContent).toBe(words);
  expect([...text.querySelectorAll('mark[data-passage]')]).toEqual(marks);
  return marks.map(({ textContent }) => textContent);
};

test.each<[string, number, number, string[]]>([
  ['the first word', 0, 3, ['All']],
  ['a word within a run', 4, 9, ['known']],
  ['a whole run', 4, 15, ['known words']],
  ['words in and beyond a run', 10, 20, ['words', ' here']],
  ['words across paragraphs', 16, 25, ['here.', 'The']],
  ['the last word', 26, 30, ['end.']],
  ['nothing', 5, 5, []],
])('marks %s and leaves the text as it was', (_, start, end, marked) => {
  expect(marksOver(start, end)).toEqual(marked);
});
