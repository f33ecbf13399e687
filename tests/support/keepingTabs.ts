import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import { keepAnnotations } from '../../src/app/notes/keepAnnotations.ts';
import type { KeepingDeps } from '../../src/app/notes/room.ts';
import { editAnnotation, type Annotation, type AnnotationPatch } from '../../src/core/annotation/annotation.ts';
import type { Change } from '../../src/core/annotation/change.ts';
import type { Keeper } from '../../src/core/annotation/keeper.ts';
import type { Keeping } from '../../src/core/annotation/keeping.ts';
import { failure, success } from '../../src/core/result.ts';
import { annotationNames } from '../../src/storage/annotations/names.ts';
import type { ListedStorage } from '../../src/storage/annotations/unsaved.ts';
import { selectAnnotation } from '../../src/store/annotationSlice.ts';
import { createAppStore, type AppStore } from '../../src/store/createAppStore.ts';
import { makeAnnotation } from './annotationBuilders.ts';
import { catalogueOf, makeFile } from './builders.ts';
import { makeDatabases, makeFaulty, readRaw, type FaultyDatabases } from './faultyDatabases.ts';
import { changeAnnotations } from '../../src/store/annotationHistory.ts';
import { selectAnnotations } from '../../src/store/selectAnnotations.ts';

/** What a browser is called in these tests. */
export const NAMES = annotationNames('/');

/** The time at which these tests begin: 22 November 2026. */
export const NOW = Date.UTC(2026, 10, 22, 12);

/** One day in milliseconds. */
export const DAY_MS = 24 * 60 * 60 * 1000;

/** What the tabs of one browser share. */
export interface Browser {
  readonly databases: IDBFactory;
  readonly local: Map<string, string>;
  readonly channels: Set<Channel>;
  readonly clock: { nowMs: number };
  lastId: number;
}

type Channel = { readonly name: string; readonly hear: (data: unknown) => void };

/** A browser in which nobody was yet. */
export function makeBrowser(): Browser {
  return { databases: makeDatabases(), local: new Map(), channels: new Set(), clock: { nowMs: NOW }, lastId: 0 };
}

/** A tab of a browser that keeps notes, and what a reader does in it. */
export interface Tab {
  readonly store: AppStore;
  readonly keeper: Keeper;
  readonly disk: FaultyDatabases;
  readonly page: FakePage;
  readonly keeping: () => Keeping;
  readonly note: (id: string) => Annotation | undefined;
  readonly bodies: () => Record<string, string>;
  readonly create: (id: string, change?: Partial<Annotation>) => void;
  readonly edit: (id: string, patch: AnnotationPatch, session?: string) => void;
  readonly bin: (id: string) => void;
  readonly restore: (id: string) => void;
  /** The tab is gone without a word: nothing of it is heard or done any more. */
  readonly kill: () => void;
}

/** Opens a tab. */
export function openTab(browser: Browser, change: Partial<KeepingDeps> = {}, disk = makeFaulty(browser.databases)): Tab {
  const store = createAppStore({ selection: { view: 'shelf', ui: 'en' }, catalogue: catalogueOf([makeFile()]), files: [] });
  const page = new FakePage();
  let isDead = false;
  const local = localOf(browser.local, () => isDead);
  const keeper = keepAnnotations(store, {
    names: NAMES,
    findDatabases: () => success(disk.factory),
    local,
    makeChannel: (name) => makeChannel(browser, name),
    // Only what keeping touches of a window is there.
    page: page as unknown as Window,
    nowMs: () => browser.clock.nowMs,
    newId: () => `urn:test:new-${++browser.lastId}`,
    ...change,
  });
  const note = (id: string) => selectAnnotation(iri(id))(store.getState());
  const change1 = (kind: Change['kind'], id: string, part: (note: Annotation) => Annotation, session?: string) => {
    const before = note(id);
    if (!before) throw new Error(`There is no note ${id}`);
    changeAnnotations(store, { kind, edits: [{ before, after: part(before) }], session });
  };
  return {
    store,
    keeper,
    disk,
    page,
    note,
    keeping: () => store.getState().keeping,
    bodies: () => bodiesOf(Object.values(selectAnnotations(store.getState()))),
    create: (id, parts) => {
      const after = { ...makeAnnotation(id), createdMs: browser.clock.nowMs, modifiedMs: browser.clock.nowMs, ...parts };
      changeAnnotations(store, { kind: 'create', edits: [{ before: undefined, after }] });
    },
    edit: (id, patch, session) => change1('edit', id, (before) => editAnnotation(before, patch, browser.clock.nowMs), session),
    bin: (id) => change1('delete', id, (before) => ({ ...before, deletedMs: browser.clock.nowMs, modifiedMs: browser.clock.nowMs })),
    restore: (id) => change1('restore', id, (before) => ({ ...before, deletedMs: undefined, modifiedMs: browser.clock.nowMs })),
    kill: () => {
      isDead = true;
      disk.faults.open = 'hang';
      disk.faults.write = 'invalid-state';
      disk.faults.times = undefined;
    },
  };
}

