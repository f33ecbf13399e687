import { leaveUnsaved, readUnsaved, removeUnsaved } from '../../storage/annotations/unsaved.ts';
import type { Room } from './room.ts';

/** Takes up, once, what tabs left behind unsaved: as if it had been written here just now. */
export function takeUpLeft({ deps, ledger, session, leftKey }: Room): void {
  if (session.leftBehind || !deps.local) return;
  session.leftBehind = readUnsaved(deps.local, deps.names.unsaved).filter(({ key }) => key !== leftKey);
  session.leftWaiting = ledger.takeUp(session.leftBehind.flatMap(({ changes }) => changes));
}

/** Leaves behind what is not committed, without waiting: the page may be gone the next moment. */
export function leaveBehind({ deps, ledger, session, leftKey }: Room): void {
  const unsaved = [...ledger.unsaved(), ...session.leftWaiting];
  if (!deps.local || (unsaved.length === 0 && !session.hasLeft)) return;
  // Another tab may take it up and store it while this one lives on.
  ledger.markTried(ledger.unsaved());
  leaveUnsaved(deps.local, leftKey, unsaved);
  session.hasLeft = unsaved.length > 0;
}

/** Removes what was left behind once all is committed. */
export function tidyLeft(room: Room): void {
  const { deps, ledger, session } = room;
  if (session.leftWaiting.length > 0) session.leftWaiting = ledger.takeUp(session.leftWaiting);
  if (session.hasLeft) leaveBehind(room);
  if (!deps.local || ledger.hasPending() || !session.canWrite) return;
  for (const left of session.leftBehind ?? []) removeUnsaved(deps.local, left);
  if (session.leftBehind) session.leftBehind = [];
}
