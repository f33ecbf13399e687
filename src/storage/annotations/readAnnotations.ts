import type { Annotation } from '../../core/annotation/annotation.ts';
import { parseStoredAnnotation } from '../../core/annotation/annotationSchema.ts';
import type { SetAsideRow } from '../../core/annotation/keeper.ts';
import type { Connection } from './connection.ts';
import type { Transaction } from './migrations.ts';
import type { Opened } from './openDatabase.ts';
import { readState, STATE_KEY, type StorageState } from './storageState.ts';

/** Everything that is stored, as of one moment. */
export interface Stored {
  readonly annotations: readonly Annotation[];
  readonly setAside: readonly SetAsideRow[];
  /** Undefined in a database that was only just made. */
  readonly state: StorageState | undefined;
  readonly access: 'full' | 'read';
  /** The version of the database, which is not this build's where access is `read`. */
  readonly version: number;
  /** The browser has just thrown away what was there. */
  readonly isReset: boolean;
}

/** What other tabs have written; `other-database`: the database has been cleared since. */
export type Refreshed =
  | {
      readonly status: 'refreshed';
      readonly annotations: readonly Annotation[];
      readonly gone: readonly string[];
      readonly state: StorageState;
      readonly access: 'full' | 'read';
      readonly version: number;
    }
  | { readonly status: 'other-database' };

/** Reads everything. Rows that cannot be read are told of and left alone. */
export async function readAnnotations(connection: Connection): Promise<Stored> {
  try {
    return await connection.read(readInOne);
  } catch (error) {
    // One record that the browser itself cannot read fails the reading of all: then each is asked for alone.
    if (isOfConnection(error)) throw error;
    return readOneByOne(connection);
  }
}

const isOfConnection = (error: unknown): boolean =>
  error instanceof Error && ['TimeoutError', 'SecurityError', 'QuotaExceededError', 'AbortError'].includes(error.name);

const describeOpened = ({ database, access, isReset }: Opened) => ({ access, isReset, version: database.version });

async function readInOne(transaction: Transaction<'readonly'>, _beat: () => void, opened: Opened): Promise<Stored> {
  const rows = transaction.objectStore('annotations');
  const [keys, values, stored] = await Promise.all([rows.getAllKeys(), rows.getAll(), transaction.objectStore('meta').get(STATE_KEY)]);
  const sorted = sortRows(keys.map((key, index) => ({ key, value: values[index] })));
  return { ...sorted, state: readState(stored), ...describeOpened(opened) };
}

async function readOneByOne(connection: Connection): Promise<Stored> {
  const { keys, ...rest } = await connection.read(async (transaction, _, opened) => {
    const [found, stored] = await Promise.all([
      transaction.objectStore('annotations').getAllKeys(),
      transaction.objectStore('meta').get(STATE_KEY),
    ]);
    return { keys: found, state: readState(stored), ...describeOpened(opened) };
  });
  const readOne = async (key: string): Promise<Row> => {
    try {
      return { key, value: await connection.read((transaction) => transaction.objectStore('annotations').get(key)) };
    } catch (error) {
      return { key, failure: `The browser cannot read it: ${String(error)}` };
    }
  };
  return { ...sortRows(await Promise.all(keys.map(readOne))), ...rest };
}

interface Row {
  readonly key: IDBValidKey;
  readonly value?: unknown;
  /** Why the browser did not give it out. */
  readonly failure?: string;
}

function sortRows(rows: readonly Row[]): Pick<Stored, 'annotations' | 'setAside'> {
  const annotations: Annotation[] = [];
  const setAside: SetAsideRow[] = [];
  for (const { key, value, failure } of rows) {
    const parsed = failure === undefined ? parseStoredAnnotation(value) : ({ ok: false, reason: failure } as const);
    if (parsed.ok) annotations.push(parsed.value);
    else setAside.push({ key: String(key), reason: parsed.reason, text: describeRow(value) });
  }
  return { annotations, setAside };
}

/** Anything as indented JSON; what JSON cannot say stands there by name. */
export function describeRow(row: unknown): string {
  const around: unknown[] = [];
  try {
    const text = JSON.stringify(
      row,
      function (this: unknown, _key, part: unknown) {
        // `this` is what holds the part: what was walked into and is not around it any more has been left.
        while (around.length > 0 && around.at(-1) !== this) around.pop();
        if (typeof part === 'bigint' || (typeof part === 'number' && !Number.isFinite(part))) return `(${typeof part} ${part})`;
        if (typeof part !== 'object' || part === null) return part;
        if (around.includes(part)) return '(circle)';
        const kind = Object.prototype.toString.call(part).slice(8, -1);
        if (kind !== 'Object' && kind !== 'Array') return `(${kind})`;
        around.push(part);
        return part;
      },
      2,
    );
    return text ?? `(${typeof row})`;
  } catch {
    return '(nested too deep to be written down)';
  }
}

/** Reads what was written after `sequence`, by the records of changes alone: rows that did not change are not read. */
export async function readChanges(
  transaction: Transaction<'readonly'>,
  known: { readonly databaseId: string; readonly sequence: number },
  { access, database: { version } }: Opened,
): Promise<Refreshed> {
  const state = readState(await transaction.objectStore('meta').get(STATE_KEY));
  if (state?.databaseId !== known.databaseId) return { status: 'other-database' };
  if (state.sequence === known.sequence) return { status: 'refreshed', annotations: [], gone: [], state, access, version };
  const after = IDBKeyRange.lowerBound(known.sequence, true);
  const changes = await transaction.objectStore('changes').index('sequence').getAll(after);
  const rows = await Promise.all(changes.map(({ id }) => transaction.objectStore('annotations').get(id)));
  const { annotations } = sortRows(rows.flatMap((value, index) => (value === undefined ? [] : [{ key: changes[index]?.id ?? '', value }])));
  // Only what is known to be deleted is gone. What is merely absent may have been lost, and whoever holds it goes on holding it.
  const gone = changes.filter(({ isGone }, index) => isGone === true && rows[index] === undefined).map(({ id }) => id);
  return { status: 'refreshed', annotations, gone, state, access, version };
}
