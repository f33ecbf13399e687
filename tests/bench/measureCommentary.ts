import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from '@playwright/test';
import { launchOptions } from '../support/chromium.ts';
import type { MoveTimes } from './measureMoves.ts';
import { plainItemsPage, type PeerItem } from './plainItems.ts';
import { TRACE_CATEGORIES, workInTrace, type Work } from './workInTrace.ts';

/** What a reader does to the items of a page. */
export const ACTS = ['open an item', 'choose a theme', 'press a kind', 'take the filter away'] as const;

/** What an act costs, in milliseconds on a slowed processor. */
export interface ActTime extends MoveTimes {
  /** Of that, the script's part: from the event until the page's elements stand as they are to be shown, without the browser's style, layout and paint. */
  readonly script: MoveTimes;
  /** From the act to that paint with all waiting, for the screen's next frame above all; `p50` and `p95` are work of the main thread alone. */
  readonly elapsed: number;
  /** The longest task of what follows that paint: the next frame may have to wait for it. Of all rounds the median. */
  readonly longestAfter: number;
}

/** How long each act occupies the main thread until the page that shows it is painted. */
export type ActTimes = Readonly<Record<(typeof ACTS)[number], ActTime>>;

/** What nothing costs. */
export interface Floor {
  /** A frame in which a page of one word changes its colour. */
  readonly frame: ActTime;
  /** How many times slower the processor was in fact: other programs make a processor that is slowed by a clock slower still. */
  readonly slowdown: number;
}

/** How many times slower than this machine the processor is made: a cheap telephone. */
export const SLOWDOWN = 6;
// Rounds of all acts; the first run before the engine has compiled anything.
const WARM_ROUNDS = 3;
const ROUNDS = 14;

/** Opens and filters the items of a page of a built site. */
export async function measureCommentary(address: string): Promise<ActTimes> {
  return withPage(async (page) => {
    await page.goto(address);
    await page.waitForFunction(() => document.documentElement.dataset.app === 'running');
  });
}

