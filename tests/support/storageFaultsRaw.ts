import type { Page } from '@playwright/test';
import type { Annotation } from '../../src/core/annotation/annotation.ts';
import { DATABASE } from './storageFaults.ts';

/** A row as it is stored, readable or not. */
export type Row = Partial<Annotation> & Readonly<Record<string, unknown>>;

/** Reads the rows of notes as they are stored, past all that guards them; none where there is no database. */
export const storedRows = (page: Page, store = 'annotations'): Promise<Row[]> =>
  page.evaluate(
    ([name, rows]) =>
      new Promise<Row[]>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.addEventListener('upgradeneeded', () => request.transaction?.abort());
        request.addEventListener('error', () => resolve([]));
        request.addEventListener('success', () => {
          const asked = request.result.transaction(rows, 'readonly').objectStore(rows).getAll();
          asked.addEventListener('success', () => {
            request.result.close();
            resolve(asked.result as Row[]);
          });
          asked.addEventListener('error', () => reject(asked.error ?? new Error('No reason')));
        });
      }),
    [DATABASE, store] as const,
  );

/** What the stored notes say. */
export const storedBodies = async (page: Page): Promise<unknown[]> => (await storedRows(page)).map(({ body }) => body);

/** Puts rows into the notes as another program of this origin could; a circle in a row is made of `circle: true`. */
export const putRows = (page: Page, rows: readonly object[]): Promise<void> =>
  page.evaluate(
    ([name, given]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.addEventListener('success', () => {
          const transaction = request.result.transaction('annotations', 'readwrite');
          for (const row of given) {
            const real: Record<string, unknown> = { ...row };
            if (real.circle) real.circle = real;
            if (real.createdMs === 'NaN') real.createdMs = NaN;
            transaction.objectStore('annotations').put(real);
          }
          transaction.addEventListener('complete', () => {
            request.result.close();
            resolve();
          });
          transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('Aborted')));
        });
      }),
    [DATABASE, rows] as const,
  );

/** Tries to put ten bytes, or more, into a database of its own, by the means of the page: what the browser answers. */
export const tryRawPut = (page: Page, bytes = 10): Promise<string> =>
  page.evaluate(async (size) => {
    try {
      const request = indexedDB.open('probe', 1);
      request.addEventListener('upgradeneeded', () => request.result.createObjectStore('rows'));
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('No reason')));
      });
      const transaction = database.transaction('rows', 'readwrite');
      transaction.objectStore('rows').put(crypto.getRandomValues(new Uint8Array(size)), 1);
      const answer = await new Promise<string>((resolve) => {
        transaction.addEventListener('complete', () => resolve('committed'));
        transaction.addEventListener('abort', () => resolve(`aborted: ${transaction.error?.name ?? 'null'}`));
        setTimeout(() => resolve('no answer'), 1_000);
      });
      database.close();
      return answer;
    } catch (error) {
      return `refused: ${error instanceof Error ? error.name : String(error)}`;
    }
  }, bytes);

/** Opens the database as a newer build would, one version up, and lets go of it; or goes on holding what is there, deaf to all. */
export const openVersion = (page: Page, version: number | undefined, isHeld: boolean): Promise<number> =>
  page.evaluate(
    ([name, wanted, hold]) =>
      new Promise<number>((resolve, reject) => {
        const request = wanted === undefined ? indexedDB.open(name) : indexedDB.open(name, wanted);
        request.addEventListener('success', () => {
          const { version: found } = request.result;
          if (hold) Object.assign(window, { held: request.result });
          else request.result.close();
          resolve(found);
        });
        request.addEventListener('error', () => reject(request.error ?? new Error('No reason')));
      }),
    [DATABASE, version, isHeld] as const,
  );

/** A note on words of Article 4 as this build stores it. */
export function makeRow(id: string, exact: string, body: string, change: object = {}): Row {
  const words = {
    language: 'en',
    edition: '2024-06-19',
    quote: { exact, prefix: '', suffix: '' },
    position: { start: 0, end: exact.length },
  };
  return {
    id: `urn:test:${id}`,
    layer: 'mine',
    target: { treatyId: 'ru-kp-2024', eId: 'art_4', words },
    body,
    colour: 'yellow',
    tags: [],
    createdMs: 1_700_000_000_000,
    modifiedMs: 1_700_000_000_000,
    revision: 1,
    ...change,
  };
}
