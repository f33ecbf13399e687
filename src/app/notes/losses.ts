import { isWiped, readCanary, writeCanary } from '../../storage/annotations/canary.ts';
import type { Room } from './room.ts';

/** Looks whether notes that were stored are gone, and says so; `isReset` is what the browser itself says of it. */
export function lookForLosses({ deps, status, ledger, session }: Room, rowCount: number, isReset: boolean): void {
  const canary = deps.local && readCanary(deps.local, deps.names.canary);
  const held = ledger.held();
  const isHeld = held.length > 0;
  if (canary && isWiped(canary, session.state, rowCount)) {
    status.raise({ kind: 'wiped', count: canary.count, lastWriteMs: canary.lastWriteMs, isHeld });
  } else if (isHeld) {
    const lastWriteMs = Math.max(...held.map(({ modifiedMs }) => modifiedMs));
    status.raise({ kind: 'wiped', count: held.length, lastWriteMs, isHeld });
  } else if (isReset && !canary) {
    status.raise({ kind: 'wiped', count: 0, lastWriteMs: 0, isHeld });
  } else {
    status.clear('wiped');
  }
}

/** Whether a loss that was told is none any more: another tab, or a backup, has brought back as much. */
export function lookForRecovery(room: Room): void {
  const { deps, status, ledger, session } = room;
  const loss = status.find('wiped');
  if (!loss || ledger.held().length > 0) return;
  const canary = deps.local && readCanary(deps.local, deps.names.canary);
  const isResolvedElsewhere = canary !== undefined && canary.databaseId === session.databaseId;
  if (isResolvedElsewhere || (loss.count > 0 && (session.state?.count ?? 0) >= loss.count)) acceptState(room);
}

/** From now on what is stored is all there is to miss. */
export function acceptState(room: Room): void {
  room.status.clear('wiped');
  rememberState(room, room.deps.nowMs());
}

/** Lets the canary know what is stored; never while a loss is undecided, for then it is all that is known of what was lost. */
export function rememberState({ deps, status, session }: Room, lastWriteMs?: number): void {
  const { state, storage } = session;
  if (!deps.local || !state || !storage || status.has('wiped')) return;
  const before = readCanary(deps.local, deps.names.canary);
  const canary = {
    databaseId: state.databaseId,
    count: state.count,
    lastWriteMs: lastWriteMs ?? before?.lastWriteMs ?? deps.nowMs(),
    version: storage.version,
  };
  writeCanary(deps.local, deps.names.canary, canary);
}
