import { expect, openApp, test } from '../support/browserTest.ts';
import { expectClause } from '../support/siteBrowser.ts';

// The least that must hold in any browser; BROWSER=bundled runs it in the one that npm brings.

test('opens Article 4, takes it over and moves on', async ({ page }) => {
  await openApp(page, '/en/ru-kp-2024/art_4');
  await expectClause(page, '/en/ru-kp-2024/art_4');
  await expect(page.locator('[data-clause-text][lang=en]')).toContainText('armed attack');
  expect(await page.locator('[data-clause-text]').evaluate((text) => text.getBoundingClientRect().width)).toBeGreaterThan(100);
  await page.keyboard.press('Alt+ArrowDown');
  await expectClause(page, '/en/ru-kp-2024/art_5');
  await page.goBack();
  await expectClause(page, '/en/ru-kp-2024/art_4');
});

test('reads Article 4 with JavaScript off', async ({ openContext }) => {
  const page = await (await openContext({ javaScriptEnabled: false })).newPage();
  await page.goto('/id/ru-kp-2024/art_4');
  await expect(page.getByRole('heading', { level: 1, name: 'Pasal 4' })).toBeVisible();
  await expect(page.locator('[data-clause-text][lang=id]')).toBeVisible();
});
