import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { choiceRange, firstChoice, moveChoice, type ChoiceMove, type WordChoice } from '../../core/annotation/wordChoice.ts';
import { clauseText } from '../../core/treaty/clauseText.ts';
import type { UiLanguage } from '../../core/treaty/language.ts';
import { findClause, type EId, type Treaty } from '../../core/treaty/treaty.ts';
import { scrollIntoFreePart } from '../../dom/goToWords.ts';
import { clauseAround, rangeOfWords, selectOnPage } from '../../dom/wordsOnPage.ts';
import { selectedWords } from '../../dom/chosenWords.ts';
import { m } from '../../messages/compiled/messages.js';
import { clauseLabel } from '../shared/clauseLabel.ts';
import styles from './ChooseWords.module.css';
import type { ChosenRange } from './chosenRange.ts';
import { Handles } from './Handles.tsx';
import { shorten } from './noteWords.ts';

interface ChooseWordsProps {
  readonly treaty: Treaty;
  readonly eId: EId;
  readonly languages: readonly UiLanguage[];
  /** The words to begin with: a note's own; without them the first word of the text. */
  readonly first: ChosenRange | undefined;
  readonly onTake: (words: ChosenRange) => void;
  readonly onCancel: () => void;
}

/**
 * Chooses words of a clause by keys, by sentence, word and character, each step announced; or by two handles at the ends of the words.
 * Browsers let nobody select static text by keyboard, and what a screen reader selects never reaches a page.
 */
export function ChooseWords({ treaty, eId, languages, first, onTake, onCancel }: ChooseWordsProps) {
  const [language, setLanguage] = useState(first?.language ?? languages[0] ?? 'en');
  const clause = findClause(treaty.expressions[language], eId);
  const text = useMemo(() => (clause ? clauseText(clause) : ''), [clause]);
  const [choice, setChoice] = useState<WordChoice>(() => (first ? { anchor: first.start, focus: first.end } : firstChoice(text, language)));
  const surface = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const { start, end } = choiceRange(choice);

  useEffect(() => surface.current?.focus({ preventScroll: true }), []);
  // The page's own selection shows the words, so that they look as words chosen in any other way do.
  useLayoutEffect(() => {
    selectOnPage(eId, { language, start, end });
    const words = rangeOfWords(eId, { language, start, end });
    if (words) scrollIntoFreePart({ getBoundingClientRect: () => words.getBoundingClientRect() });
  }, [eId, language, start, end]);
  usePointerChoice(eId, (words) => {
    setLanguage(words.language);
    setChoice({ anchor: words.start, focus: words.end });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const move = moveOf(event);
    if (move) setChoice(moveChoice(text, choice, move, language));
    else if (event.key === 'Enter') onTake({ language, start, end });
    else if (event.key === 'Escape') onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const other = languages.find((shown) => shown !== language);
  const change = (to: UiLanguage) => {
    const clauseInIt = findClause(treaty.expressions[to], eId);
    setLanguage(to);
    setChoice(firstChoice(clauseInIt ? clauseText(clauseInIt) : '', to));
    surface.current?.focus();
  };
  return (
    <>
      <section className={styles.chooser} aria-label={m.choosing_title()}>
        {/* A screen reader hands the arrow keys on only inside an application that has the focus. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <div
          ref={surface}
          role="application"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          className={styles.surface}
          aria-label={m.choosing_surface({ place: clauseLabel(eId) })}
          aria-describedby={helpId}
          onKeyDown={onKeyDown}
        >
          <p role="status" lang={language} className={styles.words}>
            {shorten(text.slice(start, end), 200)}
          </p>
          <p id={helpId} className={styles.help}>
            {m.choosing_help()}
          </p>
        </div>
        <div className={styles.buttons}>
          <button type="button" className={styles.take} onClick={() => onTake({ language, start, end })}>
            {m.choosing_take()}
          </button>
          {other && (
            <button type="button" onClick={() => change(other)}>
              {m.choosing_language({ language: other.toUpperCase() })}
            </button>
          )}
          <button type="button" onClick={onCancel}>
            {m.choosing_cancel()}
          </button>
        </div>
      </section>
      {/* Outside the panel: they stand on the page, beside the words. */}
      <Handles eId={eId} range={{ language, start, end }} onChange={setChoice} />
    </>
  );
}

function moveOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): ChoiceMove | undefined {
  if (altKey || metaKey) return undefined;
  const isExtending = shiftKey;
  switch (key) {
    case 'ArrowRight':
      return { by: ctrlKey ? 'character' : 'word', direction: 'forward', isExtending };
    case 'ArrowLeft':
      return { by: ctrlKey ? 'character' : 'word', direction: 'backward', isExtending };
    case 'ArrowDown':
      return { by: 'sentence', direction: 'forward', isExtending };
    case 'ArrowUp':
      return { by: 'sentence', direction: 'backward', isExtending };
    default:
      return undefined;
  }
}

// Words selected by pointer or touch meanwhile are the choice too.
function usePointerChoice(eId: EId, take: (words: ChosenRange) => void): void {
  useEffect(() => {
    const onUp = () => {
      const selection = document.getSelection();
      const words = selectedWords(selection);
      if (words && clauseAround(selection?.anchorNode ?? null) === eId) take(words);
    };
    document.addEventListener('pointerup', onUp);
    return () => document.removeEventListener('pointerup', onUp);
  });
}
