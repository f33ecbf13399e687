// Long enough that a pointer on its way elsewhere opens nothing.
const HOVER_MS = 350;
// As long as systems take a touch to be held.
const PRESS_MS = 500;
// Time to go from the link into the card.
const LEAVE_MS = 250;

/** What is done with links that have a preview. */
interface LinkActions {
  readonly show: (link: HTMLAnchorElement | undefined) => void;
  readonly pin: (link: HTMLAnchorElement) => void;
  /** The card, which may be pointed at without going away. */
  readonly cardOf: () => HTMLElement | null;
}

/** What can be asked of those who follow links. */
export interface LinkWatch {
  /** Pins what is shown. */
  readonly pinShown: () => void;
  /** Puts the focus back on a link, or where it is gone on the page's heading, and shows nothing for it. */
  readonly returnTo: (link: HTMLAnchorElement) => void;
  readonly stop: () => void;
}

/**
 * Follows pointer, focus, touch and keys over links that have a preview, and says which one is to be shown and which one to be pinned
 * (Alt+Enter). A long press shows the preview instead of following the link.
 */
export function watchLinks({ show, pin, cardOf }: LinkActions): LinkWatch {
  const ending = new AbortController();
  const { signal } = ending;
  let shown: HTMLAnchorElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wasPressed = false;
  let isReturning = false;

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
  const pinLink = (link: HTMLAnchorElement) => {
    now(undefined);
    pin(link);
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
      if (link?.matches(':focus-visible') && !isReturning) now(link);
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
      const isButton = isInCard(event) && event.target instanceof Element && event.target.closest('button') !== null;
      if (wasPressed && linkAt(event)) event.preventDefault();
      else if (!isButton) now(undefined);
      wasPressed = false;
    },
    { signal, capture: true },
  );
  document.addEventListener(
    'keydown',
    (event) => {
      const link = event.key === 'Enter' && event.altKey ? linkAt(event) : undefined;
      if (link) pinLink(link);
      else if (event.key === 'Escape' && shown) now(undefined);
      else return;
      event.preventDefault();
    },
    { signal, capture: true },
  );
  return {
    pinShown: () => shown && pinLink(shown),
    returnTo: (link) => {
      isReturning = true;
      sameLink(link)?.focus({ preventScroll: true });
      isReturning = false;
    },
    stop: () => {
      clearTimeout(timer);
      ending.abort();
    },
  };
}

// Words that were marked meanwhile stand in another element, with the same link in it.
const sameLink = (link: HTMLAnchorElement): HTMLElement | null =>
  link.isConnected
    ? link
    : (document.querySelector<HTMLElement>(`a[data-preview][href="${CSS.escape(link.getAttribute('href') ?? '')}"]`) ??
      document.querySelector<HTMLElement>('main h1'));
