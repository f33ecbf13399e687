import { DOCUMENT_NOT_FOUND, expect, PRELOAD_UNUSED, test } from '../support/browserTest.ts';
import { inTurn } from '../support/siteBrowser.ts';
import { listAddresses } from '../support/siteFiles.ts';
import { headingAt, UIS, WORDS } from '../support/siteWords.ts';

// Without the script: everything can be read, everything that is offered works.

const unscripted = test.extend({ javaScriptEnabled: false });
unscripted.beforeEach(({ watch }) => void watch.expected.push(PRELOAD_UNUSED));

for (const ui of UIS) {
  const other = ui === 'en' ? 'id' : 'en';

  for (const eId of ['art_4', 'art_13']) {
    const address = `/${ui}/ru-kp-2024/${eId}`;

    unscripted(`opens and reads ${address}`, async ({ page }) => {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1, name: headingAt(address) })).toBeVisible();
      const words = page.locator('[data-clause-text]');
      await expect(words).toHaveAttribute('lang', ui);
      await expect(words).toBeVisible();
      expect((await words.innerText()).length).toBeGreaterThan(100);
      await expect(page.getByText(WORDS[ui].rendering).first()).toBeVisible();

      await page.locator('#evidence summary').click();
      await expect(page.locator('#evidence li').first()).toBeVisible();

      await page.getByRole('navigation', { name: WORDS[ui].steps }).locator('[rel=next]').click();
      const next = address.replace(/\d+$/, (number) => String(Number(number) + 1));
      await expect(page).toHaveURL(next);
      await page.goBack();
      await page.locator(`header a[hreflang=${other}]`).click();
      await expect(page).toHaveURL(address.replace(`/${ui}/`, `/${other}/`));
      await expect(page.locator('[data-clause-text]')).toHaveAttribute('lang', other);
    });
  }

  unscripted(`opens an evidence mark, in ${ui}`, async ({ page }) => {
    await page.goto(`/${ui}/ru-kp-2024/art_13`);
    const said = page.getByRole('note', { name: WORDS[ui].open });
    await expect(said).toBeHidden();
    await page.locator('[data-clause-text] [data-evidence] button').click();
    await expect(said).toBeVisible();
  });

  unscripted(`leads from the root to the shelf, the overview and the whole text, in ${ui}`, async ({ page }) => {
    await page.goto('/');
    await page.locator(`main a[hreflang=${ui}]`).click();
    await expect(page).toHaveURL(`/${ui}`);
    await page.locator(`main h2 a[href="/${ui}/ru-kp-2024"]`).click();
    await expect(page).toHaveURL(`/${ui}/ru-kp-2024`);
    await expect(page.locator('#contents li')).toHaveCount(24);
    await page.locator('#sources summary').click();
    await expect(page.locator('#sources li').first()).toBeVisible();
    await page.locator(`#contents a[href$="/text"]`).click();
    await expect(page.locator('[data-clause-text]')).toHaveCount(24);
    await page.locator('#art_4 h2 a').click();
    await expect(page).toHaveURL(`/${ui}/ru-kp-2024/art_4`);
  });

  unscripted(`opens the contents from the bar of a narrow screen, in ${ui}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/${ui}/ru-kp-2024/art_4`);
    await page.getByRole('navigation', { name: WORDS[ui].clauseBar }).locator('[href$="#contents"]').click();
    await expect(page).toHaveURL(`/${ui}/ru-kp-2024#contents`);
    await expect(page.locator('#contents')).toBeInViewport();
  });
}

unscripted('says in both languages that an address leads nowhere', async ({ page, watch }) => {
  watch.expected.push(DOCUMENT_NOT_FOUND);
  await page.goto('/en/ru-kp-2024/art_99');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await inTurn(UIS, (ui) => expect(page.locator(`main section[lang=${ui}] a`)).toBeVisible());
  await page.locator('main section[lang=id] a').click();
  await expect(page).toHaveURL('/id');
});

unscripted('says where notes are and that they need the script', async ({ page }) => {
  await page.goto('/en/notes');
  await expect(page.getByRole('heading', { level: 1, name: 'Notes' })).toBeVisible();
  await expect(page.getByText("only this site's script can show them")).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Treaties' }).click();
  await expect(page).toHaveURL('/en');
});

unscripted('offers no button that does nothing', async ({ page }) => {
  const kinds = listAddresses().filter((address) => /^\/(?:en(?:\/about|\/notes|\/ru-kp-2024(?:\/text|\/art_13)?)?)?$/.test(address));
  expect(kinds).toHaveLength(7);
  await inTurn(kinds, async (address) => {
    await page.goto(address);
    await inTurn(await page.locator('[data-needs-script]').all(), (part) => expect(part).toBeHidden());
    // What is left opens a popover, which needs no script.
    const buttons = page.locator('button:visible, input:visible, select:visible');
    expect(await buttons.count()).toBeGreaterThan(0);
    expect(await page.locator('button:visible:not([popovertarget]), input:visible, select:visible').count()).toBe(0);
  });
});
