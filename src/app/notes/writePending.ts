import type { PendingChange, Written } from '../../storage/annotations/writeAnnotations.ts';
import { setAccess } from './access.ts';
import { begin } from './beginSession.ts';
import { takeSnapshot, takeSnapshotAtRest, takeState } from './bookkeeping.ts';
import { tidyLeft } from './leftBehind.ts';
import { lookForRecovery, rememberState } from './losses.ts';
import { askProtection } from './protection.ts';
import { reopen } from './refreshStorage.ts';
import { errorName, type Room } from './room.ts';
import type { Attempt } from './writeLoop.ts';

/** Writes what is pending, all or nothing, and takes up what came of it. In turn. */
export async function writePending(room: Room): Promise<Attempt> {
  const { session, steps } = room;
  if (!session.storage || !session.canWrite) return 'refused';
  if (session.databaseId === undefined) await begin(room);
  if (session.databaseId === undefined) return room.status.has('full') ? 'full' : 'failed';
  if (steps.isImportDue()) await takeSnapshot(room, 'import');
  const pending = room.ledger.pending();
  const attempt = pending.length === 0 ? 'committed' : await write(room, pending);
  if (attempt !== 'full') return attempt;
  // What an import brought, and what never was stored and is not wanted any more, must not keep out what the reader writes.
  const wanted = pending.filter(({ mine, base }) => base !== undefined || (mine.deletedMs === undefined && !steps.imported().has(mine.id)));
  if (wanted.length > 0 && wanted.length < pending.length) await write(room, wanted);
  return 'full';
}

async function write(room: Room, changes: readonly PendingChange[]): Promise<Attempt> {
  const { session, steps, ledger } = room;
  const { storage, databaseId } = session;
  if (!storage || databaseId === undefined) return 'refused';
  const count = steps.count();
  // It may be committed and the answer be lost, or come after the page is gone.
  ledger.markTried(changes);
  try {
    const written = await storage.write(changes, { databaseId, steps: count, newId: room.deps.newId });
    if (written.status === 'other-database') {
      await reopen(room);
      return session.canWrite ? 'again' : 'failed';
    }
    steps.forget(count);
    takeUpWritten(room, written);
    return 'committed';
  } catch (error) {
    return explain(room, error);
  }
}

function takeUpWritten(room: Room, { committed, state, sequenceBefore }: Extract<Written, { status: 'committed' }>): void {
  const { status, ledger, steps, session, deps } = room;
  ledger.settle(committed);
  if (sequenceBefore === session.sequence) session.sequence = state.sequence;
  else void room.calls.refresh();
  if (!ledger.hasPending()) {
    status.clear('full');
    steps.forgetImported();
  }
  status.clear('slow', 'failed', 'hung', 'blocked');
  takeState(room, state);
  lookForRecovery(room);
  rememberState(room, deps.nowMs());
  room.channel?.tell();
  tidyLeft(room);
  void askProtection(room);
  takeSnapshotAtRest(room, state, committed.length);
}

function explain(room: Room, error: unknown): Attempt {
  const name = errorName(error);
  if (name === 'QuotaExceededError') return 'full';
  if (name !== 'ReadOnlyError') return 'failed';
  setAccess(room, { access: 'read', version: Infinity });
  return 'refused';
}
