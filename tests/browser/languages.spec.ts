import type { Page } from '@playwright/test';
import { expect, expectNoSidewaysScroll, openApp, test } from '../support/browserTest.ts';
import { UIS, WORDS, type Ui } from '../support/siteWords.ts';

// One language of the text, the other, or both: side by side where there is room, one under the other where there is not.

const clause = '/ru-kp-2024/art_10'; // four paragraphs

const choose = (page: Page, ui: Ui, choice: 'english' | 'indonesian' | 'both') =>
  page.getByRole('main').getByRole('radio', { name: WORDS[ui][choice] }).check();

const columns = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-clause-text]')].map((text) => ({
      language: text.lang,
      left: text.getBoundingClientRect().left,
      top: text.getBoundingClientRect().top,
      bottom: text.getBoundingClientRect().bottom,
      paragraphs: [...text.querySelectorAll('p')].map((paragraph) => paragraph.getBoundingClientRect().top),
    })),
  );

for (const ui of UIS) {
  const other = ui === 'en' ? 'id' : 'en';

  test(`shows the text in one language or the other without changing the interface, in ${ui}`, async ({ page }) => {
    await openApp(page, `/${ui}${clause}`);
    await expect(page.locator('[data-clause-text]')).toHaveAttribute('lang', ui);
    await choose(page, ui, other === 'en' ? 'english' : 'indonesian');
    await expect(page.locator('[data-clause-text]')).toHaveAttribute('lang', other);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${WORDS[ui].article} 10`);
    await expect(page).toHaveURL(`/${ui}${clause}`);
    await choose(page, ui, ui === 'en' ? 'english' : 'indonesian');
    await expect(page.locator('[data-clause-text]')).toHaveAttribute('lang', ui);
  });

  test(`sets both languages in columns whose paragraphs stand level, in ${ui}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await openApp(page, `/${ui}${clause}`);
    await choose(page, ui, 'both');
    await expect(page.locator('[data-clause-text]')).toHaveCount(2);
    const [first, second] = await columns(page);
    expect([first?.language, second?.language]).toEqual([ui, other]);
    expect(first?.left).toBeLessThan(second?.left ?? 0);
    expect(first?.paragraphs).toHaveLength(4);
    for (const [index, top] of (first?.paragraphs ?? []).entries())
      expect(Math.abs(top - (second?.paragraphs[index] ?? Infinity)), `paragraph ${index + 1}`).toBeLessThanOrEqual(1);
    await expectNoSidewaysScroll(page);
  });

  test(`sets both languages one under the other on a narrow screen, in ${ui}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openApp(page, `/${ui}${clause}`);
    await choose(page, ui, 'both');
    await expect(page.locator('[data-clause-text]')).toHaveCount(2);
    const [first, second] = await columns(page);
    expect([first?.language, second?.language]).toEqual([ui, other]);
    expect(first?.left).toBe(second?.left);
    expect(second?.top).toBeGreaterThanOrEqual(first?.bottom ?? Infinity);
    await expectNoSidewaysScroll(page);
  });
}

test('keeps both columns of the whole text level, clause by clause', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openApp(page, '/en/ru-kp-2024/text');
  await choose(page, 'en', 'both');
  await expect(page.locator('[data-clause-text]')).toHaveCount(48);
  const all = await columns(page);
  const english = all.filter(({ language }) => language === 'en').flatMap(({ paragraphs }) => paragraphs);
  const indonesian = all.filter(({ language }) => language === 'id').flatMap(({ paragraphs }) => paragraphs);
  expect(english).toHaveLength(indonesian.length);
  expect(english.filter((top, index) => Math.abs(top - (indonesian[index] ?? Infinity)) > 1)).toEqual([]);
});

test('shows the languages that a link asks for until the reader chooses', async ({ page }) => {
  await openApp(page, `/en${clause}?text=id,en`);
  await expect(page.locator('[data-clause-text]')).toHaveCount(2);
  expect((await columns(page)).map(({ language }) => language)).toEqual(['id', 'en']);
  await choose(page, 'en', 'english');
  await expect(page.locator('[data-clause-text]')).toHaveCount(1);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.locator('[data-clause-text]')).toHaveAttribute('lang', 'en');
});

test('changes the language of the interface at the same place', async ({ page }) => {
  await openApp(page, `/en${clause}`);
  await page.getByRole('link', { name: 'ID, Bahasa Indonesia' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Pasal 10' })).toBeFocused();
  await expect(page).toHaveURL(`/id${clause}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'id');
  await expect(page.locator('[data-clause-text]')).toHaveAttribute('lang', 'id');
});
