import type { Page } from '@playwright/test';

/** What is seen of the element that has the focus. */
export interface FocusStop {
  readonly name: string;
  /** The part of the page that it stands in. */
  readonly landmark: string;
  readonly hasOutline: boolean;
  /** Whether some of it can be seen, which WCAG 2.4.11 asks for. */
  readonly isInSight: boolean;
}

/** Presses a key until the focus has gone through the page and left it; gives what was focused on the way. */
export async function focusStops(page: Page, key: 'Tab' | 'Shift+Tab', limit = 400): Promise<FocusStop[]> {
  const stops: FocusStop[] = [];
  const go = async (): Promise<void> => {
    await page.keyboard.press(key);
    const stop = await currentStop(page);
    if (!stop || stops.length === limit) return;
    stops.push(stop);
    await go();
  };
  await go();
  if (stops.length === limit) throw new Error(`The focus went round ${limit} times and did not leave the page.`);
  return stops;
}

/** What is seen of the focus now; undefined when nothing on the page has it. */
export function currentStop(page: Page): Promise<FocusStop | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    // A radio button that is drawn by its label shows the focus there.
    const label = element instanceof HTMLInputElement ? element.closest('label') : null;
    const shown = [element, ...(label ? [label] : [])];
    const isOwn = (hit: Element | null) => hit !== null && shown.some((candidate) => candidate.contains(hit));
    const hasOutline = shown.some((candidate) => {
      const { outlineStyle, outlineWidth, opacity } = getComputedStyle(candidate);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && opacity !== '0';
    });
    const boxes = shown.flatMap((candidate) => [...candidate.getClientRects()]);
    // Nine points of what lies within the window: under the bar, or out of the window, none of them is the element's own.
    const parts = [0.1, 0.5, 0.9];
    const isInSight = boxes.some((box) => {
      const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
      const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
      const points = parts.flatMap((x) => parts.map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const));
      return left < right && top < bottom && points.some(([x, y]) => isOwn(document.elementFromPoint(x, y)));
    });
    const landmark = element.closest('header, nav, main, aside, footer, dialog')?.localName ?? 'page';
    const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40);
    return { name: `${element.localName} "${name}"`, landmark: element.closest('header') ? 'header' : landmark, hasOutline, isInSight };
  });
}

/** The landmarks in the order in which the focus meets them, each once for as long as it stays there. */
export const landmarksOf = (stops: readonly FocusStop[]): string[] =>
  stops.map(({ landmark }) => landmark).filter((landmark, index, all) => landmark !== all[index - 1]);
