import type { Target } from '../../src/core/anchoring/anchor.ts';
import { createAnnotation, type Annotation } from '../../src/core/annotation/annotation.ts';

/** A note on words of the treaty that `makeFile` makes. */
export function makeAnnotation(id: string, change: Partial<Annotation> = {}): Annotation {
  const target: Target = { treatyId: 'test-treaty', eId: 'art_2' };
  return { ...createAnnotation(`urn:test:${id}`, target, 1_000), ...change };
}

/** Words of a clause of that treaty, by what they are and where they stood. */
export function makeWordsTarget(exact: string, start: number, change: Partial<Target> & { readonly language?: string } = {}): Target {
  const { language = 'en', ...rest } = change;
  const words = {
    language,
    edition: '2026-01-01',
    quote: { exact, prefix: '', suffix: '' },
    position: { start, end: start + exact.length },
  };
  return { treatyId: 'test-treaty', eId: 'art_2', words, ...rest };
}
