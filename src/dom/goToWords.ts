/**
 * Puts the focus on words of the clause's text that an item of commentary speaks of, and scrolls them to where they can be read. Escape
 * there returns the focus to `origin`. False when these words are not on the page. `start` counts UTF-16 code units in `clauseText`.
 */
export function goToWords(itemId: string, { language, start }: { language: string; start: number }, origin: HTMLElement): boolean {
  const words = document.querySelector<HTMLElement>(
    `[data-clause-text]:lang(${CSS.escape(language)}) [data-spoken-of~="${CSS.escape(itemId)}"][data-start="${start}"]`,
  );
  if (!words) return false;
  words.tabIndex = -1;
  words.focus({ preventScroll: true });
  scrollIntoFreePart(words);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    origin.focus();
  };
  words.addEventListener('keydown', onKeyDown);
  const leave = () => {
    words.removeEventListener('keydown', onKeyDown);
    words.removeAttribute('tabindex');
  };
  words.addEventListener('blur', leave, { once: true });
  return true;
}

/** Scrolls an element to a third of the height that neither the bar above nor what is docked at the foot covers. */
export function scrollIntoFreePart(element: Pick<Element, 'getBoundingClientRect'>): void {
  const bar = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
  const docked = [...document.querySelectorAll('[data-sheet="open"], [data-docked]')].map((each) => each.getBoundingClientRect().top);
  const foot = Math.min(window.innerHeight, ...docked);
  const { top, bottom } = element.getBoundingClientRect();
  if (top >= bar && bottom <= foot) return;
  window.scrollBy({ top: top - bar - (foot - bar) / 3, behavior: 'instant' });
}
