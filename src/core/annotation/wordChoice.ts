import { stepBoundary, type Step } from '../anchoring/wordBoundaries.ts';

/** Words being chosen in a text: what stays and what moves while the choice grows. UTF-16 code units; either may be the greater. */
export interface WordChoice {
  readonly anchor: number;
  readonly focus: number;
}

/** How a key moves the choice. */
export interface ChoiceMove {
  readonly by: Step;
  readonly direction: 'forward' | 'backward';
  /** Whether the choice grows or shrinks to the new place instead of moving there. */
  readonly isExtending: boolean;
}

/** The range that a choice covers: UTF-16 code units, half-open. */
export const choiceRange = ({ anchor, focus }: WordChoice): { start: number; end: number } => ({
  start: Math.min(anchor, focus),
  end: Math.max(anchor, focus),
});

/** The first word of a text, or of what follows `from` in it. `locale` is a BCP 47 language tag. */
export function firstChoice(text: string, locale: string, from = 0): WordChoice {
  return unitBefore(text, stepBoundary(text, from, 'word', 'forward', locale), 'word', locale);
}

/**
 * The choice after a key: the next or previous character, word or sentence, or the same choice reaching to there. At the ends of the text
 * it stays; it always holds at least one character. `locale` is a BCP 47 language tag.
 */
export function moveChoice(text: string, choice: WordChoice, { by, direction, isExtending }: ChoiceMove, locale: string): WordChoice {
  if (isExtending) {
    const focus = stepBoundary(text, choice.focus, by, direction, locale);
    return focus === choice.anchor ? { anchor: choice.anchor, focus: choice.focus } : { anchor: choice.anchor, focus };
  }
  const { start, end } = choiceRange(choice);
  if (direction === 'forward') {
    const next = unitBefore(text, stepBoundary(text, end, by, 'forward', locale), by, locale);
    return next.focus > end ? next : choice;
  }
  const anchor = stepBoundary(text, start, by, 'backward', locale);
  return anchor < start ? { anchor, focus: stepBoundary(text, anchor, by, 'forward', locale) } : choice;
}

function unitBefore(text: string, end: number, by: Step, locale: string): WordChoice {
  return { anchor: stepBoundary(text, end, by, 'backward', locale), focus: end };
}
