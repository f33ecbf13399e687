// Where the reader was on each page of the history: how far down, and on which link. The browser's own scroll memory cannot be used,
// because it restores before the old page's text is back; and it remembers no focus.

/** What is remembered of one entry of the history. Pixels from the top; `focus` is how to find the focused element again. */
export interface RememberedPlace {
  readonly scrollY: number;
  readonly focus: string | undefined;
}

const key = (entry: string): string => `pasal:place:${entry}`;

/** Where the reader is at this moment. */
export const currentPlace = (): RememberedPlace => ({ scrollY: window.scrollY, focus: describeFocus(document.activeElement) });

/** Remembers a place, by default the present one, for a history entry, until the tab is closed. */
export function rememberPlace(entry: string, place: RememberedPlace = currentPlace()): void {
  try {
    sessionStorage.setItem(key(entry), JSON.stringify(place));
  } catch {
    // Denied or full: Back then opens the page at its top, which is what a first visit does.
  }
}

/** Puts the reader back where they were for a history entry; false when nothing is remembered. */
export function restorePlace(entry: string): boolean {
  const place = readPlace(entry);
  if (!place) return false;
  const focused = place.focus === undefined ? null : findElement(place.focus);
  if (focused) unfold(focused);
  (focused ?? document.querySelector<HTMLElement>('h1'))?.focus({ preventScroll: true });
  window.scrollTo(0, place.scrollY);
  return true;
}

/** Whether a place is remembered for a history entry: the reader was there before. */
export const hasPlace = (entry: string): boolean => readPlace(entry) !== undefined;

/** Opens a page at its top and puts the focus on its heading, so that a screen reader says where one is. */
export function startAtTop(): void {
  document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

// What comes back from storage may be damaged, and a selector that is none throws.
function findElement(selector: string): HTMLElement | null {
  try {
    return document.querySelector<HTMLElement>(selector);
  } catch {
    return null;
  }
}

function readPlace(entry: string): RememberedPlace | undefined {
  try {
    const place = JSON.parse(sessionStorage.getItem(key(entry)) ?? 'null') as Partial<RememberedPlace> | null;
    if (typeof place?.scrollY !== 'number') return undefined;
    return { scrollY: place.scrollY, focus: typeof place.focus === 'string' ? place.focus : undefined };
  } catch {
    return undefined;
  }
}

// By id, else by the link's address: both stand again when the page is rendered anew.
function describeFocus(element: Element | null): string | undefined {
  if (!element || element === document.body) return undefined;
  if (element.id) return `#${CSS.escape(element.id)}`;
  const href = element.getAttribute('href');
  return href === null ? undefined : `${landmark(element)}a[href="${CSS.escape(href)}"]`;
}

function landmark(element: Element): string {
  const region = element.closest('nav, main, aside, header, footer');
  if (!region) return '';
  const label = region.getAttribute('aria-label');
  return `${region.tagName.toLowerCase()}${label === null ? '' : `[aria-label="${CSS.escape(label)}"]`} `;
}

/** Scrolls to the element that a fragment names and puts the focus there, opening it when it is folded; false when there is none. */
export function showFragment(hash: string): boolean {
  const target = document.getElementById(decodeFragment(hash));
  if (!target) return false;
  unfold(target);
  const focusable = target.querySelector<HTMLElement>('h2, summary') ?? target;
  if (focusable.tabIndex < 0) focusable.tabIndex = -1;
  target.scrollIntoView();
  focusable.focus({ preventScroll: true });
  return true;
}

function unfold(element: Element): void {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
}

function decodeFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
