import { inertName } from '../../core/reference/inertName.ts';

interface InertSentenceProps {
  /** Says the sentence around some words; it may do without them. */
  readonly say: (words: string) => string;
  /** Words of a search (untrusted). */
  readonly words: string;
}

/** A sentence with words of a search in it, cut and shown inert: they cannot turn around what stands beside them. */
export function InertSentence({ say, words }: InertSentenceProps) {
  const [before, after] = say('\n').split('\n');
  if (after === undefined) return before;
  return (
    <>
      {before}
      <bdi>{inertName(words)}</bdi>
      {after}
    </>
  );
}
