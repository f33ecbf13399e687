import { expect, expectNoSidewaysScroll, expectNoViolations, openApp, test } from '../support/browserTest.ts';
import { notesReady, writeNote } from '../support/siteNotes.ts';

const WORDS = {
  en: {
    name: 'Article 51 of the Charter of the United Nations',
    preview: 'Preview',
    pin: 'Pin',
    close: 'Close',
    card: 'Article 51, UN Charter',
    mine: 'My notes that refer to this clause (1)',
    selection: 'Selection',
  },
  id: {
    name: 'Pasal 51 Piagam Perserikatan Bangsa-Bangsa',
    preview: 'Pratinjau',
    pin: 'Sematkan',
    close: 'Tutup',
    card: 'Pasal 51, Piagam PBB',
    mine: 'Catatan saya yang merujuk ke klausul ini (1)',
    selection: 'Pilihan',
  },
} as const;
const ARTICLE_4 = (ui: string) => `/${ui}/ru-kp-2024/art_4`;

for (const ui of ['en', 'id'] as const) {
  test(`words of a clause that name another are chosen by dragging over them, copied as they are, and followed by a press (${ui})`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openApp(page, ARTICLE_4(ui));
    await notesReady(page);
    const link = page.locator('[data-clause-text] a').first();
    await expect(link).toHaveText(WORDS[ui].name);
    const [line] = await link.evaluate((element) =>
      [...element.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height })),
    );
    if (!line) throw new Error('The link stands on no line.');
    // From the very first letter, where browsers take it for a press.
    await page.mouse.move(line.x + 2, line.y + line.height / 2);
    await page.mouse.down();
    await page.mouse.move(line.x + line.width - 1, line.y + line.height / 2, { steps: 4 });
    await page.mouse.up();
    const chosen = await page.evaluate(() => document.getSelection()?.toString() ?? '');
    expect(WORDS[ui].name.startsWith(chosen) && chosen.length > 5).toBe(true);
    await expect(page).toHaveURL(new RegExp(`${ARTICLE_4(ui)}$`));
    await expect(page.getByRole('toolbar', { name: WORDS[ui].selection })).toBeVisible();
    await page.keyboard.press('Control+c');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(chosen);

    await page.keyboard.press('Escape');
    await page.mouse.click(line.x + 20, line.y + line.height / 2);
    await expect(page).toHaveURL(new RegExp(`/${ui}/un-charter/art_51$`));
  });

  const width = ui === 'en' ? 1280 : 390;
  test(`a preview is pinned and closed by the keyboard alone, and covers no words (${ui}, ${width})`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openApp(page, ARTICLE_4(ui));
    await notesReady(page);
    const link = page.locator('[data-clause-text] a').first();
    await page.locator('main h1').focus();
    for (let stop = 0; stop < 40 && !(await link.evaluate((element) => element === document.activeElement)); stop++)
      await page.keyboard.press('Tab');
    await expect(page.getByRole('note', { name: WORDS[ui].preview })).toContainText(WORDS[ui].card);
    await page.keyboard.press('Alt+Enter');
    const pinned = page.getByRole('dialog', { name: WORDS[ui].card });
    await expect(pinned).toBeFocused();
    await expect(page.getByRole('note', { name: WORDS[ui].preview })).toBeHidden();
    await expectNoViolations(page);
    await expectNoSidewaysScroll(page);
    const card = await pinned.boundingBox();
    const text = await page.locator('[data-clause-text]').boundingBox();
    if (width === 1280) expect((text?.x ?? 0) + (text?.width ?? 0)).toBeLessThan(card?.x ?? 0);
    else expect((card?.y ?? 0) + (card?.height ?? 0)).toBeLessThanOrEqual(800 - 48);

    await page.keyboard.press('Alt+ArrowDown');
    await expect(page).toHaveURL(/art_5$/);
    await expect(pinned).toBeVisible();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(page).toHaveURL(/art_4$/);
    await page.keyboard.press('Escape');
    await expect(pinned).toHaveCount(0);
    await expect(link).toBeFocused();
  });

  test(`a note that names a clause links it, and stands with what refers to that clause (${ui})`, async ({ page }) => {
    await openApp(page, ARTICLE_4(ui));
    await notesReady(page);
    const says = ui === 'en' ? 'Compare Article 3.' : 'Bandingkan Pasal 3.';
    await writeNote(page, ui, WORDS[ui].name, says);
    await page.keyboard.press('Escape');
    const card = page.locator('[data-note]').first();
    await expect(card.getByRole('link', { name: ui === 'en' ? 'Article 3' : 'Pasal 3' })).toHaveAttribute('data-preview');
    await expect(page.locator('mark[data-annotation] a')).toHaveText(WORDS[ui].name);
    await page.goto(`/${ui}/ru-kp-2024/art_3`);
    await page.getByText(WORDS[ui].mine).click();
    const line = page.locator('details li').filter({ hasText: says });
    await expectNoViolations(page);
    await line.getByRole('link').click();
    await expect(page).toHaveURL(/\/notes#note=/);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('what a clause and a summary name are links', async ({ page }) => {
    await page.goto(ARTICLE_4('en'));
    await expect(page.locator('[data-clause-text] a')).toHaveAttribute('href', '/en/un-charter/art_51');
    await page.locator('[data-clause-text] a').click();
    await expect(page).toHaveURL(/un-charter\/art_51\/?$/);
    await page.goto('/en/ru-kp-2024/commentary');
    const named = page.locator('[data-commentary] p a[data-preview]');
    await expect(named.first()).toHaveAttribute('href', /^\/en\//);
    expect(await named.count()).toBeGreaterThan(50);
  });

  test('words that other sites frame stand without links', async ({ page }) => {
    await page.goto('/en/embed/ru-kp-2024/art_4');
    await expect(page.locator('[data-clause-text]')).toContainText(WORDS.en.name);
    await expect(page.locator('[data-clause-text] a')).toHaveCount(0);
  });
});
