import { isSame } from '../../core/annotation/change.ts';
import type { Keeping, Trouble } from '../../core/annotation/keeping.ts';
import type { AppStore } from '../../store/createAppStore.ts';

/** Says in the store how notes are being kept. Several troubles may hold at once; the gravest is shown. */
export interface KeepingStatus {
  readonly set: (change: Partial<Omit<Keeping, 'trouble'>>) => void;
  readonly raise: (trouble: Trouble) => void;
  readonly clear: (...kinds: readonly Trouble['kind'][]) => void;
  readonly has: (...kinds: readonly Trouble['kind'][]) => boolean;
  readonly find: <Kind extends Trouble['kind']>(kind: Kind) => Extract<Trouble, { kind: Kind }> | undefined;
}

// The first is what the reader must decide or know before all others.
const GRAVEST_FIRST: readonly Trouble['kind'][] = [
  'wiped',
  'newer-version',
  'unreadable',
  'denied',
  'missing',
  'full',
  'failed',
  'blocked',
  'hung',
  'slow',
];

/** Makes the status of a store. Nothing is said twice: the store changes only when what it says does. */
export function createKeepingStatus(store: AppStore): KeepingStatus {
  const troubles = new Map<Trouble['kind'], Trouble>();

  const say = (change: Partial<Keeping>) => {
    const { keeping, setKeeping } = store.getState();
    const entries = Object.entries(change) as [keyof Keeping, unknown][];
    if (entries.some(([key, value]) => !isSame(keeping[key], value))) setKeeping(change);
  };
  const show = () => {
    const kind = GRAVEST_FIRST.find((one) => troubles.has(one));
    say({ trouble: kind && troubles.get(kind) });
  };

  return {
    set: say,
    raise: (trouble) => {
      troubles.set(trouble.kind, trouble);
      show();
    },
    clear: (...kinds) => {
      for (const kind of kinds) troubles.delete(kind);
      show();
    },
    has: (...kinds) => kinds.some((kind) => troubles.has(kind)),
    // Each is stored under its own kind.
    find: <Kind extends Trouble['kind']>(kind: Kind) => troubles.get(kind) as Extract<Trouble, { kind: Kind }> | undefined,
  };
}