/** The id of a note that tests make. */
export const iri = (id: string): string => (id.startsWith('urn:') ? id : `urn:test:${id}`);

/** What notes say, by their ids; those in the bin are marked. */
export const bodiesOf = (notes: readonly Annotation[]): Record<string, string> =>
  Object.fromEntries(
    notes.map(({ id, body, deletedMs }) => [id.replace('urn:test:', ''), deletedMs === undefined ? body : `(bin) ${body}`]),
  );

/** What is on the disk of a browser, as `bodiesOf` tells it. */
export const stored = async (browser: Browser): Promise<Record<string, string>> =>
  bodiesOf((await readRaw(browser.databases, NAMES.database, 'annotations')) as Annotation[]);

/** Databases that are not to be had. */
export const noDatabases =
  (reason: 'missing' | 'denied'): KeepingDeps['findDatabases'] =>
  () =>
    failure(reason);

/** A window that comes and goes when told to. */
export class FakePage extends EventTarget {
  readonly document = Object.assign(new EventTarget(), { visibilityState: 'visible' });

  /** The reader turns to another tab. */
  hide(): void {
    this.document.visibilityState = 'hidden';
    this.document.dispatchEvent(new Event('visibilitychange'));
  }

  /** The reader comes back. */
  show(): void {
    this.document.visibilityState = 'visible';
    this.document.dispatchEvent(new Event('visibilitychange'));
  }

  /** Whether the browser would ask before it leaves. */
  wouldAsk(): boolean {
    return !this.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  }
}

function localOf(entries: Map<string, string>, isDead: () => boolean): ListedStorage {
  return {
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => {
      if (!isDead()) entries.set(key, value);
    },
    removeItem: (key) => {
      if (!isDead()) entries.delete(key);
    },
  };
}

function makeChannel({ channels }: Browser, name: string): BroadcastChannel {
  const target = new EventTarget();
  const own: Channel = { name, hear: (data) => target.dispatchEvent(new MessageEvent('message', { data })) };
  channels.add(own);
  const channel = Object.assign(target, {
    postMessage: (data: unknown) => {
      for (const other of channels) if (other !== own && other.name === name) setImmediate(() => other.hear(data));
    },
    close: () => channels.delete(own),
  });
  // Only what keeping uses of a channel is there.
  return channel as unknown as BroadcastChannel;
}

/** Lets everything that is under way come to its end, timers aside. */
export async function settle(rounds = 60): Promise<void> {
  for (let round = 0; round < rounds; round++) await new Promise((resolve) => setImmediate(resolve));
}

/** Waits until something holds, timers aside. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let round = 0; round < 3_000; round++) {
    if (isSo()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('It never came to hold');
}

/** Waits until a tab has committed all. */
export const saved = (tab: Tab): Promise<void> => until(() => tab.keeping().saving === 'saved');

/** Lets time pass, under fake timers. */
export async function pass(ms: number): Promise<void> {
  // In small steps: what a timer begins must get to the point of setting the next.
  for (let left = ms; left > 0; left -= 250) {
    await vi.advanceTimersByTimeAsync(Math.min(left, 250));
    await settle(20);
  }
}

/** Opens a tab in which some notes are written, under fake timers. */
export async function openWith(browser: Browser, ...ids: string[]): Promise<Tab> {
  const tab = openTab(browser);
  for (const id of ids) tab.create(id, { body: `first ${id}` });
  if (ids.length > 0) await saved(tab);
  else await until(() => tab.keeping().access === 'full');
  await pass(500);
  return tab;
}
