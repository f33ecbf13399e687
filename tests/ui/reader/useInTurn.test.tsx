import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useInTurn } from '../../../src/ui/reader/useInTurn.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const renderValue = (first: string, isUrgent: boolean) =>
  renderHook(({ value, urgent }) => useInTurn(value, urgent), { initialProps: { value: first, urgent: isUrgent } });

const nextFrame = () => act(() => vi.advanceTimersByTime(20));

test('changes at once where it is urgent', () => {
  const { result, rerender } = renderValue('one', true);
  rerender({ value: 'two', urgent: true });
  expect(result.current).toBe('two');
});

test('changes after the next frame where it is not, and only one a frame', () => {
  const [first, second] = [renderValue('one', false), renderValue('one', false)];
  for (const { rerender } of [first, second]) rerender({ value: 'two', urgent: false });
  expect([first.result.current, second.result.current]).toEqual(['one', 'one']);
  nextFrame();
  expect([first.result.current, second.result.current]).toEqual(['two', 'one']);
  nextFrame();
  expect(second.result.current).toBe('two');
});

test('takes the last of several changes', () => {
  const { result, rerender } = renderValue('one', false);
  for (const value of ['two', 'three']) rerender({ value, urgent: false });
  nextFrame();
  expect(result.current).toBe('three');
});

test('what comes to the screen while it waits is as it is now, and stays so when it leaves', () => {
  const { result, rerender } = renderValue('one', false);
  rerender({ value: 'two', urgent: false });
  rerender({ value: 'two', urgent: true });
  expect(result.current).toBe('two');
  rerender({ value: 'two', urgent: false });
  expect(result.current).toBe('two');
});

test('what is gone keeps nobody waiting', () => {
  const [gone, other] = [renderValue('one', false), renderValue('one', false)];
  for (const { rerender } of [gone, other]) rerender({ value: 'two', urgent: false });
  gone.unmount();
  nextFrame();
  expect(other.result.current).toBe('two');
});
