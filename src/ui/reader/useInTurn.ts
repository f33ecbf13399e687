import { useEffect, useState } from 'react';
import { afterPaint } from '../../dom/afterPaint.ts';

// One a frame, so that the page answers in between however many wait.
const waiting = new Set<() => void>();

function takeTurns(): void {
  const [act] = waiting;
  if (act) waiting.delete(act);
  act?.();
  if (waiting.size > 0) afterPaint(takeTurns);
}

function inTurn(act: () => void): () => void {
  if (waiting.size === 0) afterPaint(takeTurns);
  waiting.add(act);
  return () => void waiting.delete(act);
}

/** A value as it is now where it is urgent, and elsewhere as it was until its turn has come, after what is urgent has been painted. */
export function useInTurn<T>(value: T, isUrgent: boolean): T {
  const [held, setHeld] = useState(value);
  if (isUrgent && held !== value) setHeld(value);
  useEffect(() => (isUrgent || held === value ? undefined : inTurn(() => setHeld(value))), [value, held, isUrgent]);
  return isUrgent ? value : held;
}
