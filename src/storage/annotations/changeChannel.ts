/** How tabs hear of each other's changes. */
export interface ChangeChannel {
  /** Tells the other tabs that something has changed. */
  readonly tell: () => void;
  readonly close: () => void;
}

const MESSAGE = 'changed';

/** Makes what opens a channel by name; undefined where the browser has none, and tabs look for themselves when they are come back to. */
export type MakeChannel = ((name: string) => BroadcastChannel) | undefined;

/**
 * Joins the tabs of one database. A message carries nothing but that something has changed; any other message is ignored, for anything
 * of this origin may send one.
 */
export function openChangeChannel(make: MakeChannel, name: string, onChange: () => void): ChangeChannel {
  const channel = tryToMake(make, name);
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === MESSAGE) onChange();
  });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- it is a channel's, which has none.
    tell: () => channel?.postMessage(MESSAGE),
    close: () => channel?.close(),
  };
}

function tryToMake(make: MakeChannel, name: string): BroadcastChannel | undefined {
  try {
    return make?.(name);
  } catch {
    // Blocked, as in an opaque origin.
    return undefined;
  }
}
