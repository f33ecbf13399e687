import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Selection } from '../../core/reference/selection.ts';
import { buildPath } from '../../url/address.ts';

/** A card that stays, and the link that it came from. */
export interface Pin {
  /** One that is pinned again is another. */
  readonly key: number;
  readonly path: string;
  readonly place: Selection;
  readonly link: HTMLAnchorElement;
}

/** The cards that stay, the last opened last, and what is done with them. */
export interface Pins {
  readonly pins: readonly Pin[];
  /** Lets the card of a place stay; where it stands already, it is the last opened. */
  readonly pin: (place: Selection, link: HTMLAnchorElement) => void;
  readonly close: (pin: Pin) => void;
}

// More would leave nothing of the margin; a phone has room for one beside the words.
const MOST = 3;
const isNarrow = () => window.matchMedia('(width < 54rem)').matches;

/** Keeps the cards that the reader wants to stay, until they are closed; Escape closes the last opened. */
export function usePins(returnTo: (link: HTMLAnchorElement) => void): Pins {
  const [pins, setPins] = useState<readonly Pin[]>([]);
  const count = useRef(0);
  const pin = useCallback<Pins['pin']>((place, link) => {
    const path = buildPath(place);
    const key = ++count.current;
    const most = isNarrow() ? 1 : MOST;
    setPins((before) => [...before.filter((other) => other.path !== path), { key, path, place, link }].slice(-most));
  }, []);
  const close = useCallback<Pins['close']>(
    (closed) => {
      setPins((before) => before.filter(({ key }) => key !== closed.key));
      returnTo(closed.link);
    },
    [returnTo],
  );
  const last = pins.at(-1);
  useEffect(() => {
    if (!last) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || belongsElsewhere(event.target)) return;
      event.preventDefault();
      close(last);
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [last, close]);
  return useMemo(() => ({ pins, pin, close }), [pins, pin, close]);
}

// What is written in, and what stands over the page, has an Escape of its own.
const belongsElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, dialog, [popover], [popovertarget], [role="toolbar"]') !== null;
