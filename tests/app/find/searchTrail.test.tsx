import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followTrail, goBackToResults, isReturn } from '../../../src/app/find/searchTrail.ts';
import type { Selection } from '../../../src/core/reference/selection.ts';
import { rememberPlace } from '../../../src/dom/placeMemory.ts';
import { createAppStore } from '../../../src/store/createAppStore.ts';

const CLAUSE = { view: 'clause', ui: 'en', treatyId: 'test-treaty', eId: 'art_2' } as const;
const results = (query: string) => ({ view: 'search', ui: 'en', query }) as const;

let go: ReturnType<typeof vi.spyOn>;
let stop = () => {};

// Entries of the history one after another, as the router numbers them.
function visit(...places: readonly (readonly [idx: number, place: Selection])[]): void {
  const [[first, place] = [0, CLAUSE], ...rest] = places;
  window.history.replaceState({ idx: first, key: `k${first}` }, '');
  const store = createAppStore({ selection: place, catalogue: [] });
  stop = followTrail(store);
  for (const [idx, next] of rest) {
    window.history.replaceState({ idx, key: `k${idx}` }, '');
    store.getState().select(next, undefined);
  }
}

beforeEach(() => {
  go = vi.spyOn(window.history, 'go').mockImplementation(() => undefined);
});
afterEach(() => {
  stop();
  go.mockRestore();
});

test('goes back to the results of the search, however many clauses were read since', () => {
  visit([100, results('war')], [101, CLAUSE], [102, { ...CLAUSE, eId: 'art_3' }]);
  expect(goBackToResults('war')).toBe(true);
  expect(go).toHaveBeenCalledExactlyOnceWith(-2);
});

test('goes to the last of several searches for the same', () => {
  visit([200, results('war')], [201, CLAUSE], [202, results('war')], [203, CLAUSE]);
  goBackToResults('war');
  expect(go).toHaveBeenCalledExactlyOnceWith(-1);
});

test('goes nowhere when the results of this search are not behind, or were written over', () => {
  visit([300, CLAUSE], [301, results('peace')], [302, CLAUSE]);
  expect(goBackToResults('war')).toBe(false);
  visit([400, CLAUSE], [401, results('war')], [400, CLAUSE], [401, { ...CLAUSE, eId: 'art_3' }], [402, CLAUSE]);
  expect(goBackToResults('war')).toBe(false);
  expect(go).not.toHaveBeenCalled();
});

test('goes nowhere from an entry that the router never wrote', () => {
  visit([500, results('war')], [501, CLAUSE]);
  window.history.replaceState(null, '');
  expect(goBackToResults('war')).toBe(false);
});

test('knows an entry of the history at which the reader was before', () => {
  window.history.replaceState({ idx: 600, key: 'k600' }, '', '/en/test-treaty/art_2?find=war');
  expect(isReturn()).toBe(false);
  rememberPlace('/en/test-treaty/art_2k600');
  expect(isReturn()).toBe(true);
});
