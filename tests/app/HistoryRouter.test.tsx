import { act, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { makeFile } from '../support/builders.ts';
import { renderAppAt } from '../support/renderAppAt.tsx';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const refuse = () =>
  vi.spyOn(window.history, 'replaceState').mockImplementation(() => {
    throw new DOMException('Too many calls', 'SecurityError');
  });

test('the page goes on where the browser refuses to write addresses, and the address follows', () => {
  const { store } = renderAppAt('/en/test-treaty/art_2', { files: [makeFile()] });
  vi.useFakeTimers();
  const refused = refuse();
  act(() => store.getState().goTo({ view: 'clause', ui: 'en', treatyId: 'test-treaty', eId: 'art_2' }, { hash: '#art_2__para_2' }));
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Article 2');
  expect(window.location.hash).toBe('');
  refused.mockRestore();
  act(() => void vi.advanceTimersByTime(1_000));
  expect(window.location.hash).toBe('#art_2__para_2');
});

test('an address that waited is not written over a place that the reader went to since', async () => {
  const { store, user } = renderAppAt('/en/test-treaty/art_2', { files: [makeFile()] });
  const refused = refuse();
  vi.useFakeTimers({ shouldAdvanceTime: true });
  act(() => store.getState().goTo({ view: 'clause', ui: 'en', treatyId: 'test-treaty', eId: 'art_2' }, { hash: '#art_2__para_2' }));
  refused.mockRestore();
  await user.click(screen.getAllByRole('link', { name: /^Next: Article 3/ })[0] ?? screen.getByRole('main'));
  act(() => void vi.advanceTimersByTime(2_000));
  expect(window.location.pathname + window.location.hash).toBe('/en/test-treaty/art_3');
});
