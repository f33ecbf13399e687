import { expect, openApp, test } from '../support/browserTest.ts';
import { expectClause, inTurn, scrollTop } from '../support/siteBrowser.ts';
import { UIS, WORDS } from '../support/siteWords.ts';

// Moving between clauses: by list, by neighbour, by key, by touch; and what the page's head says after each move.

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 844 };
const onPhone = test.extend({ viewport: NARROW, hasTouch: true });

const at = (ui: string, eId: string) => `/${ui}/ru-kp-2024/${eId}`;

for (const ui of UIS) {
  const words = WORDS[ui];

  test(`moves by the clause list and by the neighbours at the foot, in ${ui}`, async ({ page }) => {
    await page.setViewportSize(WIDE);
    await openApp(page, at(ui, 'art_4'));
    const list = page.getByRole('navigation', { name: words.clauses, exact: true });
    await expect(list.getByRole('listitem')).toHaveCount(24);
    await expect(list.locator('[aria-current=page]')).toHaveAttribute('href', at(ui, 'art_4'));

    await list.getByRole('link', { name: `${words.article} 16 ` }).click();
    await expectClause(page, at(ui, 'art_16'));
    await expect(list.locator('[aria-current=page]')).toHaveAttribute('href', at(ui, 'art_16'));

    const steps = page.getByRole('navigation', { name: words.steps });
    await steps.locator('[rel=next]').click();
    await expectClause(page, at(ui, 'art_17'));
    await steps.locator('[rel=prev]').click();
    await expectClause(page, at(ui, 'art_16'));
  });

  test(`moves by Alt and the arrow keys and stays at either end, in ${ui}`, async ({ page }) => {
    await page.setViewportSize(WIDE);
    await openApp(page, at(ui, 'art_1'));
    await page.keyboard.press('Alt+ArrowDown');
    await expectClause(page, at(ui, 'art_2'));
    await inTurn(['art_1', 'preamble'], async (eId) => {
      await page.keyboard.press('Alt+ArrowUp');
      await expectClause(page, at(ui, eId));
    });
    await page.keyboard.press('Alt+ArrowUp');
    await expectClause(page, at(ui, 'preamble'));
    await expect(page.getByRole('navigation', { name: words.steps }).locator('[rel=prev]')).toHaveCount(0);

    await openApp(page, at(ui, 'art_23'));
    await page.keyboard.press('Alt+ArrowDown');
    await expectClause(page, at(ui, 'art_23'));
  });

  onPhone(`moves by touch, by the bar and by its list, in ${ui}`, async ({ page }) => {
    await openApp(page, at(ui, 'art_4'));
    await expect(page.getByRole('navigation', { name: words.clauses, exact: true })).toBeHidden();
    const bar = page.getByRole('navigation', { name: words.clauseBar });
    await bar.getByRole('link', { name: `${words.article} 5` }).tap();
    await expectClause(page, at(ui, 'art_5'));
    await bar.getByRole('link', { name: `${words.article} 4` }).tap();
    await expectClause(page, at(ui, 'art_4'));
    await page.getByRole('navigation', { name: words.steps }).locator('[rel=prev]').tap();
    await expectClause(page, at(ui, 'art_3'));

    await bar.getByRole('link', { name: new RegExp(`^${words.article} 3 .* 23$`) }).tap();
    const dialog = page.getByRole('dialog', { name: words.clauses });
    await expect(dialog.getByRole('listitem')).toHaveCount(24);
    await dialog.getByRole('link', { name: `${words.article} 13 ` }).tap();
    await expectClause(page, at(ui, 'art_13'));
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });

  test(`closes the bar's list by Esc and gives the focus back, in ${ui}`, async ({ page }) => {
    await page.setViewportSize(NARROW);
    await openApp(page, at(ui, 'art_4'));
    const here = page.getByRole('navigation', { name: words.clauseBar }).locator('[aria-haspopup=dialog]');
    await here.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: words.clauses });
    await expect(dialog).toBeVisible();
    await expect(dialog.locator('[aria-current=page]')).toHaveAttribute('href', at(ui, 'art_4'));
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(here).toBeFocused();
    await expectClause(page, at(ui, 'art_4'));

    await here.click();
    await dialog.getByRole('button', { name: words.close }).click();
    await expect(here).toBeFocused();
  });

  test(`puts every move's page at its top with the focus on its heading, in ${ui}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 500 });
    await openApp(page, at(ui, 'art_18'));
    await page.getByRole('navigation', { name: words.steps }).locator('[rel=prev]').click();
    await expectClause(page, at(ui, 'art_17'));
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    expect(await scrollTop(page)).toBe(0);

    await page.getByRole('contentinfo').getByRole('link', { name: words.about }).click();
    await expect(page).toHaveURL(`/${ui}/about`);
    await expect(page.getByRole('heading', { level: 1, name: words.about })).toBeFocused();
    expect(await scrollTop(page)).toBe(0);
  });
}

test('follows every move with the title, the description, the canonical address and the citation data', async ({ page }) => {
  await openApp(page, at('en', 'art_4'));
  const head = () =>
    page.evaluate(() => {
      const values = (selector: string, name: string) => [...document.querySelectorAll(selector)].map((found) => found.getAttribute(name));
      return {
        language: document.documentElement.lang,
        titles: [...document.querySelectorAll('head > title')].map((title) => title.textContent),
        descriptions: values('meta[name=description]', 'content'),
        canonical: values('link[rel=canonical]', 'href'),
        alternates: values('link[rel=alternate]', 'href'),
        // The order is nobody's; the languages of a preview are read by robots alone, from the file.
        citation: [
          ...document.querySelectorAll('meta[name^=citation_], meta[name^="DC."], meta[property^="og:"]:not([property^="og:locale"])'),
        ]
          .map((found) => `${found.getAttribute('name') ?? found.getAttribute('property')}: ${found.getAttribute('content')}`)
          .toSorted(),
      };
    });
  // What a move leaves in the head is what the page's own file has in it.
  await inTurn([at('en', 'art_5'), at('en', 'art_6')], async (address) => {
    await page.keyboard.press('Alt+ArrowDown');
    await expectClause(page, address);
  });
  const afterMoves = await head();
  await openApp(page, at('en', 'art_6'));
  expect(afterMoves).toEqual(await head());

  await page.getByRole('link', { name: 'ID, Bahasa Indonesia' }).click();
  await expectClause(page, at('id', 'art_6'));
  const afterLanguage = await head();
  expect(afterLanguage.language).toBe('id');
  await openApp(page, at('id', 'art_6'));
  expect(afterLanguage).toEqual(await head());

  await page.getByRole('contentinfo').getByRole('link').click();
  await expect(page).toHaveURL('/id/about');
  const afterLeaving = await head();
  expect(afterLeaving.citation.filter((value) => value.includes('art_6'))).toEqual([]);
  await openApp(page, '/id/about');
  expect(afterLeaving).toEqual(await head());
});
