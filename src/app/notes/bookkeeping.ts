import type { SnapshotCause } from '../../core/annotation/keeper.ts';
import type { StorageState } from '../../storage/annotations/storageState.ts';
import type { Room } from './room.ts';

// A snapshot after so many changes; of thousands of notes it costs more, and is taken after one in a hundred has changed.
const SNAPSHOT_AFTER = 50;
const ONE_IN = 100;

/** Takes note of the state as it is stored, and says of it what the reader is to know. */
export function takeState({ status, session }: Room, state: StorageState): void {
  session.state = state;
  status.set({ lastBackupMs: state.lastBackupMs, changesSinceBackup: state.changesSinceBackup });
}

const isSnapshotDue = ({ changesSinceSnapshot, count }: StorageState): boolean =>
  changesSinceSnapshot >= Math.max(SNAPSHOT_AFTER, count / ONE_IN);

// A copy of thousands of notes holds the page up: whoever writes has laid down the pen for so long first, unless they never do.
const REST_MS = 2_000;
const LONGEST = 4;

/** Takes a snapshot if one is due: at once after a change of many notes, else when the reader, who may be typing, has paused. */
export function takeSnapshotAtRest(room: Room, state: StorageState, changed: number): void {
  const { session, inTurn } = room;
  clearTimeout(session.resting);
  if (!isSnapshotDue(state)) return;
  const take = () => void inTurn(() => takeSnapshot(room, 'changes'));
  if (changed > 1 || isSnapshotDue({ ...state, changesSinceSnapshot: state.changesSinceSnapshot / LONGEST })) take();
  else session.resting = setTimeout(take, REST_MS);
}

/** Takes a snapshot if anything changed since the last; false when it failed, and nothing else is the worse for it. In turn. */
export async function takeSnapshot(room: Room, cause: SnapshotCause): Promise<boolean> {
  const { session } = room;
  if (!session.canWrite || !session.storage) return false;
  try {
    const state = await session.storage.takeSnapshot(cause);
    if (state) takeState(room, state);
    return true;
  } catch {
    // Notes come before copies of them: where there is no room for these, nothing is made of it.
    return false;
  }
}
