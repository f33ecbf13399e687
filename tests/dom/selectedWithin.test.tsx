import { beforeEach, expect, test } from 'vitest';
import { selectedWithin } from '../../src/dom/selectedWithin.ts';

const TEXT = 'Words that are known.';

beforeEach(() => {
  document.body.innerHTML = `<p id="before">before</p><p id="text">${TEXT}</p><p id="after">after</p>`;
});

const textOf = (id: string): Node => document.querySelector(`#${id}`)?.firstChild ?? document.body;

function select(from: Node, start: number, to: Node, end: number) {
  document.getSelection()?.setBaseAndExtent(from, start, to, end);
  const element = document.querySelector('#text');
  return element ? selectedWithin(element, document.getSelection()) : undefined;
}

test('says where the selected words stand in the text, without the space around them', () => {
  expect(select(textOf('text'), 5, textOf('text'), 11)).toEqual({ start: 6, end: 10 });
  expect(select(textOf('text'), 10, textOf('text'), 6)).toEqual({ start: 6, end: 10 });
});

test('takes a selection that begins or ends outside as far as the text goes', () => {
  expect(select(textOf('before'), 2, textOf('text'), 5)).toEqual({ start: 0, end: 5 });
  expect(select(textOf('text'), 15, textOf('after'), 3)).toEqual({ start: 15, end: TEXT.length });
  expect(select(textOf('before'), 0, textOf('after'), 3)).toEqual({ start: 0, end: TEXT.length });
});

test('finds nothing in an empty selection, in one of spaces, and in one elsewhere', () => {
  expect(select(textOf('text'), 3, textOf('text'), 3)).toBeUndefined();
  expect(select(textOf('text'), 5, textOf('text'), 6)).toBeUndefined();
  expect(select(textOf('before'), 0, textOf('before'), 4)).toBeUndefined();
  document.getSelection()?.removeAllRanges();
  expect(selectedWithin(document.body, document.getSelection())).toBeUndefined();
  expect(selectedWithin(document.body, null)).toBeUndefined();
});
