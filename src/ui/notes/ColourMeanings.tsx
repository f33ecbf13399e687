import { COLOURS } from '../../core/annotation/annotation.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectSettings } from '../../store/settingsSlice.ts';
import { useAppStore, useAppStoreApi } from '../shared/storeContext.ts';
import styles from './ColourMeanings.module.css';
import { colourMeaning, colourName } from './colourWords.ts';

// A word or three: it stands on every note.
const LONGEST = 40;

/** Lets the reader say what each colour means to them; an empty field takes our word. */
export function ColourMeanings() {
  const store = useAppStoreApi();
  const { colourMeanings } = useAppStore(selectSettings);
  return (
    <details className={styles.meanings}>
      <summary>{m.colour_meanings()}</summary>
      {COLOURS.map((colour) => (
        <label key={colour}>
          <mark data-colour={colour}>{colourName(colour)}</mark>
          <input
            value={colourMeanings?.[colour] ?? ''}
            placeholder={colourMeaning(colour, undefined)}
            maxLength={LONGEST}
            onChange={(event) =>
              store.getState().changeSettings({ colourMeanings: { ...colourMeanings, [colour]: event.currentTarget.value } })
            }
          />
        </label>
      ))}
    </details>
  );
}
