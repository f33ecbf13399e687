import { startTransition, useEffect, useState, useSyncExternalStore } from 'react';

const never = () => () => undefined;

/**
 * Whether all items and their bodies are in the page before they are asked for. In a page that was sent as HTML they are from the first;
 * in one that the app makes they follow when there is time, so that the browser's own find sees them, and a move waits for none of them,
 * unless one of them is what the address names.
 */
export function useHasBodies(isAskedFor = false): boolean {
  const wasSent = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const [hasBodies, setHasBodies] = useState(wasSent || isAskedFor);
  useEffect(() => startTransition(() => setHasBodies(true)), []);
  return hasBodies;
}
