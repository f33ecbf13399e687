import { scrollIntoFreePart } from './goToWords.ts';

/** Scrolls the words that a link opened to where they can be read, and puts the focus on them if asked; false when the page has none. */
export function showPassage({ hasFocus }: { readonly hasFocus: boolean }): boolean {
  const words = document.querySelector<HTMLElement>('mark[data-passage]');
  if (!words) return false;
  scrollIntoFreePart(words);
  if (!hasFocus) return true;
  words.tabIndex = -1;
  words.focus({ preventScroll: true });
  words.addEventListener('blur', () => words.removeAttribute('tabindex'), { once: true });
  return true;
}
