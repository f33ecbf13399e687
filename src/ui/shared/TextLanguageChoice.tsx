import { useId } from 'react';
import type { Settings } from '../../core/settings.ts';
import { m } from '../../messages/compiled/messages.js';
import type { AppState } from '../../store/createAppStore.ts';
import { selectShownLanguages } from '../../store/settingsSlice.ts';
import { useAppStore, useAppStoreApi } from './storeContext.ts';
import styles from './TextLanguageChoice.module.css';

const CHOICES: readonly { value: Settings['text']; short: () => string; long: () => string }[] = [
  { value: 'en', short: () => 'EN', long: () => m.english() },
  { value: 'id', short: () => 'ID', long: () => m.indonesian() },
  { value: 'both', short: () => m.both(), long: () => m.both_languages() },
];

const selectChoice = (state: AppState): Settings['text'] => {
  const [first, second] = selectShownLanguages(state);
  return second === undefined ? (first ?? 'interface') : 'both';
};

/** The choice of the text's languages, with the two-letter names that fit a row, or with whole names. */
export function TextLanguageChoice({ legend, isCompact = false }: { readonly legend: string; readonly isCompact?: boolean }) {
  const store = useAppStoreApi();
  const chosen = useAppStore(selectChoice);
  const name = useId();
  return (
    <fieldset className={isCompact ? styles.compact : styles.plain}>
      <legend>{legend}</legend>
      {CHOICES.map(({ value, short, long }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={chosen === value}
            aria-label={isCompact ? nameWith(short(), long()) : undefined}
            onChange={() => store.getState().changeSettings({ text: value })}
          />
          <span>{isCompact ? short() : long()}</span>
        </label>
      ))}
    </fieldset>
  );
}

// What is seen must stand in what is said, for people who speak to their browser (WCAG 2.5.3).
const nameWith = (short: string, long: string): string => (long.includes(short) ? long : `${short}, ${long}`);
