import { expect, expectNoSidewaysScroll, expectNoViolations, openApp, test } from '../support/browserTest.ts';
import { layoutShift, nextFrames, overlappingMarks, watchLayoutShifts } from '../support/siteBrowser.ts';

// What the other browser tests rely on to fail is made to fail here.

const clause = '/en/ru-kp-2024/art_16';

test('fails when a page has written to the console', async ({ page }) => {
  test.fail();
  await page.evaluate(() => console.warn('a message'));
});

test('hears the console, uncaught errors and breaches of the policy', async ({ page, watch }) => {
  await openApp(page, clause);
  await page.evaluate(() => {
    console.info('a message');
    setTimeout(() => {
      throw new Error('a mistake');
    });
    new Image().src = 'https://example.org/';
  });
  await expect.poll(watch.unexpected).toEqual(expect.arrayContaining(['console info: a message', 'uncaught: a mistake']));
  await expect.poll(() => watch.unexpected().join()).toContain('policy: img-src https://example.org/');
  watch.expected.push(/./);
});

test('hears a promise that fails and that nobody listens to (F58)', async ({ page, watch }) => {
  await openApp(page, clause);
  await page.evaluate(() => void Promise.reject(new Error('a broken promise')));
  await expect.poll(watch.unexpected).toEqual(['uncaught: a broken promise']);
  watch.expected.push(/broken promise/);
});

test('hears of a request to another origin, from another context too', async ({ openContext, watch }) => {
  const page = await (await openContext({ bypassCSP: true })).newPage();
  await page.route('https://example.org/**', (route) => route.fulfill({ body: '' }));
  await openApp(page, clause);
  await page.evaluate(() => fetch('https://example.org/', { mode: 'no-cors' }));
  expect(watch.unexpected()).toEqual(['request to https://example.org']);
  watch.expected.push(/^request to https:\/\/example\.org$/);
});

test('sees what axe, the window and the marks would show', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openApp(page, clause);
  await page.evaluate(() => {
    const image = document.createElement('img');
    image.src = '/icon.svg';
    image.style.width = '400px';
    document.querySelector('main')?.append(image);
    const mark = document.querySelector('[data-clause-text] [data-evidence] button');
    if (mark) mark.after(mark.cloneNode());
  });
  await expect(expectNoViolations(page)).rejects.toThrow('image-alt');
  await expect(expectNoSidewaysScroll(page)).rejects.toThrow('toBeLessThanOrEqual');
  expect(await overlappingMarks(page)).toHaveLength(1);
});

test('sees a page that moves under its reader', async ({ page }) => {
  await watchLayoutShifts(page);
  await openApp(page, clause);
  await nextFrames(page);
  await page.evaluate(() => {
    const block = document.createElement('div');
    block.style.height = '200px';
    document.querySelector('main')?.prepend(block);
  });
  expect(await layoutShift(page)).toBeGreaterThan(0.01);
});
