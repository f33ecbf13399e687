import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { watchPlaces, type FindIn, type FoundPlace } from '../../src/dom/foundPlaces.ts';
import { stubVisibility } from '../support/stubVisibility.ts';

beforeAll(stubVisibility);

const findWar = vi.fn<FindIn>((text) => Array.from(text.matchAll(/war/g), ({ index }) => [index, index + 3]));
let last: readonly FoundPlace[] | undefined;
let rounds = 0;
let stop = () => {};

function watch(html: string): void {
  document.body.innerHTML = html;
  stop = watchPlaces(findWar, (places) => {
    last = places;
    rounds++;
  });
}

beforeEach(() => {
  last = undefined;
  rounds = 0;
  findWar.mockClear();
});
afterEach(() => stop());

const places = () => last?.length;

test('finds the words of the page, and of what is opened beside a clause', async () => {
  watch(
    `<header>war</header><main><p>war and war</p></main><aside>war
    <div id="commentary-panel"><details data-commentary="B1" open><summary>war</summary></details>
    <details data-commentary="B2"><summary>war</summary></details></div>
    <div id="notes-panel"><article data-note="n1"><p>war</p></article></div></aside><footer>war</footer>`,
  );
  await expect.poll(places).toBe(4);
});

test('adds nothing to the page', async () => {
  watch('<main><p>a <mark>w</mark>ar</p></main>');
  const before = document.body.innerHTML;
  await expect.poll(places).toBe(1);
  expect(document.body.innerHTML).toBe(before);
});

test('follows text that comes late, changes or goes, and folds that are opened', async () => {
  watch('<div id="shell"><main></main></div>');
  await expect.poll(places).toBe(0);
  const main = document.querySelector('main') ?? document.body;
  main.innerHTML = '<p>war</p><details data-commentary="B1"><summary>who</summary><p>war</p></details>';
  await expect.poll(places).toBe(1);
  document.querySelector('details')?.setAttribute('open', '');
  await expect.poll(places).toBe(2);
  const [text] = document.querySelector('p')?.childNodes ?? [];
  if (text) text.nodeValue = 'peace';
  await expect.poll(places).toBe(1);
  main.remove();
  await expect.poll(places).toBe(0);
});

test('looks again at most once for all that changes before the next frame, and reads only what is new', async () => {
  watch('<main><p>war</p><p>peace</p></main>');
  await expect.poll(places).toBe(1);
  expect(findWar).toHaveBeenCalledTimes(2);
  const main = document.querySelector('main') ?? document.body;
  for (let at = 0; at < 20; at++) main.append(Object.assign(document.createElement('p'), { textContent: `war ${at}` }));
  await expect.poll(places).toBe(21);
  expect(rounds).toBe(2);
  expect(findWar).toHaveBeenCalledTimes(22);
});

test('does not look again at what changes beside the text', async () => {
  watch('<header><p id="told"></p></header><main><p>war</p><p role="status"></p><button>one</button></main>');
  await expect.poll(places).toBe(1);
  for (const element of document.querySelectorAll('#told, [role=status], button')) element.textContent = 'another';
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(rounds).toBe(1);
});

test('looks no more once it is ended', async () => {
  watch('<main><p>war</p></main>');
  await expect.poll(places).toBe(1);
  stop();
  document.querySelector('main')?.append('war');
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(rounds).toBe(1);
});
