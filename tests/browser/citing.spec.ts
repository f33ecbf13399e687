import type { Page } from '@playwright/test';
import { expect, expectNoSidewaysScroll, expectNoViolations, openApp, test } from '../support/browserTest.ts';
import { NOTE_WORDS, notesReady, selectWords } from '../support/siteNotes.ts';
import { UIS } from '../support/siteWords.ts';

// Citing a clause, and words of it, with a real clipboard and without one.

const allowed = test.extend({ permissions: ['clipboard-read', 'clipboard-write'] });

const PACT = "Treaty on Comprehensive Strategic Partnership between the Russian Federation and the Democratic People's Republic of Korea";
const OSCOLA = `${PACT} (signed 19 June 2024, entered into force 4 December 2024) art 4`;

const WORDS = {
  en: { cite: 'Cite', title: 'Cite Article 4', copy: 'Copy', done: 'The citation is copied.', of: 'military and other assistance' },
  id: { cite: 'Kutip', title: 'Kutip Pasal 4', copy: 'Salin', done: 'Kutipan tersalin.', of: 'bantuan militer dan bantuan lain' },
} as const;

const OFFER = {
  en: { take: 'With citation', taken: 'The words were copied with their citation.' },
  id: { take: 'Beserta kutipan', taken: 'Kata-kata disalin beserta kutipannya.' },
} as const;

const clipboard = (page: Page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const flavour = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : undefined);
    return { text: await flavour('text/plain'), html: await flavour('text/html') };
  });

for (const ui of UIS) {
  const words = WORDS[ui];

  allowed(`copies OSCOLA of Article 4 as text and as HTML, in ${ui}`, async ({ page }) => {
    await page.setViewportSize({ width: ui === 'en' ? 1280 : 320, height: 800 });
    await openApp(page, `/${ui}/ru-kp-2024/art_4`);
    await page.getByRole('main').getByRole('button', { name: words.cite, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: words.title });
    await dialog.getByRole('button', { name: words.copy, exact: true }).click();
    await expect(dialog.getByRole('status')).toHaveText(words.done);
    const held = await clipboard(page);
    expect(held.text).toBe(OSCOLA);
    expect(held.html?.replaceAll('&#39;', "'")).toContain(OSCOLA);
    await expectNoViolations(page);
    await expectNoSidewaysScroll(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('main').getByRole('button', { name: words.cite, exact: true })).toBeFocused();
  });

  allowed(`leaves a copy of words as it is, and copies them with their citation when asked, in ${ui}`, async ({ page }) => {
    await openApp(page, `/${ui}/ru-kp-2024/art_4`);
    await notesReady(page);
    await selectWords(page, words.of);
    await page.keyboard.press('ControlOrMeta+c');
    const take = page.getByRole('button', { name: OFFER[ui].take });
    await expect(take).toBeVisible();
    expect((await clipboard(page)).text).toBe(words.of);
    await page.keyboard.press('Tab');
    await expect(take).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: OFFER[ui].taken })).toBeVisible();
    const { text } = await clipboard(page);
    expect(text?.split('\n')[0]).toBe(`‘${words.of}’`);
    expect(text).toContain(
      `${OSCOLA} (quoted in Pasal’s ${ui === 'en' ? 'English' : 'Indonesian'} rendering, not an authentic text, edition of `,
    );
  });
}

test('shows the citation chosen where copying is denied, from the toolbar over words', async ({ page }) => {
  await page.addInitScript(() => {
    const denied = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
    navigator.clipboard.write = denied;
    navigator.clipboard.writeText = denied;
  });
  await openApp(page, '/en/ru-kp-2024/art_4');
  await notesReady(page);
  await selectWords(page, WORDS.en.of);
  await page.getByRole('toolbar', { name: NOTE_WORDS.en.toolbar }).getByRole('button', { name: 'Cite' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cite Article 4' });
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(dialog.getByRole('status')).toContainText('Nothing is lost');
  const chosen = await page.evaluate(() => document.getSelection()?.toString() ?? '');
  expect(chosen).toContain(`‘${WORDS.en.of}’`);
  expect(chosen).toContain('not an authentic text');
});
