import { useLayoutEffect, useRef, useState } from 'react';
import type { FoundPlace } from '../../dom/foundPlaces.ts';
import { goToPlace, placeFromHere } from '../../dom/goToPlace.ts';

interface Steps {
  /** The place that the reader is at, counted from 0; -1 at none. */
  readonly at: number;
  /** What the last step led to, counted from 1; undefined before the first. */
  readonly told: { readonly at: number; readonly count: number; readonly words: string; readonly language: string | undefined } | undefined;
  /** Goes to the next place or the one before, round the page. */
  readonly step: (by: 1 | -1) => void;
}

/** Steps through places; `isDue` says whether the first of them is to be gone to as soon as there is one. */
export function useSteps(places: readonly FoundPlace[] | undefined, isDue: boolean): Steps {
  // By element and number in it: the page may be rendered anew, and more places may come before it.
  const [current, setCurrent] = useState<Current>(isDue ? 'first' : undefined);
  const [told, setTold] = useState<Steps['told']>();
  const due = useRef(isDue);
  const at = places ? indexOf(places, current) : -1;

  useLayoutEffect(() => {
    const [first] = places ?? [];
    if (!due.current || !first) return;
    due.current = false;
    // Whoever has begun to read stays where they are.
    if (window.scrollY === 0) goToPlace(first);
  }, [places]);

  const step = (by: 1 | -1) => {
    due.current = false;
    if (!places) return;
    const count = places.length;
    const next = at === -1 ? placeFromHere(places, by) : (at + by + count) % count;
    const place = places[next];
    if (place) {
      setCurrent({ host: place.host, nth: placesIn(places, place.host).indexOf(place) });
      goToPlace(place);
    }
    setTold({ at: next + 1, count, ...wordsAround(place) });
  };
  return { at, told, step };
}

type Current = 'first' | { readonly host: Element; readonly nth: number } | undefined;

function indexOf(places: readonly FoundPlace[], current: Current): number {
  if (current === undefined) return -1;
  const place = current === 'first' ? places[0] : placesIn(places, current.host)[current.nth];
  return place ? places.indexOf(place) : -1;
}

const placesIn = (places: readonly FoundPlace[], host: Element) => places.filter((place) => place.host === host);

const AROUND = 40;

/** The words of a place with some before and after, as a screen reader is told them. */
function wordsAround(place: FoundPlace | undefined): { words: string; language: string | undefined } {
  if (!place) return { words: '', language: undefined };
  const { host, range } = place;
  const before = document.createRange();
  before.setStart(host, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  before.setEnd(range.endContainer, range.endOffset);
  const end = before.toString().length;
  const text = host.textContent;
  const [from, to] = [startOfWord(text, Math.max(0, start - AROUND)), endOfWord(text, Math.min(text.length, end + AROUND))];
  return { words: text.slice(from, to).trim(), language: host.closest<HTMLElement>('[lang]')?.lang };
}

const startOfWord = (text: string, at: number): number => (at === 0 ? 0 : text.indexOf(' ', at) + 1);

function endOfWord(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return at === text.length || space === -1 ? at : space;
}
