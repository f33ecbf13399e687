import type { Page } from '@playwright/test';
import { expect, expectNoSidewaysScroll, expectNoViolations, openApp, test } from '../support/browserTest.ts';
import {
  chooseStateOfWar,
  expectSaved,
  markedWords,
  NOTE_WORDS,
  notesReady,
  selectWords,
  STATE_OF_WAR,
  writeNote,
} from '../support/siteNotes.ts';
import { UIS, type Ui } from '../support/siteWords.ts';

// Making and showing notes as a reader does: by keyboard alone, by pointer, by touch.

const ARTICLE_4 = { en: '/en/ru-kp-2024/art_4', id: '/id/ru-kp-2024/art_4' } as const;

async function openArticle4(page: Page, ui: Ui): Promise<void> {
  await openApp(page, ARTICLE_4[ui]);
  await notesReady(page);
}

for (const ui of UIS) {
  for (const width of [1280, 390]) {
    test(`by keyboard alone: words, a note, and back at it after a reload, at ${width} in ${ui}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await openArticle4(page, ui);
      const text = await page.locator('[data-clause-text]').textContent();
      let keys = await chooseStateOfWar(page, ui);
      await page.keyboard.press('Enter');
      const toolbar = page.getByRole('toolbar', { name: NOTE_WORDS[ui].toolbar });
      await expect(toolbar.getByRole('button')).toHaveText([...NOTE_WORDS[ui].buttons]);
      await expect(toolbar.getByRole('button').first()).toBeFocused();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      keys += 3;
      await expect(page.getByRole('textbox', { name: NOTE_WORDS[ui].body, exact: true })).toBeFocused();
      await page.keyboard.type('Declared by whom?');
      await expectSaved(page, ui);
      await page.keyboard.press('Escape');
      expect(keys).toBeLessThanOrEqual(25);
      expect(await markedWords(page)).toBe(STATE_OF_WAR[ui]);
      await expect(page.locator('[data-clause-text]')).toHaveText(text ?? '', { useInnerText: false });

      await page.reload();
      await notesReady(page);
      await expect.poll(() => markedWords(page)).toBe(STATE_OF_WAR[ui]);
      expect(await page.locator('[data-clause-text]').textContent()).toBe(text);
    });
  }

  test(`by pointer: a highlight, a tag, words changed, in ${ui}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await openArticle4(page, ui);
    await selectWords(page, STATE_OF_WAR[ui]);
    const toolbar = page.getByRole('toolbar', { name: NOTE_WORDS[ui].toolbar });
    await toolbar.getByRole('button', { name: NOTE_WORDS[ui].buttons[0], exact: true }).click();
    await expect(toolbar).toHaveCount(0);
    expect(await markedWords(page)).toBe(STATE_OF_WAR[ui]);
    const card = page.locator('[data-note]');
    await card.getByRole('button', { name: NOTE_WORDS[ui].write }).click();
    await card.getByRole('combobox').fill('law of war');
    await page.keyboard.press('Enter');
    await card.getByRole('button', { name: NOTE_WORDS[ui].changeWords }).click();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    expect((await markedWords(page)).startsWith(STATE_OF_WAR[ui])).toBe(true);
    expect((await markedWords(page)).length).toBeGreaterThan(STATE_OF_WAR[ui].length);
    await expect(card).toContainText('law of war');
  });
}

test('handles at the ends of the words change them, for a hand as for keys', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openArticle4(page, 'en');
  await writeNote(page, 'en', 'state of war', 'x');
  await page.getByRole('button', { name: 'Change its words' }).click();
  const handle = await page.locator('[data-side="end"]').boundingBox();
  if (!handle) throw new Error('There is no handle at the end of the words.');
  await page.mouse.move(handle.x + 4, handle.y + 8);
  await page.mouse.down();
  await page.mouse.move(handle.x + 160, handle.y + 8, { steps: 8 });
  await page.mouse.up();
  await page.getByRole('button', { name: 'Use these words' }).click();
  expect((await markedWords(page)).length).toBeGreaterThan('state of war'.length);
});

test('on a phone: the toolbar stands at the foot, the note over it, and nothing scrolls sideways', async ({ openContext }) => {
  const context = await openContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await openArticle4(page, 'id');
  await selectWords(page, STATE_OF_WAR.id);
  const toolbar = page.getByRole('toolbar', { name: 'Pilihan' });
  const box = await toolbar.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(844, 0);
  await toolbar.getByRole('button', { name: 'Catatan' }).tap();
  await page.getByRole('textbox', { name: 'Catatan', exact: true }).fill('Siapa yang menyatakannya?');
  await expectSaved(page, 'id');
  await expectNoSidewaysScroll(page);
  await expectNoViolations(page);
});

test('notes that overlap are all offered where their words are pressed', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openArticle4(page, 'en');
  await writeNote(page, 'en', 'suffers an armed attack by a single State', 'first');
  await page.keyboard.press('Escape');
  await writeNote(page, 'en', 'a single State or by several', 'second');
  await page.keyboard.press('Escape');
  await page.locator('mark[data-several]').first().click();
  const chooser = page.getByRole('dialog', { name: 'Notes on these words' });
  await expect(chooser.getByRole('button')).toHaveCount(2);
  await expectNoViolations(page);
  await chooser.getByRole('button', { name: /second/ }).click();
  await expect(chooser).toBeHidden();
  await expect(page.locator('[data-note][data-pointed]')).toContainText('second');
});

test('assistive technology meets each note once at its words, by name, in either tab', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openArticle4(page, 'en');
  await writeNote(page, 'en', 'without delay with military', 'across marks');
  await page.keyboard.press('Escape');
  for (const tab of [/^Commentary/, /^Notes/]) {
    await page.getByRole('tab', { name: tab }).click();
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const marks = nodes.filter((node) => node.role?.value === 'mark');
    const related = marks.flatMap((node) => node.properties?.filter(({ name }) => name === 'details') ?? []);
    expect(marks.length).toBeGreaterThanOrEqual(2);
    expect(related).toHaveLength(1);
    const [to] = related[0]?.value.relatedNodes ?? [];
    const note = nodes.find((node) => node.backendDOMNodeId === to?.backendDOMNodeId);
    expect(['comment', 'article']).toContain(note?.role?.value);
    expect(note?.name?.value).toContain('without delay with military');
  }
});

for (const scheme of ['light', 'dark'] as const) {
  test(`a page with notes, one open and one choosing words, has no violations in ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 1280, height: 800 });
    await openArticle4(page, 'en');
    await writeNote(page, 'en', 'state of war', 'Declared by **whom**? [[art 3]]');
    await expectNoViolations(page);
    await page.keyboard.press('Escape');
    await expectNoViolations(page);
    await page.keyboard.press('Alt+n');
    await expectNoViolations(page);
  });
}

test('colours are told apart by their lines where the system forces its own', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await openArticle4(page, 'en');
  await writeNote(page, 'en', 'state of war', 'x');
  const shots = new Set<string>();
  const mark = page.locator('mark[data-annotation]').first();
  for (const meaning of ['Question', 'Issue', 'Obligation', 'Condition', 'Agree', 'Disagree']) {
    await page.getByRole('radio', { name: meaning, exact: true }).check();
    await page.locator('h1').hover();
    shots.add((await mark.screenshot()).toString('base64'));
  }
  expect(shots.size).toBe(6);
});
