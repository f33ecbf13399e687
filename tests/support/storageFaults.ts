import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, openApp } from './browserTest.ts';
import { NOTE_WORDS, notesReady, selectWords } from './siteNotes.ts';

/** The database of a site at the root of its host, written out here so that a change of its name fails a test. */
export const DATABASE = 'pasal:/:annotations';

/** The article that these tests write on. */
export const ARTICLE_4 = '/en/ru-kp-2024/art_4';

/** What goes wrong with the storage of a page, past all that guards it. */
export interface Fault {
  /** `hang`: opening is never answered; `break-upgrade`: an upgrade ends halfway; `newer`: the app is a build one version further. */
  open?: 'hang' | 'break-upgrade' | 'newer' | undefined;
  /**
   * What happens to transactions that write: `abort` without a reason, `abort-late` after every request in them has succeeded, `invalid-state` as of a dead handle, `hang` until it is let go,
   * a number: so many milliseconds pass before they are served.
   */
  write?: 'abort' | 'abort-late' | 'invalid-state' | 'hang' | number | undefined;
  /** How many further times; always unless told otherwise. */
  times?: number | undefined;
  /** How often something went wrong; `alerts`: what was said to the reader, and when. */
  hits: number;
}

interface Witness {
  fault: Fault;
  /** What stood in the note whenever the page said that it is saved. */
  saved: string[];
  /** Every message that alarmed, with the milliseconds since the page began. */
  alerts: { readonly text: string; readonly ms: number }[];
}

declare global {
  interface Window {
    witness: Witness;
    /** Told of every text that the page said is saved, so that it is known outside of a page that dies. */
    tellSaved?: (text: string) => void;
  }
}

/** Puts the hand on the storage of a page that is opened from now on, and writes down what the page says of it. */
export async function watchStorage(page: Page, fault: Omit<Fault, 'hits'> = {}): Promise<void> {
  await page.addInitScript(installWitness, fault);
}

