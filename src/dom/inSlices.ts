// Half a frame: what the reader does meanwhile is answered in time even where the processor is slow.
const SLICE_MS = 8;

/** Works through something step by step, and lets the page live between slices of a few milliseconds. Resolves when it is through. */
export async function inSlices(steps: Iterator<unknown>): Promise<void> {
  const end = performance.now() + SLICE_MS;
  for (;;) {
    if (steps.next().done) return;
    if (performance.now() >= end) break;
  }
  await new Promise((resolve) => setTimeout(resolve, 0));
  await inSlices(steps);
}
