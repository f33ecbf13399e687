import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderAppAt } from '../support/renderAppAt.tsx';

const clauseLink = (name: RegExp) => within(screen.getByRole('navigation', { name: 'Clauses' })).getByRole('link', { name });

function scrollPageTo(y: number) {
  Object.defineProperty(window, 'scrollY', { value: y, configurable: true });
}

beforeEach(() => {
  vi.spyOn(window, 'scrollTo').mockReturnValue();
  scrollPageTo(0);
});
afterEach(() => void vi.restoreAllMocks());

test('returns on Back to where the reader was on the page, and to the link they left by', async () => {
  const { user } = renderAppAt('/en/test-treaty/art_1');
  scrollPageTo(420);
  await user.click(clauseLink(/^Article 3/));
  expect(window.scrollTo).toHaveBeenLastCalledWith(0, 0);
  scrollPageTo(0);
  act(() => window.history.back());
  await waitFor(() => expect(window.location.pathname).toBe('/en/test-treaty/art_1'));
  expect(window.scrollTo).toHaveBeenLastCalledWith(0, 420);
  expect(clauseLink(/^Article 3/)).toHaveFocus();
});

test('returns to the link that was used where several lead to the same place', async () => {
  const { user } = renderAppAt('/en/test-treaty/art_1');
  await user.click(clauseLink(/^Article 2/));
  act(() => window.history.back());
  await waitFor(() => expect(window.location.pathname).toBe('/en/test-treaty/art_1'));
  expect(clauseLink(/^Article 2/)).toHaveFocus();
});

test('remembers each entry of the history by itself', async () => {
  const { user } = renderAppAt('/en/test-treaty/art_1');
  scrollPageTo(100);
  await user.click(clauseLink(/^Article 2/));
  scrollPageTo(200);
  await user.click(clauseLink(/^Article 3/));
  act(() => window.history.back());
  await waitFor(() => expect(window.scrollTo).toHaveBeenLastCalledWith(0, 200));
  act(() => window.history.back());
  await waitFor(() => expect(window.scrollTo).toHaveBeenLastCalledWith(0, 100));
});

test('tells the browser not to scroll by itself', () => {
  renderAppAt('/en/test-treaty/art_1');
  expect(window.history.scrollRestoration).toBe('manual');
});
