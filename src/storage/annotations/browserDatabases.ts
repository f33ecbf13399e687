import { failure, success, type Result } from '../../core/result.ts';
import type { ListedStorage } from './unsaved.ts';

/** The browser's databases: `missing` where it has none, `denied` where merely touching them is refused. */
export function browserDatabases(): Result<IDBFactory, 'missing' | 'denied'> {
  try {
    // Typed as always there; old and hardened browsers have none.
    const factory: IDBFactory | undefined = globalThis.indexedDB;
    return factory ? success(factory) : failure('missing');
  } catch {
    return failure('denied');
  }
}

/** The browser's `localStorage`; undefined where merely touching it is refused. */
export function browserListedStorage(): ListedStorage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
