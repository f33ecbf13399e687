import { useEffect, useEffectEvent, type RefObject } from 'react';
import type { BoxState } from '../shared/boxState.ts';

interface ListKeys {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly list: RefObject<HTMLElement | null>;
  readonly box: BoxState;
  readonly onBox: (box: BoxState) => void;
}

/** Follows the keys that move through the list below the box and take from it. */
export function useListKeys({ input, list, box, onBox }: ListKeys): void {
  const optionsNow = () => [...(list.current?.querySelectorAll<HTMLElement>('[role=option]') ?? [])];
  const move = (by: 1 | -1) => {
    const options = optionsNow();
    const at = options.findIndex(({ id }) => id === box.active);
    // Beyond either end the box itself is next.
    const next = at === -1 && by === -1 ? options.length - 1 : at + by;
    onBox({ ...box, isOpen: true, active: options[next]?.id });
    options[next]?.scrollIntoView({ block: 'nearest' });
  };
  // What is marked, else where the words certainly lead, else all results.
  const enter = () => {
    const options = optionsNow();
    const byId = (wanted: string | undefined) => options.find(({ id }) => id === wanted);
    (byId(box.active) ?? byId('find-go-0') ?? byId('find-all-0'))?.click();
  };
  const handle = ({ key, altKey }: KeyboardEvent): boolean => {
    if (key === 'Enter') enter();
    else if (altKey && (key === 'ArrowDown' || key === 'ArrowUp')) onBox({ ...box, isOpen: key === 'ArrowDown', active: undefined });
    else if (key === 'ArrowDown' || key === 'ArrowUp') move(key === 'ArrowDown' ? 1 : -1);
    else return false;
    return true;
  };
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!event.isComposing && !event.ctrlKey && !event.metaKey && handle(event)) event.preventDefault();
  });
  const onReady = useEffectEvent(() => void (box.isEntered && enter()));

  useEffect(() => {
    const listener = (event: KeyboardEvent) => event.target === input.current && onKeyDown(event);
    // Captured, so that keys of the page (the clause before and after) do not hear what the box takes.
    document.addEventListener('keydown', listener, { capture: true });
    onReady();
    return () => document.removeEventListener('keydown', listener, { capture: true });
  }, [input]);
}
