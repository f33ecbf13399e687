import { vi } from 'vitest';

/** Gives the window a registry of highlights, which jsdom has none of, and returns it; the test that asks for it takes the globals back. */
export function stubHighlights(): ReadonlyMap<string, ReadonlySet<AbstractRange>> {
  const highlights = new Map<string, ReadonlySet<AbstractRange>>();
  vi.stubGlobal('CSS', { escape: (text: string) => text.replace(/\W/g, '\\$&'), highlights });
  vi.stubGlobal(
    'Highlight',
    class extends Set<AbstractRange> {
      priority = 0;
      constructor(...ranges: readonly AbstractRange[]) {
        super(ranges);
      }
    },
  );
  return highlights;
}
