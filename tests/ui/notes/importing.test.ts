import { expect, test, vi } from 'vitest';
import { exportAnnotations } from '../../../src/core/annotation/interchange/exportAnnotations.ts';
import { readAnnotationFile, type ReadingProgress } from '../../../src/core/annotation/interchange/readAnnotationFile.ts';
import { runToEnd } from '../../../src/core/steps.ts';
import { planFiles, workInSlices } from '../../../src/ui/notes/importing.ts';
import { makeAnnotation } from '../../support/annotationBuilders.ts';

const KNOWN = { treatyIds: new Set(['test-treaty']) };
const notes = Array.from({ length: 1_000 }, (_, at) => makeAnnotation(`urn:n${at}`, { body: `Note ${at}` }));
const file = exportAnnotations(notes, { ...KNOWN, siteUrl: 'http://localhost:3000', nowMs: 1_000 });

/** A scheduler on which every look at the clock takes a millisecond; it notes how long each slice was. */
function fakeScheduler(mostBreaths = Infinity) {
  const slices: number[] = [];
  let now = 0;
  let began = 0;
  const breath = {
    clock: () => ++now,
    breathe: () => {
      slices.push(now - began);
      began = now;
      return Promise.resolve();
    },
    isStopped: () => slices.length >= mostBreaths,
  };
  return { breath, slices };
}

test('reads in slices between which the page breathes, and tells how far it came', async () => {
  const { breath, slices } = fakeScheduler();
  const told: ReadingProgress[] = [];
  const result = await workInSlices(readAnnotationFile(file, KNOWN), breath, (progress) => told.push(progress));
  expect(result).toEqual(runToEnd(readAnnotationFile(file, KNOWN)));
  expect(slices.length).toBeGreaterThan(80);
  expect(Math.max(...slices)).toBeLessThanOrEqual(25);
  const counted = told.filter(({ of }) => of > 0);
  expect(counted.every(({ of }) => of === 1_000)).toBe(true);
  expect(counted.map(({ read }) => read)).toEqual(counted.map(({ read }) => read).toSorted((a, b) => a - b));
});

test('plans in slices, and as one step', async () => {
  const { breath, slices } = fakeScheduler();
  const read = [{ number: 1, name: 'a', result: runToEnd(readAnnotationFile(file, KNOWN)) }];
  const plans = await workInSlices(planFiles(read, {}, { mode: 'mine', newId: () => 'urn:new', nowMs: 1 }), breath);
  expect(slices.length).toBeGreaterThan(30);
  expect(plans?.change).toMatchObject({ kind: 'import' });
  expect(plans?.change?.edits).toHaveLength(1_000);
});

test('does nothing more once it is stopped', async () => {
  const { breath, slices } = fakeScheduler(3);
  const steps = readAnnotationFile(file, KNOWN);
  const next = vi.spyOn(steps, 'next');
  expect(await workInSlices(steps, breath)).toBeUndefined();
  expect(slices).toHaveLength(3);
  const done = next.mock.calls.length;
  await new Promise((later) => setTimeout(later, 20));
  expect(next.mock.calls.length).toBe(done);
});
