import { useId } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { selectToldNotes } from '../../store/settingsSlice.ts';
import styles from './ToldNotes.module.css';
import { useAppStore, useAppStoreApi } from '../shared/storeContext.ts';

/** Lets those who read with a screen reader say how much of the notes they want to hear in the text. */
export function ToldNotes() {
  const store = useAppStoreApi();
  const told = useAppStore(selectToldNotes);
  const name = useId();
  const choices = [
    ['each', m.told_each()],
    ['count', m.told_count()],
    ['none', m.told_none()],
  ] as const;
  return (
    <details className={styles.told}>
      <summary>{m.told_notes()}</summary>
      <fieldset aria-label={m.told_notes()}>
        {choices.map(([value, label]) => (
          <label key={value}>
            <input
              type="radio"
              name={name}
              checked={told === value}
              onChange={() => store.getState().changeSettings({ toldNotes: value })}
            />{' '}
            {label}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
