import { setAccess } from './access.ts';
import { takeState } from './bookkeeping.ts';
import { lookForRecovery } from './losses.ts';
import { openStorage, retryLater } from './openStorage.ts';
import type { Room } from './room.ts';

// So many failures in a row are no accident any more.
const TOLD_AFTER = 3;

/** Reads what other tabs have written since this one last looked, or all, where the database is another one now. In turn. */
export async function refreshStorage(room: Room): Promise<void> {
  const { status, ledger, session, calls } = room;
  const { storage, databaseId, sequence } = session;
  if (!storage || !session.isLoaded || session.isStopped) return;
  if (databaseId === undefined) return reopen(room);
  try {
    const refreshed = await storage.refresh({ databaseId, sequence });
    if (refreshed.status === 'other-database') return reopen(room);
    ledger.absorb(refreshed.annotations, refreshed.gone);
    session.sequence = refreshed.state.sequence;
    session.failures = 0;
    takeState(room, refreshed.state);
    status.clear('hung', 'blocked');
    setAccess(room, refreshed);
    lookForRecovery(room);
    calls.allowWriting(session.canWrite);
  } catch {
    if (session.failures + 1 >= TOLD_AFTER) status.raise({ kind: 'failed' });
    retryLater(room, () => refreshStorage(room));
  }
}

/** Takes up a database anew that has been cleared, or was never begun. In turn. */
export function reopen(room: Room): Promise<void> {
  room.session.canWrite = false;
  room.calls.allowWriting(false);
  room.ledger.forgetStored();
  return openStorage(room);
}
