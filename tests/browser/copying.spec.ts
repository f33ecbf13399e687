import type { Page } from '@playwright/test';
import { clauseText } from '../../src/core/treaty/clauseText.ts';
import { compileData } from '../../src/build/data/compileData.ts';
import { dataFolder } from '../../src/build/paths.ts';
import { expect, openApp, test } from '../support/browserTest.ts';
import { inTurn } from '../support/siteBrowser.ts';
import { UIS, WORDS } from '../support/siteWords.ts';

// Copying a clause and its address, where the browser lets the site and where it does not.

const allowed = test.extend({ permissions: ['clipboard-read', 'clipboard-write'] });

const { treaties } = compileData(dataFolder);
const treaty = treaties.find(({ id }) => id === 'ru-kp-2024');
const wordsOf = (ui: 'en' | 'id', eId: string): string => {
  const clause = treaty?.expressions[ui].clauses.find((candidate) => candidate.eId === eId);
  if (!clause) throw new Error(`The data has no ${eId} in ${ui}.`);
  return clauseText(clause);
};

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

// What a browser does whose owner has denied the clipboard.
const denyClipboard = (page: Page) =>
  page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
  });

for (const ui of UIS) {
  const words = WORDS[ui];
  const address = `/${ui}/ru-kp-2024/art_3`;

  allowed(`copies a clause as clean text with its source, and its address, in ${ui}`, async ({ page, baseURL }) => {
    await openApp(page, address);
    await page.getByRole('button', { name: words.copy, exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: words.copiedText })).toBeVisible();
    const lines = (await clipboard(page)).split('\n');
    expect(lines[0]).toMatch(new RegExp(`^${words.article} 3\\. \\S`));
    expect(lines.slice(2, -4).join('\n')).toBe(wordsOf(ui, 'art_3'));
    expect(lines.at(-3)).toBe(`${treaty?.title[ui] ?? ''}, ${words.article} 3.`);
    expect(lines.at(-2)).toMatch(new RegExp(`^${words.rendering}; .* 20\\d\\d\\.$`));
    expect(lines.at(-1)).toBe(`${baseURL ?? ''}${address}`);

    await page.getByRole('button', { name: words.copyLink }).click();
    await expect(page.getByRole('status').filter({ hasText: words.copiedLink })).toBeVisible();
    expect(await clipboard(page)).toBe(`${baseURL ?? ''}${address}`);
  });

  test(`shows the text to copy, already chosen, where copying is denied, in ${ui}`, async ({ page, baseURL }) => {
    await denyClipboard(page);
    await openApp(page, address);
    const selected = () => page.evaluate(() => document.getSelection()?.toString().replaceAll('\r\n', '\n') ?? '');
    await inTurn(
      [
        { name: words.copy, starts: `${words.article} 3. `, holds: wordsOf(ui, 'art_3') },
        { name: words.copyLink, starts: baseURL ?? '', holds: address },
      ],
      async ({ name, starts, holds }) => {
        const button = page.getByRole('main').getByRole('button', { name, exact: true });
        await button.click();
        const dialog = page.getByRole('dialog');
        await expect(dialog.getByRole('textbox')).toBeFocused();
        const text = await dialog.getByRole('textbox').inputValue();
        expect(text.startsWith(starts)).toBe(true);
        expect(text).toContain(holds);
        expect(await selected()).toBe(text);
        await page.keyboard.press('Escape');
        await expect(dialog).toBeHidden();
        await expect(button).toBeFocused();
      },
    );
  });

  test(`prepares a report of a mistake, in ${ui}`, async ({ page, baseURL }) => {
    await openApp(page, address);
    await page.getByRole('button', { name: words.report }).click();
    const dialog = page.getByRole('dialog', { name: words.report });
    const text = await dialog.getByRole('textbox').inputValue();
    expect(text).toContain(`${words.article} 3`);
    expect(text).toContain(wordsOf(ui, 'art_3'));
    expect(text).toContain(`${baseURL ?? ''}${address}`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: words.report })).toBeFocused();
  });
}

allowed('copies the link with the languages that are shown, and it opens so elsewhere', async ({ page, openContext }) => {
  await openApp(page, '/en/ru-kp-2024/art_3');
  await page.getByRole('main').getByRole('radio', { name: WORDS.en.both }).check();
  await page.getByRole('button', { name: WORDS.en.copyLink }).click();
  await expect(page.getByRole('status').filter({ hasText: WORDS.en.copiedLink })).toBeVisible();
  const link = await clipboard(page);
  expect(new URL(link).search).toBe('?text=en,id');
  const other = await (await openContext()).newPage();
  await openApp(other, link);
  await expect(other.locator('[data-clause-text]')).toHaveText([wordsOf('en', 'art_3'), wordsOf('id', 'art_3')]);
});

allowed('copies both languages where both are shown, each with its source line', async ({ page }) => {
  await openApp(page, '/en/ru-kp-2024/art_3');
  await page.getByRole('main').getByRole('radio', { name: WORDS.en.both }).check();
  await page.getByRole('button', { name: WORDS.en.copy, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: WORDS.en.copiedText })).toBeVisible();
  const text = await clipboard(page);
  expect(text).toContain(wordsOf('en', 'art_3'));
  expect(text).toContain(wordsOf('id', 'art_3'));
  expect(text.split(WORDS.en.rendering)).toHaveLength(3);
});