/** The floor: the same items, opened by the browser and filtered by a few lines of plain DOM. */
export async function measurePlainItems(items: readonly PeerItem[]): Promise<ActTimes> {
  const html = plainItemsPage(items);
  const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(html)).listen(0);
  try {
    return await withPage((page) => page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`));
  } finally {
    server.close();
  }
}

/** What the browser asks for a frame on this machine whatever a page does in it. */
export async function measureFloor(): Promise<Floor> {
  const browser = await chromium.launch(launchOptions);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.setContent('<!doctype html><title>floor</title><style>.on { color: red }</style><p>word</p>');
    const asItIs = await page.evaluate(countUp);
    const trace = await traceActs(browser, page, changeColour);
    const scripts = await page.evaluate(() => window.measuring.scripts);
    return {
      frame: { ...timesOf(workInTrace(trace), 'frame'), script: scriptOf(scripts, 'frame') },
      slowdown: (await page.evaluate(countUp)) / asItIs,
    };
  } finally {
    await browser.close();
  }
}

async function withPage(open: (page: Page) => Promise<unknown>): Promise<ActTimes> {
  const browser = await chromium.launch(launchOptions);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await open(page);
    await page.waitForLoadState('networkidle');
    const work = workInTrace(await traceActs(browser, page, actInTurn));
    const scripts = await page.evaluate(() => window.measuring.scripts);
    return Object.fromEntries(ACTS.map((name) => [name, { ...timesOf(work, name), script: scriptOf(scripts, name) }])) as ActTimes; // Every act stands in ACTS.
  } finally {
    await browser.close();
  }
}

async function traceActs(browser: Browser, page: Page, act: (turns: Turns) => Promise<void>): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.evaluate(provideMeasuring);
  await page.evaluate(act, { rounds: WARM_ROUNDS, first: 0 });
  await page.evaluate(provideMeasuring);
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  await page.evaluate(act, { rounds: ROUNDS, first: WARM_ROUNDS });
  return browser.stopTracing();
}

function timesOf(work: readonly Work[], act: string): Omit<ActTime, 'script'> {
  const of = (name: string, figure: 'ms' | 'longest' | 'elapsed') =>
    quantilesOf(
      name,
      work.flatMap((one) => (one.name === name ? [one[figure]] : [])),
    );
  const ms = of(act, 'ms');
  return { p50: ms(0.5), p95: ms(0.95), elapsed: of(act, 'elapsed')(0.5), longestAfter: of(`after ${act}`, 'longest')(0.5) };
}

function scriptOf(scripts: Measuring['scripts'], act: string): MoveTimes {
  const times = quantilesOf(act, scripts[act] ?? []);
  return { p50: times(0.5), p95: times(0.95) };
}

function quantilesOf(name: string, times: readonly number[]): (share: number) => number {
  if (times.length < ROUNDS) throw new Error(`"${name}" was measured ${times.length} times, not ${ROUNDS}.`);
  const sorted = times.toSorted((a, b) => a - b);
  return (share) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
}

interface Turns {
  readonly rounds: number;
  readonly first: number;
}

/** What the page is given to measure with. */
interface Measuring {
  /** How long the script had the main thread for each act, in the order of the acts. */
  readonly scripts: Record<string, number[]>;
  /** Takes so many milliseconds of the act that is measured for script's. */
  readonly isScript: (ms: number) => void;
  readonly all: <Found extends Element>(selector: string) => Found[];
  /** Another one each round, the same ones each run. */
  readonly pick: <Found>(found: readonly Found[], round: number) => Found;
  /** Waits until what went before has left nothing to do. */
  readonly rest: () => Promise<void>;
  readonly measure: (name: string, begin: () => void, isShown: () => boolean) => Promise<void>;
}

declare global {
  interface Window {
    measuring: Measuring;
  }
}

// Runs in the page. Each act begins in a task of its own, and ends when the frame that shows it has been painted.
function provideMeasuring(): void {
  // A message that is sent from a frame's callback comes after that frame's style, layout and paint.
  const paint = () =>
    new Promise<void>((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => done(), { once: true });
      port1.start();
      requestAnimationFrame(() => port2.postMessage(''));
    });
  const scripts: Record<string, number[]> = {};
  let script = 0;
  window.measuring = {
    scripts,
    isScript: (ms) => {
      script += ms;
    },
    all: (selector) => [...document.querySelectorAll<never>(selector)],
    pick: (found, round) => {
      const one = found[(round * 7 + 1) % found.length];
      if (one === undefined) throw new Error('The page has nothing to press.');
      return one;
    },
    rest: () => new Promise((done) => setTimeout(done, 600)),
    measure: async (name, begin, isShown) => {
      performance.mark(`start ${name}`);
      const startMs = performance.now();
      begin();
      // What the listeners set off is done when the microtasks are that they left.
      await Promise.resolve();
      script = performance.now() - startMs;
      let frames = 0;
      // The last mark counts: what the benchmark looks at after a frame is no work of the page.
      do {
        if (frames++ === 100) throw new Error(`The page never showed what "${name}" asks for.`);
        await paint();
        performance.mark(`end ${name}`);
      } while (!isShown());
      (scripts[name] ??= []).push(script);
      // What one act leaves to do later must not fall into the next.
      performance.mark(`start after ${name}`);
      await window.measuring.rest();
      performance.mark(`end after ${name}`);
    },
  };
}

// Runs in the page.
async function changeColour({ rounds }: Turns): Promise<void> {
  const { all, measure } = window.measuring;
  for (let round = 0; round < rounds; round++)
    await measure(
      'frame',
      () => all('p')[0]?.classList.toggle('on'),
      () => true,
    );
}

// Runs in the page: the median time of the same long count.
function countUp(): number {
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now();
    let sum = 0;
    for (let number = 0; number < 3_000_000; number++) sum = (sum * 31 + number) | 0;
    return sum === 1 ? 0 : performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[7] ?? Number.NaN;
}

// Runs in the page, ours or the peer: both name their parts alike.
async function actInTurn({ rounds, first }: Turns): Promise<void> {
  const { all, pick, rest, measure, isScript } = window.measuring;
  // A row that is left out until it is near the screen takes its place, and is empty.
  const isFilled = () => {
    const row = all('details[data-commentary]').find((one) => !one.parentElement?.closest('[hidden], details:not([open])'));
    const box = row?.getBoundingClientRect();
    const found = box && document.elementFromPoint(box.x + 30, box.y + 8);
    return !row || (box && box.y > innerHeight) || found?.closest('summary') !== null;
  };
  const isSaid = () => document.querySelector('[data-filters] [role=status]')?.textContent !== '';
  const isNarrow = () => isSaid() && isFilled();
  const clear = () => {
    const button = all<HTMLElement>('[data-filters] button').find(({ textContent }) => textContent === 'Show all');
    return measure(
      'take the filter away',
      () => button?.click(),
      () => !isSaid() && isFilled(),
    );
  };
  for (let round = first; round < first + rounds; round++) {
    // Not by checkVisibility: that would render each row which the page leaves out as long as nobody sees it.
    const visible = all<HTMLDetailsElement>('details[data-commentary]').filter(
      (one) => !one.parentElement?.closest('[hidden], details:not([open])'),
    );
    const item = pick(visible, round);
    // A reader opens what is in sight.
    item.scrollIntoView({ block: 'center' });
    await rest();
    let toggles = 0;
    // An item that opens says so in a task of its own; the page's listener has been called by the time this one is.
    let toggledMs = 0;
    document.addEventListener('toggle', () => (toggledMs = performance.now()), { capture: true, once: true });
    const hear = () => {
      toggles++;
      isScript(performance.now() - toggledMs);
    };
    item.addEventListener('toggle', hear, { once: true });
    await measure(
      'open an item',
      () => item.querySelector('summary')?.click(),
      () => toggles === 1,
    );
    item.open = false;
    for (let box: Element | null = item; box; box = box.parentElement) box.scrollTop = 0;
    await rest();
    const menu = pick(all<HTMLSelectElement>('[data-filters] select').slice(0, 1), round);
    const choose = () => {
      menu.value = pick([...menu.options].slice(1), round).value;
      for (const type of ['input', 'change']) menu.dispatchEvent(new Event(type, { bubbles: true }));
    };
    await measure('choose a theme', choose, isNarrow);
    await clear();
    const chip = pick(all<HTMLElement>('[data-filters] button[aria-pressed]'), round);
    await measure('press a kind', () => chip.click(), isNarrow);
    await clear();
  }
}
