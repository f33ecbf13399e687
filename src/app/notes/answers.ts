import type { Keeper } from '../../core/annotation/keeper.ts';
import { takeSnapshot, takeState } from './bookkeeping.ts';
import { leaveBehind } from './leftBehind.ts';
import { acceptState, rememberState } from './losses.ts';
import { within } from './oneAtATime.ts';
import { openStorage } from './openStorage.ts';
import type { Room } from './room.ts';

// No promise to the reader keeps them waiting longer; what was asked for goes on behind it.
const PATIENCE_MS = 10_000;

const patiently = <T>(promise: Promise<T>, otherwise: T): Promise<T> => within(PATIENCE_MS, promise, otherwise);

/** What a room answers to whoever asks; `end` is done when keeping stops. */
export function answerFor(room: Room, end: () => void): Keeper {
  const { session, calls, inTurn } = room;
  return {
    flush: () => patiently(calls.flush(), false),
    retry: () => patiently(retry(room), false),
    restoreFromMemory: () => patiently(restoreFromMemory(room), false),
    discardWiped: async () => discardWiped(room),
    listSetAside: async () => session.setAside,
    listSnapshots: () =>
      patiently(
        inTurn(async () => (await session.storage?.listSnapshots()) ?? []),
        [],
      ),
    readSnapshot: (id) =>
      patiently(
        inTurn(async () => session.storage?.readSnapshot(id)),
        undefined,
      ),
    takeSnapshot: (cause) =>
      patiently(
        inTurn(() => takeSnapshot(room, cause)),
        false,
      ),
    // What was put into the bin a moment ago is written first.
    purge: (ids) =>
      patiently(
        calls.flush().then(() => inTurn(() => purge(room, ids))),
        [],
      ),
    markBackup: () =>
      patiently(
        inTurn(() => markBackup(room)),
        undefined,
      ),
    stop: async () => {
      await patiently(calls.flush(), false);
      leaveBehind(room);
      end();
      stop(room);
    },
  };
}

async function retry(room: Room): Promise<boolean> {
  const { session, inTurn, calls } = room;
  clearTimeout(session.retrying);
  session.failures = 0;
  if (session.isLoaded && session.canWrite) await calls.refresh();
  else await inTurn(() => openStorage(room));
  return (await calls.flush()) && session.canWrite;
}

async function restoreFromMemory(room: Room): Promise<boolean> {
  if (room.ledger.held().length === 0) return false;
  room.ledger.keepHeld();
  if (!(await room.calls.flush())) return false;
  acceptState(room);
  return true;
}

function discardWiped(room: Room): void {
  const held = room.ledger.held().map(({ id }) => id);
  if (held.length > 0) room.store.getState().receiveAnnotations([], held);
  acceptState(room);
}

async function purge(room: Room, ids: readonly string[]): Promise<readonly string[]> {
  const { session, ledger, channel, calls } = room;
  if (!session.storage || !session.canWrite) return [];
  const { purged, state } = await session.storage.purge(ids);
  ledger.absorb([], purged);
  if (state) takeState(room, state);
  rememberState(room);
  channel?.tell();
  // Room was made: what did not fit may fit now. Others may have written meanwhile.
  void calls.refresh().then(() => calls.flush());
  return purged;
}

async function markBackup(room: Room): Promise<void> {
  const { session, status, deps, channel } = room;
  const state = session.canWrite ? await session.storage?.markBackup() : undefined;
  if (state) takeState(room, state);
  else status.set({ lastBackupMs: deps.nowMs(), changesSinceBackup: 0 });
  channel?.tell();
}

function stop({ session }: Room): void {
  session.isStopped = true;
  clearTimeout(session.retrying);
  clearTimeout(session.resting);
  session.storage?.close();
}
