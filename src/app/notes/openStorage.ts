import { createAnnotationStorage } from '../../storage/annotations/annotationStorage.ts';
import type { Stored } from '../../storage/annotations/readAnnotations.ts';
import { setAccess } from './access.ts';
import { begin } from './beginSession.ts';
import { takeState } from './bookkeeping.ts';
import { takeUpLeft } from './leftBehind.ts';
import { lookForLosses } from './losses.ts';
import { errorName, type Room } from './room.ts';

// What browsers answer where a site may not store anything.
const DENIED: ReadonlySet<string> = new Set(['SecurityError', 'UnknownError', 'InvalidStateError', 'NotAllowedError']);
const REOPEN_MS = [250, 1_000, 5_000, 30_000] as const;

/** Opens the storage, and takes up what is in it; where that fails, all is held in memory and it is tried again later. In turn. */
export async function openStorage(room: Room): Promise<void> {
  const { deps, session } = room;
  const found = deps.findDatabases();
  if (!found.ok) return holdInMemory(room, found.reason);
  session.storage ??= createAnnotationStorage(
    { factory: found.value, name: deps.names.database, nowMs: deps.nowMs, steps: deps.steps },
    {
      onWaiting: (waiting) => {
        room.status.raise({ kind: waiting });
        takeUpLeft(room);
      },
      onLost: () => void room.calls.refresh(),
      onSuperseded: () => room.calls.flush(),
    },
  );
  try {
    takeUp(room, await session.storage.load());
  } catch (error) {
    const name = errorName(error);
    return holdInMemory(room, name === 'QuotaExceededError' ? 'full' : DENIED.has(name) ? 'denied' : 'failed');
  }
  await begin(room);
  room.calls.allowWriting(session.canWrite);
}

function holdInMemory(room: Room, kind: 'missing' | 'denied' | 'full' | 'failed'): void {
  const { status, session } = room;
  if (session.isStopped) return;
  session.canWrite = false;
  status.clear('hung', 'blocked');
  status.set({ access: 'memory' });
  status.raise({ kind });
  takeUpLeft(room);
  room.calls.allowWriting(false);
  if (kind !== 'missing') retryLater(room, () => openStorage(room));
}

/** Does something with the storage again after a while, a longer one each time. */
export function retryLater(room: Room, act: () => Promise<void>): void {
  const { session, inTurn } = room;
  clearTimeout(session.retrying);
  if (session.isStopped) return;
  const wait = REOPEN_MS[Math.min(session.failures++, REOPEN_MS.length - 1)];
  session.retrying = setTimeout(() => void inTurn(act), wait);
}

function takeUp(room: Room, stored: Stored): void {
  const { status, ledger, session } = room;
  const { annotations, setAside, state } = stored;
  session.isLoaded = true;
  session.failures = 0;
  session.state = undefined;
  session.databaseId = state?.databaseId;
  session.sequence = state?.sequence ?? 0;
  session.setAside = setAside;
  status.clear('hung', 'blocked', 'denied', 'missing', 'failed', 'full');
  takeUpLeft(room);
  ledger.absorb(annotations);
  if (state) takeState(room, state);
  status.set({ setAside: setAside.length });
  setAccess(room, stored, annotations.length === 0 && setAside.length > 0);
  if (session.canWrite) lookForLosses(room, annotations.length + setAside.length, stored.isReset);
}
