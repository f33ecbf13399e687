import type { Keeper } from '../../core/annotation/keeper.ts';
import { openChangeChannel } from '../../storage/annotations/changeChannel.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import { answerFor } from './answers.ts';
import { leaveBehind } from './leftBehind.ts';
import { openStorage } from './openStorage.ts';
import { followPage } from './pageEvents.ts';
import { refreshStorage } from './refreshStorage.ts';
import { createRoom, type KeepingDeps, type Room } from './room.ts';
import { createWriteLoop, type WriteLoop } from './writeLoop.ts';
import { writePending } from './writePending.ts';

/**
 * Keeps what the reader writes: takes what is stored into the store, and writes what changes there, for as long as the page is open or
 * until it is stopped. How that goes is said in the store (`keeping`).
 */
export function keepAnnotations(store: AppStore, deps: KeepingDeps): Keeper {
  const room = createRoom(store, deps);
  const loop = makeLoop(room);
  const observe = () => {
    room.steps.observe();
    room.ledger.observe();
    loop.poke();
  };
  room.calls.allowWriting = loop.allow;
  room.calls.flush = async () => {
    // What is asked for while the storage still opens waits for it.
    if (!room.session.isLoaded) await room.inTurn(() => Promise.resolve());
    return loop.flush();
  };
  room.calls.refresh = refreshAhead(room);
  room.channel = openChangeChannel(deps.makeChannel, deps.names.database, () => void room.calls.refresh());
  const endings = [
    store.subscribe((state, before) => state.annotationTable !== before.annotationTable && observe()),
    follow(room, loop, observe),
    loop.stop,
    room.channel.close,
  ];
  observe();
  void room.inTurn(() => openStorage(room));
  return answerFor(room, () => {
    for (const end of endings) end();
  });
}

// While one refresh has yet to begin, asking again joins it; asking while it reads begins another, for it may have read too early.
function refreshAhead(room: Room): () => Promise<void> {
  let ahead: Promise<void> | undefined;
  return () =>
    (ahead ??= room.inTurn(() => {
      ahead = undefined;
      return refreshStorage(room);
    }));
}

function makeLoop(room: Room): WriteLoop {
  const { status, ledger, store } = room;
  const isOpen = () => ['opening', 'full'].includes(store.getState().keeping.access);
  return createWriteLoop({
    hasPending: ledger.hasPending,
    attempt: () => room.inTurn(() => writePending(room)),
    onSaving: () => status.set({ saving: isOpen() ? 'saving' : 'failed' }),
    onSaved: () => status.set({ saving: 'saved' }),
    onSlow: () => {
      if (isOpen()) status.raise({ kind: 'slow' });
    },
    onFailed: (attempt) => {
      status.set({ saving: 'failed' });
      if (attempt !== 'refused' && isOpen()) status.raise({ kind: attempt });
    },
  });
}

function follow(room: Room, loop: WriteLoop, observe: () => void): () => void {
  const { deps, status, ledger, calls } = room;
  if (!deps.page) return () => undefined;
  return followPage(deps.page, {
    onPause: () => void loop.flush(),
    onLeave: () => {
      observe();
      void loop.flush();
      leaveBehind(room);
    },
    onReturn: () => void calls.refresh(),
    isAtRisk: () =>
      status.find('wiped')?.isHeld === true ||
      (ledger.hasPending() && status.has('slow', 'failed', 'full', 'hung', 'blocked', 'denied', 'missing', 'newer-version', 'unreadable')),
  });
}
