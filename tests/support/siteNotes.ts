import { expect, type Page } from '@playwright/test';
import type { Ui } from './siteWords.ts';

/** What the site calls the parts of notes, in both languages. */
export const NOTE_WORDS = {
  en: {
    toolbar: 'Selection',
    buttons: ['Highlight', 'Note', 'Tag', 'Copy link', 'Cite'],
    body: 'Note',
    saved: 'Saved',
    tab: /^Notes/,
    write: 'Write',
    changeWords: 'Change its words',
    surface: 'Words of Article 4',
    panel: /^Notes/,
    download: 'Download all my notes',
  },
  id: {
    toolbar: 'Pilihan',
    buttons: ['Sorot', 'Catatan', 'Tanda', 'Salin tautan', 'Kutip'],
    body: 'Catatan',
    saved: 'Tersimpan',
    tab: /^Catatan/,
    write: 'Tulis',
    changeWords: 'Ubah kata-katanya',
    surface: 'Kata-kata Pasal 4',
    panel: /^Catatan/,
    download: 'Unduh semua catatan saya',
  },
} as const;

/** Waits until notes can be made: their script comes when nothing else is to do. */
export async function notesReady(page: Page): Promise<void> {
  await page.locator('[data-note-on]').first().waitFor({ state: 'attached' });
}

/** Selects words of the first shown text as a pointer would. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await page.evaluate((sought) => {
    const text = document.querySelector('[data-clause-text]');
    if (!text) throw new Error('The page shows no text.');
    const at = text.textContent.indexOf(sought);
    if (at === -1) throw new Error(`The text does not say "${sought}".`);
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let passed = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.nodeValue?.length ?? 0;
      if (at >= passed && at < passed + length) range.setStart(node, at - passed);
      if (at + sought.length > passed && at + sought.length <= passed + length) range.setEnd(node, at + sought.length - passed);
      passed += length;
    }
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  }, words);
}

/** The words that a note marks, joined. */
export const markedWords = (page: Page): Promise<string> =>
  page.locator('[data-clause-text] mark[data-annotation]').evaluateAll((marks) => marks.map((mark) => mark.textContent).join(''));

/** Writes a note on words by pointer, and waits until it is kept. */
export async function writeNote(page: Page, ui: Ui, words: string, body: string): Promise<void> {
  await selectWords(page, words);
  const toolbar = page.getByRole('toolbar', { name: NOTE_WORDS[ui].toolbar });
  await toolbar.getByRole('button', { name: NOTE_WORDS[ui].buttons[1], exact: true }).click();
  await page.getByRole('textbox', { name: NOTE_WORDS[ui].body, exact: true }).fill(body);
  await expectSaved(page, ui);
}

/** Waits until the page says that what was written is kept. */
export async function expectSaved(page: Page, ui: Ui): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: NOTE_WORDS[ui].saved })).toHaveCount(1);
}

/** Words of Article 4, in each language. */
export const STATE_OF_WAR = { en: 'state of war', id: 'keadaan perang' } as const;

/** Chooses them by keyboard alone, as a reader goes there: by sentence, then word by word, then the whole of it; with how many keys. */
export async function chooseStateOfWar(page: Page, ui: Ui): Promise<number> {
  let keys = 1;
  await page.keyboard.press('Alt+n');
  const words = page.getByRole('application', { name: NOTE_WORDS[ui].surface }).getByRole('status');
  const [first, ...rest] = STATE_OF_WAR[ui].split(' ');
  for (; (await words.innerText()) !== first; keys++) await page.keyboard.press('ArrowRight');
  const travelled = keys;
  for (let i = 0; i < rest.length; i++, keys++) await page.keyboard.press('Shift+ArrowRight');
  await expect(words).toHaveText(STATE_OF_WAR[ui]);
  return keys - travelled;
}
