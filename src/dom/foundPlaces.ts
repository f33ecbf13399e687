import { inSlices } from './inSlices.ts';
import { rangesInBlock } from './rangesInBlock.ts';
import { NOT_READ, textBlocks, type TextBlock } from './textBlocks.ts';

/** Words of the page that were sought. */
export interface FoundPlace {
  /** The element whose words they are among. */
  readonly host: Element;
  readonly range: StaticRange;
}

/** Finds words in a text: UTF-16 code units, half-open, in order and apart. */
export type FindIn = (text: string) => readonly (readonly [start: number, end: number])[];

// The page's own words; beside a clause what is opened there, because what is folded there is a list to choose from.
const ROOTS = 'main, #commentary-panel [data-commentary][open], #notes-panel [data-note]';
const BESIDE_THE_PAGE = `header, footer, ${NOT_READ}`;

/**
 * Finds words on the page that is shown, and again whenever its words change or a fold is opened: after the next frame, in slices, and
 * never twice at a time. Returns what ends it.
 */
export function watchPlaces(find: FindIn, onPlaces: (places: readonly FoundPlace[]) => void): () => void {
  const known = new WeakMap<Element, { text: string; found: ReturnType<FindIn> }[]>();
  let [frame, isAtWork, isStopped, isStale] = [0, false, false, false];
  const work = async () => {
    if (isStopped) return;
    if (isAtWork) {
      isStale = true;
      return;
    }
    isAtWork = true;
    isStale = false;
    const places: FoundPlace[] = [];
    await inSlices(placesOnPage(remember(find, known), places));
    isAtWork = false;
    if (isStopped) return;
    if (isStale) plan();
    onPlaces(places);
  };
  const plan = () => {
    // In a task of its own: the frame is painted first.
    frame ||= requestAnimationFrame(() => setTimeout(() => ((frame = 0), void work()), 0));
  };
  const observer = new MutationObserver((records) => records.some(isOfPage) && plan());
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributeFilter: ['open', 'hidden'] });
  window.addEventListener('resize', plan);
  plan();
  return () => {
    isStopped = true;
    observer.disconnect();
    window.removeEventListener('resize', plan);
    cancelAnimationFrame(frame);
  };
}

function* placesOnPage(find: (block: TextBlock) => ReturnType<FindIn>, places: FoundPlace[]): Generator<undefined> {
  for (const root of document.querySelectorAll(ROOTS)) {
    for (const block of textBlocks(root)) {
      const found = find(block);
      if (found.length > 0) places.push(...rangesInBlock(block, found).map((range) => ({ host: block.host, range })));
      yield;
    }
  }
}

// Most blocks are as they were when something else on the page changed.
function remember(find: FindIn, known: WeakMap<Element, { text: string; found: ReturnType<FindIn> }[]>) {
  return ({ host, text }: TextBlock): ReturnType<FindIn> => {
    const before = known.get(host);
    const same = before?.find((each) => each.text === text);
    if (same) return same.found;
    const now = { text, found: find(text) };
    // An element holds few blocks at a time; words that are typed in it leave no trail.
    known.set(host, [...(before?.slice(-4) ?? []), now]);
    return now.found;
  };
}

function isOfPage({ target, type }: MutationRecord): boolean {
  const element = type === 'childList' && target instanceof Element ? target : target.parentElement;
  // A fold, or what was hidden by name just now, is asked for what it stands in.
  return element !== null && element.closest(BESIDE_THE_PAGE) === null;
}
