import { openDatabase, type OpenOptions, type Opened } from './openDatabase.ts';

/** Why opening takes long: another tab holds an older version open, or the browser does not answer. */
export type Waiting = 'blocked' | 'hung';

// The product's own promises to the reader: told of a blocked upgrade within 1.5 s, of a storage that does not answer within 3 s.
const BLOCKED_MS = 1_500;
const HUNG_MS = 3_000;
const LONGEST_PAUSE_MS = 30_000;

type Asked = Omit<OpenOptions, 'onBlocked' | 'onUpgrading'>;

/**
 * Opens the database however long it takes. A request that is not answered is asked again, and whichever answers first counts; one that
 * waits behind another tab goes on by itself. A timer finds that out, not the browser's event: whoever waits second never hears it.
 */
export function openPatiently(options: Asked, onWaiting: (waiting: Waiting) => void): Promise<Opened> {
  return new Promise((resolve, reject) => {
    let isSettled = false;
    let isBlocked = false;
    let isUpgrading = false;
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const settle = (act: () => void) => {
      if (isSettled) return;
      isSettled = true;
      for (const timer of timers) clearTimeout(timer);
      act();
    };
    const later = (act: () => void, ms: number) => {
      timers.add(setTimeout(() => !isSettled && act(), ms));
    };
    const tell = (waiting: Waiting) => {
      if (isSettled) return;
      isBlocked ||= waiting === 'blocked';
      onWaiting(waiting);
    };
    const ask = (patienceMs: number) => {
      openDatabase({ ...options, onBlocked: () => (isBlocked = true), onUpgrading: () => (isUpgrading = true) }).then(
        (opened) => (isSettled ? opened.database.close() : settle(() => resolve(opened))),
        (error: unknown) => settle(() => reject(error)),
      );
      later(() => {
        if (isBlocked) return;
        tell('hung');
        if (!isUpgrading) ask(Math.min(patienceMs * 2, LONGEST_PAUSE_MS));
      }, patienceMs);
    };
    ask(HUNG_MS);
    later(() => {
      if (isBlocked) tell('blocked');
      // While it is being upgraded by this very request, browsers go on naming the older version.
      else void hasOlderVersion(options).then((isOlder) => isOlder && !isUpgrading && tell('blocked'));
    }, BLOCKED_MS);
  });
}

async function hasOlderVersion({ factory, name, steps }: Asked): Promise<boolean> {
  try {
    const found = (await factory.databases()).find((database) => database.name === name);
    return found?.version !== undefined && found.version > 0 && found.version < steps.length;
  } catch {
    // An old browser cannot say, or does not answer either: then it counts as not answering.
    return false;
  }
}
