import { setAccess } from './access.ts';
import { takeSnapshot, takeState } from './bookkeeping.ts';
import { tidyLeft } from './leftBehind.ts';
import { rememberState } from './losses.ts';
import { showProtection } from './protection.ts';
import { errorName, type Room } from './room.ts';

/** Begins the session in the storage; a storage that cannot take even that is told of when something is to be written. */
export async function begin(room: Room): Promise<void> {
  const { deps, ledger, session, inTurn, calls } = room;
  if (!session.canWrite || !session.storage) return;
  const { storage } = session;
  try {
    const { state, purged } = await storage.begin(deps.newId());
    // Where it was cleared since it was read, the refresh below finds that out.
    session.databaseId ??= state.databaseId;
    ledger.absorb([], purged);
    takeState(room, state);
    rememberState(room);
    tidyLeft(room);
    if (state.sequence !== session.sequence || state.databaseId !== session.databaseId) void calls.refresh();
    if (state.changesSinceSnapshot > 0) void inTurn(() => takeSnapshot(room, 'session'));
    void showProtection(room);
  } catch (error) {
    if (errorName(error) === 'ReadOnlyError') setAccess(room, { access: 'read', version: Infinity });
    if (errorName(error) === 'QuotaExceededError') room.status.raise({ kind: 'full' });
  }
}
