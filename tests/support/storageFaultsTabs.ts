import type { Page } from '@playwright/test';

/** One thing that a reader does in a tab. `edit` adds the token to a note that stands there, `create` makes one of it. */
export interface Deed {
  readonly kind: 'create' | 'edit' | 'delete';
  readonly token: string;
  /** Which of the notes that stand there, from 0 up to 1. */
  readonly pick: number;
  /** How long the reader rests before it, in milliseconds. */
  readonly restMs: number;
}

/** Something that was done: the note it was done to. */
export interface Done extends Deed {
  readonly id: string;
}

/** Does things in a tab one after another, as fast as the page takes them; those that found no note to be done to are left out. */
export const doDeeds = (page: Page, deeds: readonly Deed[]): Promise<Done[]> =>
  page.evaluate(async (all) => {
    const done: Done[] = [];
    const frame = () => new Promise((resolve) => setTimeout(resolve, 4));
    const until = async <T>(find: () => T | null | undefined | false): Promise<T | undefined> => {
      for (let round = 0; round < 200; round++) {
        const found = find();
        if (found) return found;
        await frame();
      }
      return undefined;
    };
    const fieldIn = (card: Element) => card.querySelector('textarea');
    const buttonIn = (card: Element, name: string) => [...card.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    const write = (field: HTMLTextAreaElement, text: string) => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    const cards = () => [...document.querySelectorAll<HTMLElement>('[data-notes-list] [data-note]')];
    const idOf = (card: HTMLElement | undefined) => card?.dataset.note ?? '';
    const open = () => cards().find(fieldIn);
    const doOne = async ({ kind, token, pick }: Deed): Promise<string | undefined> => {
      if (kind === 'create') {
        const before = new Set(cards().map(idOf));
        document.querySelector<HTMLElement>('[data-note-on]')?.click();
        const card = await until(() => cards().find((one) => fieldIn(one) && !before.has(idOf(one))));
        const field = card && fieldIn(card);
        if (!field) return undefined;
        write(field, token);
        return idOf(card);
      }
      const there = cards();
      const card = there[Math.floor(pick * there.length)];
      if (!card) return undefined;
      if (kind === 'delete') {
        const press = buttonIn(card, 'Delete');
        press?.click();
        return press && idOf(card);
      }
      if (!fieldIn(card)) buttonIn(card, 'Write')?.click();
      const field = await until(() => (idOf(open()) === idOf(card) ? fieldIn(card) : undefined));
      if (!field) return undefined;
      write(field, `${field.value} ${token}`);
      return idOf(card);
    };
    for (const deed of all) {
      await new Promise((resolve) => setTimeout(resolve, deed.restMs));
      const id = await doOne(deed);
      if (id) done.push({ ...deed, id });
    }
    return done;
  }, deeds);

/** What the notes beside the text say in a tab, each once, sorted. */
export const shownBodies = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-notes-list] [data-note]')]
      .map((card) => card.querySelector('textarea')?.value ?? card.querySelector('[data-note-body], p:not([class])')?.textContent ?? '')
      .toSorted(),
  );
