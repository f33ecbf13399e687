import { beforeAll, expect, test } from 'vitest';
import { textBlocks } from '../../src/dom/textBlocks.ts';
import { stubVisibility } from '../support/stubVisibility.ts';

beforeAll(stubVisibility);

function blocksOf(html: string): string[] {
  document.body.innerHTML = `<main>${html}</main>`;
  return Array.from(textBlocks(document.body.firstElementChild ?? document.body), ({ text }) => text.trim());
}

test('reads words as one whatever marks and links cut them', () => {
  expect(blocksOf('<p>a <mark>st<a href="#">at</a></mark><span>e of</span> war</p>')).toEqual(['a state of war']);
});

test('reads each paragraph, heading, line and list item by itself', () => {
  expect(blocksOf('<h1>One</h1><p>two<br>three</p>four<ul><li>five<ul><li>six</li></ul>seven</li></ul>')).toEqual([
    'One',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
  ]);
});

test('keeps apart what only a style puts on lines of their own', () => {
  expect(blocksOf('<p><span style="display: block">who</span><span style="display: inline-block">when</span>what</p>')).toEqual([
    'who',
    'when',
    'what',
  ]);
});

test('leaves out controls, what is hidden, and what only assistive technology hears', () => {
  expect(
    blocksOf(
      `<p>said <button>Press</button></p><label>Name <input value="typed"></label><textarea>typed</textarea><nav>Go</nav>
      <p hidden>hidden</p><p class="visually-hidden">heard</p><p role="status">told</p><div popover>over</div><p data-whereabouts>Test treaty</p><select><option>one</option></select>`,
    ),
  ).toEqual(['said']);
});

test('reads what lies in folds that can be opened, without the words on their handles', () => {
  expect(
    blocksOf('<details><summary>Notes (2)</summary><p>folded</p></details><details open><summary>Open</summary>read</details>'),
  ).toEqual(['folded', 'read']);
});

test('reads the lines of a folded item of commentary, and all of an open one', () => {
  const item = (open: string) => `<details data-commentary="B1" ${open}><summary>Jo says</summary><p>at length</p></details>`;
  expect(blocksOf(item(''))).toEqual(['Jo says']);
  expect(blocksOf(item('open'))).toEqual(['Jo says', 'at length']);
});
