import { COLOURS, type Colour } from '../../core/annotation/annotation.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectSettings } from '../../store/settingsSlice.ts';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './ColourChoice.module.css';
import { colourMeaning, colourName } from './colourWords.ts';

interface ColourChoiceProps {
  /** Tells this group of radio buttons from others on the page. */
  readonly name: string;
  readonly value: Colour;
  readonly onChange: (colour: Colour) => void;
}

/** The six colours of notes, each with its line and what it means to the reader. */
export function ColourChoice({ name, value, onChange }: ColourChoiceProps) {
  const { colourMeanings } = useAppStore(selectSettings);
  return (
    <fieldset className={styles.choice}>
      <legend>{m.note_colour()}</legend>
      {COLOURS.map((colour) => (
        <label key={colour} title={colourName(colour)}>
          <input type="radio" name={name} value={colour} checked={colour === value} onChange={() => onChange(colour)} />
          <span className={styles.swatch} data-colour={colour} aria-hidden="true">
            Aa
          </span>
          {colourMeaning(colour, colourMeanings)}
        </label>
      ))}
    </fieldset>
  );
}
