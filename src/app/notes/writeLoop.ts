/** How an attempt to write ended. */
export type Attempt = 'committed' | 'full' | 'failed' | 'refused' | 'again';

/** What the loop works with. */
export interface WriteLoopOptions {
  readonly hasPending: () => boolean;
  /** Writes what is pending, and says how it went; never rejects. `again`: something changed underneath, it is worth trying at once. */
  readonly attempt: () => Promise<Attempt>;
  /** Writing is under way; all is committed; it takes long; it goes on failing. */
  readonly onSaving: () => void;
  readonly onSaved: () => void;
  readonly onSlow: () => void;
  readonly onFailed: (attempt: 'full' | 'failed' | 'refused') => void;
}

/** Writes what is pending whenever there is something. */
export interface WriteLoop {
  /** Something is pending, or was, and it may be time to write. */
  readonly poke: () => void;
  /** Lets writing begin, or holds it back. */
  readonly allow: (isAllowed: boolean) => void;
  /** Writes now, without waiting for the pause to pass; true once nothing is pending. */
  readonly flush: () => Promise<boolean>;
  readonly stop: () => void;
}

// Typing is written at once and then at most so often; together with a write it stays far below half a second.
const PAUSE_MS = 200;
// The product's promises to the reader: "Still saving" after 5 s, told that it failed after 15 s.
const SLOW_MS = 5_000;
const FAILED_MS = 15_000;
// The third failure in a row is told, 1.25 s after the first: earlier ones mostly heal unseen.
const BACKOFF_MS: readonly number[] = [250, 1_000, 2_000, 4_000, 8_000];
const LONGEST_PAUSE_MS = 10_000;
const TOLD_AFTER = 3;

/** Makes the loop; it holds back until it is allowed to write. */
export function createWriteLoop(options: WriteLoopOptions): WriteLoop {
  let isAllowed = false;
  let isStopped = false;
  let failures = 0;
  // That it fails has been told, and nothing else is said before it is over.
  let isTold = false;
  let running: Promise<void> | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let waiting: ReturnType<typeof setTimeout>[] = [];

  // Counted from when something first was pending, so that a storage that never even opens is told of too.
  function startWaiting(): void {
    if (waiting.length > 0) return;
    waiting = [setTimeout(options.onSlow, SLOW_MS), setTimeout(() => tell('failed'), FAILED_MS)];
  }

  function tell(attempt: 'full' | 'failed' | 'refused'): void {
    isTold = true;
    stopWaiting();
    options.onFailed(attempt);
  }

  function stopWaiting(): void {
    for (const timer of waiting) clearTimeout(timer);
    waiting = [];
  }

  function rest(ms: number): void {
    clearTimeout(pause);
    pause = setTimeout(() => {
      pause = undefined;
      poke();
    }, ms);
  }

  function poke(): void {
    if (isStopped || !options.hasPending()) return;
    if (!isTold) {
      options.onSaving();
      startWaiting();
    }
    if (isAllowed && !running && pause === undefined) run();
  }

  function run(): void {
    clearTimeout(pause);
    pause = undefined;
    // A moment later, so that what changes together is written together.
    running = attemptSoon();
  }

  async function attemptSoon(): Promise<void> {
    await Promise.resolve();
    const attempt = await options.attempt();
    running = undefined;
    end(attempt);
  }

  async function writeNow(): Promise<void> {
    if (!isAllowed || !options.hasPending()) return;
    if (!running) run();
    await running;
  }

  function end(attempt: Attempt): void {
    if (attempt === 'committed') {
      failures = 0;
      isTold = false;
      stopWaiting();
      rest(PAUSE_MS);
      if (!options.hasPending()) options.onSaved();
    } else if (attempt === 'again') {
      rest(0);
    } else {
      failures++;
      rest(attempt === 'refused' ? LONGEST_PAUSE_MS : (BACKOFF_MS[failures - 1] ?? LONGEST_PAUSE_MS));
      if (attempt !== 'failed' || failures >= TOLD_AFTER) tell(attempt);
    }
    if (isStopped) clearTimeout(pause);
  }

  return {
    poke,
    allow: (allowed) => {
      // What was refused before need not wait any longer.
      if (allowed && !isAllowed) {
        clearTimeout(pause);
        pause = undefined;
      }
      isAllowed = allowed;
      poke();
    },
    flush: async () => {
      await writeNow();
      // What was changed while that write was under way takes a second; more than that is a reader who goes on typing.
      if (failures === 0) await writeNow();
      return !options.hasPending();
    },
    stop: () => {
      isStopped = true;
      clearTimeout(pause);
      stopWaiting();
    },
  };
}
