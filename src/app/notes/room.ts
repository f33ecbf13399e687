import type { SetAsideRow } from '../../core/annotation/keeper.ts';
import type { Result } from '../../core/result.ts';
import type { AnnotationStorage, StorageOptions } from '../../storage/annotations/annotationStorage.ts';
import type { ChangeChannel, MakeChannel } from '../../storage/annotations/changeChannel.ts';
import type { AnnotationNames } from '../../storage/annotations/names.ts';
import type { StorageState } from '../../storage/annotations/storageState.ts';
import type { LeftBehind, ListedStorage, UnsavedChange } from '../../storage/annotations/unsaved.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import { countSteps, type StepCount } from './countSteps.ts';
import { createKeepingStatus, type KeepingStatus } from './keepingStatus.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { oneAtATime } from './oneAtATime.ts';

/** What keeping works with; nothing of it is reached for elsewhere. */
export interface KeepingDeps {
  readonly names: AnnotationNames;
  /** The browser's databases, asked for anew at each attempt to open. */
  readonly findDatabases: () => Result<IDBFactory, 'missing' | 'denied'>;
  /** `localStorage`, for the canary and for what is not committed when the page goes; undefined where it is denied. */
  readonly local: ListedStorage | undefined;
  readonly makeChannel: MakeChannel;
  /** Whether the browser promised not to clear the storage by itself, and asking it for that. */
  readonly protection?: { readonly isGranted: () => Promise<boolean>; readonly ask: () => Promise<boolean> } | undefined;
  /** The page whose coming and going is followed; none where nothing comes and goes. */
  readonly page?: Window | undefined;
  /** Milliseconds since 1970 UTC. */
  readonly nowMs: () => number;
  /** A new IRI at each call. */
  readonly newId: () => string;
  /** The migrations, unless those that are released. */
  readonly steps?: StorageOptions['steps'];
}

/** What changes while notes are being kept. */
export interface Session {
  storage: AnnotationStorage | undefined;
  isLoaded: boolean;
  isStopped: boolean;
  /** Nothing is written while it is false. */
  canWrite: boolean;
  /** Which database the ledger speaks of, and up to which write it has read. */
  databaseId: string | undefined;
  sequence: number;
  state: StorageState | undefined;
  setAside: readonly SetAsideRow[];
  /** What other tabs left behind, until it is committed; undefined before it was looked for. */
  leftBehind: readonly LeftBehind[] | undefined;
  /** Of that, what waits until what another tab left of the same note is stored. */
  leftWaiting: readonly UnsavedChange[];
  /** This tab has left something behind itself. */
  hasLeft: boolean;
  hasAskedProtection: boolean;
  failures: number;
  retrying: ReturnType<typeof setTimeout> | undefined;
  /** A snapshot that waits until the reader pauses. */
  resting: ReturnType<typeof setTimeout> | undefined;
}

/** All that the parts of keeping share. */
export interface Room {
  readonly store: AppStore;
  readonly deps: KeepingDeps;
  readonly status: KeepingStatus;
  readonly ledger: Ledger;
  readonly steps: StepCount;
  /** Whatever reads or writes the database waits for its turn, so that the ledger is never told two stories at once. */
  readonly inTurn: ReturnType<typeof oneAtATime>;
  readonly session: Session;
  /** The key in `localStorage` under which this tab leaves what is not committed. */
  readonly leftKey: string;
  channel: ChangeChannel | undefined;
  /** What parts ask of each other against the direction of their imports; the keeper sets them. */
  readonly calls: Calls;
}

/** What the parts of keeping can ask of the whole. */
export interface Calls {
  /** Lets the writing of pending changes begin, or holds it back. */
  allowWriting: (isAllowed: boolean) => void;
  /** Writes what is pending now; true once nothing is. */
  flush: () => Promise<boolean>;
  /** Reads what other tabs have written. */
  refresh: () => Promise<void>;
}

/** Makes the room in which the notes of a store are kept. */
export function createRoom(store: AppStore, deps: KeepingDeps): Room {
  const leftKey = deps.names.unsaved + deps.newId();
  return {
    store,
    deps,
    status: createKeepingStatus(store),
    ledger: createLedger(store, leftKey, deps.nowMs, deps.newId),
    steps: countSteps(store),
    inTurn: oneAtATime(),
    session: {
      storage: undefined,
      isLoaded: false,
      isStopped: false,
      canWrite: false,
      databaseId: undefined,
      sequence: 0,
      state: undefined,
      setAside: [],
      leftBehind: undefined,
      leftWaiting: [],
      hasLeft: false,
      hasAskedProtection: false,
      failures: 0,
      retrying: undefined,
      resting: undefined,
    },
    leftKey,
    channel: undefined,
    calls: { allowWriting: () => undefined, flush: () => Promise.resolve(false), refresh: () => Promise.resolve() },
  };
}

/** The name of an error, as browsers give it to what storage refuses. */
export const errorName = (error: unknown): string => (error instanceof Error ? error.name : '');
