import type { FoundPlace } from './foundPlaces.ts';
import { scrollIntoFreePart } from './goToWords.ts';

type Measured = Pick<Element, 'getBoundingClientRect'>;

/** Brings found words where they can be read: opens the folds around them, and scrolls what they lie in. Moves no focus. */
export function goToPlace({ host, range }: FoundPlace): void {
  for (let fold = host.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
    // An item's own lines are seen while it is folded, unless they are cut before these words.
    if (host.closest('summary')?.parentElement !== fold || isCutOff(host, range)) fold.open = true;
  }
  const words = measured({ host, range });
  const margin = host.closest('aside');
  if (margin && margin.scrollHeight > margin.clientHeight) scrollWithin(margin, words);
  // The panel at the foot of a narrow screen does not move with the page.
  if (margin?.dataset.sheet !== 'open') scrollIntoFreePart(words);
}

/** The first of some places at or below the upper edge of what can be read, or going back the last above its lower edge. */
export function placeFromHere(places: readonly FoundPlace[], by: 1 | -1): number {
  const top = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
  if (by === 1) {
    const next = places.findIndex((place) => measured(place).getBoundingClientRect().top >= top);
    return next === -1 ? 0 : next;
  }
  const before = places.findLastIndex((place) => measured(place).getBoundingClientRect().bottom <= window.innerHeight);
  return before === -1 ? places.length - 1 : before;
}

// The page may have been rendered anew since; then the element is all there is.
function measured({ host, range: { startContainer, startOffset, endContainer, endOffset } }: FoundPlace): Measured {
  if (!startContainer.isConnected || !endContainer.isConnected) return host;
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

function isCutOff(host: Element, range: StaticRange): boolean {
  const words = measured({ host, range }).getBoundingClientRect();
  const line = host.getBoundingClientRect();
  return words.right > line.right + 1 || words.bottom > line.bottom + 1;
}

function scrollWithin(box: HTMLElement, words: Measured): void {
  const frame = box.getBoundingClientRect();
  const { top, bottom } = words.getBoundingClientRect();
  const head = box.querySelector(':scope > div')?.getBoundingClientRect().height ?? 0;
  if (top >= frame.top + head && bottom <= Math.min(frame.bottom, window.innerHeight)) return;
  box.scrollBy({ top: top - frame.top - head - frame.height / 4, behavior: 'instant' });
}
