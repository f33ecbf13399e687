import { expect, test } from 'vitest';
import { rangesInBlock } from '../../src/dom/rangesInBlock.ts';

function nodesOf(...parts: readonly string[]): Text[] {
  const p = document.createElement('p');
  p.append(...parts.map((part) => document.createTextNode(part)));
  document.body.append(p);
  return [...p.childNodes] as Text[]; // as they were made
}

const wordsOf = ({ startContainer, startOffset, endContainer, endOffset }: StaticRange): string => {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.toString();
};

test.each([
  { parts: ['a state of war here'], found: [[2, 14]] as const, words: ['state of war'] },
  { parts: ['a st', 'at', 'e of war'], found: [[2, 14]] as const, words: ['state of war'] },
  { parts: ['a ', 'state', ' of war'], found: [[2, 7]] as const, words: ['state'] },
  {
    parts: ['one two', ' three one'],
    found: [
      [0, 3],
      [4, 7],
      [14, 17],
    ] as const,
    words: ['one', 'two', 'one'],
  },
  { parts: ['전쟁', '상태에'], found: [[0, 4]] as const, words: ['전쟁상태'] },
  { parts: ['a 𝔴𝔞', '𝔯'], found: [[2, 8]] as const, words: ['𝔴𝔞𝔯'] },
])('finds $words in $parts', ({ parts, found, words }) => {
  expect(rangesInBlock({ nodes: nodesOf(...parts) }, found).map(wordsOf)).toEqual(words);
});

test('begins and ends within the text nodes that hold the words, not at the end of the one before', () => {
  const [first, second] = nodesOf('before ', 'words');
  const [range] = rangesInBlock({ nodes: [first, second] as Text[] }, [[7, 12]]); // `as`: both were made
  expect(range).toMatchObject({ startContainer: second, startOffset: 0, endContainer: second, endOffset: 5 });
});

test('leaves out what the text no longer holds', () => {
  expect(rangesInBlock({ nodes: nodesOf('short') }, [[3, 20]])).toEqual([]);
});
