// Long enough that a pointer on its way elsewhere opens nothing.
const HOVER_MS = 350;
// As long as systems take a touch to be held.
const PRESS_MS = 500;
// Time to go from the link into the card.
const LEAVE_MS = 250;

/**
 * Follows pointer, focus and touch over links that have a preview, and says which one is to be shown; `cardOf` gives the card, which may
 * be pointed at without going away. A long press shows the preview instead of following the link. Returns what ends it.
 */
export function watchLinks(show: (link: HTMLAnchorElement | undefined) => void, cardOf: () => HTMLElement | null): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  let shown: HTMLAnchorElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wasPressed = false;

  const after = (ms: number, link: HTMLAnchorElement | undefined) => {
    clearTimeout(timer);
    timer = setTimeout(() => now(link), ms);
  };
  const now = (link: HTMLAnchorElement | undefined) => {
    clearTimeout(timer);
    if (link === shown) return;
    shown = link;
    show(link);
  };
  const linkAt = (event: Event) =>
    event.target instanceof Element ? (event.target.closest<HTMLAnchorElement>('a[data-preview]') ?? undefined) : undefined;
  const isInCard = (event: Event) => event.target instanceof Node && cardOf()?.contains(event.target) === true;

  document.addEventListener(
    'pointerover',
    (event) => {
      // A pointer that is down chooses words.
      if (event.pointerType === 'touch' || event.buttons !== 0) return;
      const link = linkAt(event);
      if (link) after(HOVER_MS, link);
      else if (isInCard(event)) clearTimeout(timer);
      else if (shown && !shown.contains(document.activeElement)) after(LEAVE_MS, undefined);
      else if (!shown) clearTimeout(timer);
    },
    { signal },
  );
  document.addEventListener(
    'focusin',
    (event) => {
      const link = linkAt(event);
      // Focus that a press brought is on its way to the link's page.
      if (link?.matches(':focus-visible')) now(link);
      else if (!isInCard(event)) now(undefined);
    },
    { signal },
  );
  document.addEventListener('focusout', () => after(LEAVE_MS, undefined), { signal });
  document.addEventListener(
    'pointerdown',
    (event) => {
      wasPressed = false;
      const link = linkAt(event);
      if (event.pointerType !== 'touch') {
        if (!shown) clearTimeout(timer);
        return;
      }
      if (!link) {
        if (!isInCard(event)) now(undefined);
        return;
      }
      clearTimeout(timer);
      timer = setTimeout(() => {
        wasPressed = true;
        now(link);
      }, PRESS_MS);
    },
    { signal },
  );
  for (const event of ['pointerup', 'pointercancel', 'scroll'] as const) {
    document.addEventListener(event, () => !shown && clearTimeout(timer), { signal, capture: true, passive: true });
  }
  document.addEventListener('contextmenu', (event) => linkAt(event) && wasPressed && event.preventDefault(), { signal });
  document.addEventListener(
    'click',
    (event) => {
      if (wasPressed && linkAt(event)) event.preventDefault();
      else now(undefined);
      wasPressed = false;
    },
    { signal, capture: true },
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !shown) return;
      event.preventDefault();
      now(undefined);
    },
    { signal, capture: true },
  );
  return () => {
    clearTimeout(timer);
    ending.abort();
  };
}
