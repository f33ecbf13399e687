import * as v from 'valibot';
import { DEFAULT_SETTINGS, SettingsSchema, type Settings } from '../core/settings.ts';

/** The part of `localStorage` that settings need. */
export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * Reads the settings. What cannot be understood is set aside under `<key>:rejected`, and the defaults hold. A storage that is denied
 * reads as empty.
 */
export function readSettings(storage: KeyValueStorage, key: string): Settings {
  let raw: string | null;
  try {
    raw = storage.getItem(key);
  } catch {
    return DEFAULT_SETTINGS;
  }
  if (raw === null) return DEFAULT_SETTINGS;
  const parsed = v.safeParse(SettingsSchema, parseJson(raw));
  if (parsed.success) return parsed.output;
  write(storage, `${key}:rejected`, raw);
  return DEFAULT_SETTINGS;
}

/** Writes the settings; false when the browser did not take them (denied or full), and nothing is changed then. */
export function writeSettings(storage: KeyValueStorage, key: string, settings: Settings): boolean {
  return write(storage, key, JSON.stringify(settings));
}

function write(storage: KeyValueStorage, key: string, value: string): boolean {
  try {
    storage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

/** The browser's `localStorage`, or one that keeps nothing where merely touching it is denied. */
export function browserStorage(): KeyValueStorage {
  try {
    return window.localStorage;
  } catch {
    return { getItem: () => null, setItem: () => undefined };
  }
}