// Runs in the page, so it is whole by itself.
function installWitness(first: Omit<Fault, 'hits'>): void {
  const witness: Witness = { fault: { ...first, hits: 0 }, saved: [], alerts: [] };
  window.witness = witness;
  const isDue = (what: unknown) => {
    const { fault } = witness;
    if (what === undefined || fault.times === 0) return false;
    if (fault.times !== undefined) fault.times--;
    fault.hits++;
    return true;
  };

  const hold = (transaction: IDBTransaction, isOver: () => boolean) => {
    const [name = ''] = [...transaction.objectStoreNames];
    const ask = () => {
      if (!isOver()) transaction.objectStore(name).count().addEventListener('success', ask);
    };
    ask();
  };
  // What is put there comes last.
  const doomed = new WeakSet<IDBTransaction>();
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
    const request = key === undefined ? put.call(this, value) : put.call(this, value, key);
    const isLast = ['meta', 'rows'].includes(this.name) && doomed.has(this.transaction);
    if (isLast) request.addEventListener('success', () => this.transaction.abort());
    return request;
  };
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, stores, mode, options) {
    const { write } = witness.fault;
    if (mode !== 'readwrite' || !isDue(write)) return begin.call(this, stores, mode, options);
    if (write === 'invalid-state') throw new DOMException('The database connection is closing.', 'InvalidStateError');
    const until = performance.now() + (typeof write === 'number' ? write : Infinity);
    // Whoever asks again and again over the same stores keeps all later ones waiting.
    if (write === 'hang' || typeof write === 'number')
      hold(begin.call(this, stores, 'readwrite'), () => witness.fault.write === undefined || performance.now() >= until);
    const transaction = begin.call(this, stores, mode, options);
    if (write === 'abort-late') doomed.add(transaction);
    if (write === 'abort') queueMicrotask(() => transaction.abort());
    return transaction;
  };

  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (this: IDBFactory, name, version) {
    const how = witness.fault.open;
    if (!isDue(how)) return version === undefined ? open.call(this, name) : open.call(this, name, version);
    if (how === 'break-upgrade') {
      const request = open.call(this, name, version);
      request.addEventListener('upgradeneeded', () => request.transaction?.abort());
      return request;
    }
    if (how === 'newer') return open.call(this, name, version === undefined ? version : version + 1);
    // Another one is opened in its place, and nobody hears of it.
    const request = open.call(this, `${name} that hangs`);
    for (const type of ['success', 'error', 'blocked', 'upgradeneeded'])
      request.addEventListener(type, (event) => event.stopImmediatePropagation());
    return request;
  };

  // A build one version further would find what is there one version behind itself.
  const { databases } = IDBFactory.prototype;
  IDBFactory.prototype.databases = async function (this: IDBFactory) {
    const found = await databases.call(this);
    return witness.fault.open === 'newer' ? found.map((one) => ({ ...one, version: (one.version ?? 1) - 0.5 })) : found;
  };

  new MutationObserver((changes) => {
    const field = document.querySelector<HTMLTextAreaElement>('[data-note] textarea');
    const status = document.querySelector('[data-note] textarea ~ div [aria-hidden="true"]')?.textContent;
    if (field && (status === 'Saved' || status === 'Tersimpan') && witness.saved.at(-1) !== field.value) {
      witness.saved.push(field.value);
      window.tellSaved?.(field.value);
    }
    for (const { addedNodes, target } of changes) {
      const near = [...addedNodes, target].flatMap((node) => (node instanceof Element ? [node] : (node.parentElement ?? [])));
      const alert = near.map((node) => node.closest('[role=alert]') ?? node.querySelector('[role=alert]')).find(Boolean);
      const text = alert?.textContent ?? '';
      if (text !== '' && witness.alerts.at(-1)?.text !== text) witness.alerts.push({ text, ms: performance.now() });
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** Changes what goes wrong from now on. */
export const setFault = (page: Page, fault: Omit<Fault, 'hits'>): Promise<void> =>
  page.evaluate((next) => {
    const { hits } = window.witness.fault;
    window.witness.fault = { ...next, hits };
  }, fault);

/** How often something has gone wrong. */
export const faultHits = (page: Page): Promise<number> => page.evaluate(() => window.witness.fault.hits);

/** What stood in the note whenever the page said that it is saved. */
export const saidSaved = (page: Page): Promise<string[]> => page.evaluate(() => window.witness.saved);

/** What the page has alarmed its reader with. */
export const alerts = (page: Page): Promise<Witness['alerts']> => page.evaluate(() => window.witness.alerts);

/** Opens the article and waits until notes can be made. */
export async function openArticle(page: Page, address = ARTICLE_4): Promise<void> {
  await openApp(page, address);
  await notesReady(page);
}

/** The field of the note that is open for writing. */
export const noteField = (page: Page) => page.getByRole('textbox', { name: 'Note', exact: true });

/** Begins a note on words by pointer; the field for it has the focus then. */
export async function beginNote(page: Page, words: string): Promise<void> {
  await selectWords(page, words);
  await page.getByRole('toolbar', { name: NOTE_WORDS.en.toolbar }).getByRole('button', { name: 'Note', exact: true }).click();
  await expect(noteField(page)).toBeFocused();
}

/** Begins a note on words, and types into it as a person does; waits for nothing. */
export async function typeNote(page: Page, words: string, body: string): Promise<void> {
  await beginNote(page, words);
  await noteField(page).pressSequentially(body);
}

/** The message that something stands in the way of keeping notes. */
export const banner = (page: Page, kind: string) => page.locator(`section[data-trouble="${kind}"]`);

/** Waits for the message, reached and worded for everybody, within the time that the product promises. */
export async function expectBanner(page: Page, kind: string, withinMs = 2_000): Promise<void> {
  await expect(banner(page, kind)).toBeVisible({ timeout: withinMs });
  await expect(banner(page, kind).getByRole('alert')).not.toBeEmpty();
  await expect(page.getByRole('alert')).toHaveCount(1);
  const download = banner(page, kind).getByRole('button', { name: NOTE_WORDS.en.download });
  await download.focus();
  await expect(download).toBeFocused();
}

/** Downloads all notes from the message and reads the file: the notes that it holds, by what they say. */
export async function downloadedBodies(page: Page): Promise<string[]> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: NOTE_WORDS.en.download }).click();
  const path = await (await downloading).path();
  const file = JSON.parse(await readFile(path, 'utf8')) as unknown;
  return bodiesIn(file);
}

// Wherever the standard lets the text of a body stand.
function bodiesIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(bodiesIn);
  if (typeof part !== 'object' || part === null) return [];
  const isText = 'type' in part && part.type === 'TextualBody' && 'value' in part && typeof part.value === 'string';
  return isText ? [String(part.value)] : Object.values(part).flatMap(bodiesIn);
}
