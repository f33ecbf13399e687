import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Page } from '@playwright/test';
import { launchOptions } from '../support/chromium.ts';

/** How long a move between clauses occupies the main thread, in milliseconds: script, rendering and layout, not the wait for a frame. */
export interface MoveTimes {
  readonly p50: number;
  readonly p95: number;
}

const MOVES = 200;

/** Moves between clauses of a built site by clicking its clause list. */
export async function measureSite(address: string): Promise<MoveTimes> {
  return withPage(async (page) => {
    await page.goto(address);
    await page.waitForFunction(() => document.documentElement.dataset.app === 'running');
    return clickThrough(page);
  });
}

/** The floor: the same list and the same text, swapped by a few lines of plain DOM. */
export async function measurePlainDom(articles: number): Promise<MoveTimes> {
  const text = 'party state treaty clause measure notice effect territory council charter means assistance '.repeat(10);
  const rows = Array.from({ length: articles }, (_, index) => `<li><a href="/en/generated/art_${index + 1}">Article ${index + 1}</a></li>`);
  const html = `<!doctype html><title>floor</title><nav><ol>${rows.join('')}</ol></nav><main><h1 tabindex="-1">Article 1</h1><p></p><p></p></main>
<script>
const [h1] = document.getElementsByTagName('h1'), [one, two] = document.getElementsByTagName('p'); let current;
document.addEventListener('click', (event) => {
  const link = event.target.closest('a'); if (!link) return; event.preventDefault();
  current?.removeAttribute('aria-current'); link.setAttribute('aria-current', 'page'); current = link;
  history.pushState(null, '', link.href); document.title = h1.textContent = link.textContent;
  one.textContent = link.textContent + ${JSON.stringify(text)}; two.textContent = ${JSON.stringify(text)} + link.textContent;
  h1.focus({ preventScroll: true }); scrollTo(0, 0);
});
</script>`;
  const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(html)).listen(0);
  try {
    return await withPage(async (page) => {
      await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
      return clickThrough(page);
    });
  } finally {
    server.close();
  }
}

async function withPage<T>(run: (page: Page) => Promise<T>): Promise<T> {
  const browser = await chromium.launch(launchOptions);
  try {
    return await run(await browser.newPage({ viewport: { width: 1280, height: 900 } }));
  } finally {
    await browser.close();
  }
}

async function clickThrough(page: Page): Promise<MoveTimes> {
  const times = await page.evaluate(async (moves) => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('nav li a')];
    const measured: number[] = [];
    for (let move = 0; move < moves; move++) {
      const link = links[(move * 37 + 1) % links.length];
      if (!link) throw new Error('The page has no clause list.');
      const path = new URL(link.href).pathname;
      const start = performance.now();
      link.click();
      const hasMoved = () => location.pathname === path && document.querySelector('nav li a[aria-current]') === link;
      // Microtasks first: a timer would add its own wait. A move that needs longer than these is measured with it.
      for (let turn = 0; turn < 100 && !hasMoved(); turn++) await Promise.resolve();
      while (!hasMoved()) await new Promise((done) => setTimeout(done));
      document.body.getBoundingClientRect();
      measured.push(performance.now() - start);
      await new Promise(requestAnimationFrame);
    }
    return measured;
  }, MOVES);
  // The first moves run before the engine has compiled anything; a reader makes them too, but they are no rule.
  const sorted = times.slice(20).toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
