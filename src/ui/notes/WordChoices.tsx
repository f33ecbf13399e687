import { useId } from 'react';
import type { PositionSelector } from '../../core/anchoring/anchor.ts';
import { m } from '../../messages/compiled/messages.js';
import styles from './FindWords.module.css';

interface WordChoicesProps {
  readonly text: string;
  readonly language: string;
  /** Words that may be meant, the best first. */
  readonly near: readonly PositionSelector[];
  readonly sentences: readonly PositionSelector[];
  readonly chosen: PositionSelector | undefined;
  readonly onChoose: (words: PositionSelector) => void;
}

/** Words of a clause to choose among without a pointer: those that are near to lost ones, and every sentence. */
export function WordChoices({ near, sentences, ...rest }: WordChoicesProps) {
  const name = useId();
  const apart = near.filter((words) => !sentences.some(({ start, end }) => start === words.start && end === words.end));
  return (
    <div className={styles.choices}>
      {apart.length > 0 && <Choices legend={m.notebook_nearest()} ranges={apart} name={name} {...rest} />}
      <Choices legend={m.notebook_sentences()} ranges={sentences} name={name} {...rest} />
    </div>
  );
}

interface ChoicesProps extends Omit<WordChoicesProps, 'near' | 'sentences'> {
  readonly legend: string;
  readonly ranges: readonly PositionSelector[];
  readonly name: string;
}

function Choices({ legend, ranges, name, text, language, chosen, onChoose }: ChoicesProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {ranges.map((range) => (
        <label key={range.start}>
          <input
            type="radio"
            name={name}
            checked={chosen?.start === range.start && chosen.end === range.end}
            onChange={() => onChoose(range)}
          />
          <span lang={language}>{text.slice(range.start, range.end)}</span>
        </label>
      ))}
    </fieldset>
  );
}
