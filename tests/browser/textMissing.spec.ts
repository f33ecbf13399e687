import { expect, openApp, test } from '../support/browserTest.ts';

// What a reader sees when the text of a treaty does not come.

const PACT = '**/assets/ru-kp-2024-*.json';
const NATO = '**/assets/nato-*.json';

test('leaves a page readable, without buttons that do nothing, when its text cannot be fetched', async ({ page, watch }) => {
  watch.expected.push(/Failed to load resource/);
  await page.route(PACT, (route) => route.abort());
  await page.goto('/en/ru-kp-2024/art_4');
  await expect(page.locator('html:not([data-script])')).toBeAttached();
  await expect(page.locator('[data-clause-text]')).toContainText('armed attack');
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
});

test('says that a text did not come, and brings it on the next try', async ({ page, watch }) => {
  watch.expected.push(/Failed to load resource/);
  await openApp(page, '/en/ru-kp-2024');
  await page.route(NATO, (route) => route.abort());
  await page.getByRole('link', { name: 'North Atlantic Treaty of 1949, Article 5' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('alert')).toContainText('could not be fetched');
  await page.unroute(NATO);
  await page.getByRole('link', { name: 'Try again' }).click();
  await expect(page.locator('[data-clause-text]')).toContainText('Europe or North America');
});

test('does not take a page of the host for the text of a treaty', async ({ page }) => {
  await openApp(page, '/en/ru-kp-2024');
  await page.route(NATO, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Welcome' }));
  await page.getByRole('link', { name: 'North Atlantic Treaty of 1949, Article 5' }).click();
  await expect(page.getByRole('alert')).toContainText('not the text of this treaty');
});
