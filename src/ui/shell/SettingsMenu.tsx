import { useId } from 'react';
import type { Settings } from '../../core/settings.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectSettings } from '../../store/settingsSlice.ts';
import { selectUi } from '../../store/selectionSlice.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore, useAppStoreApi } from '../shared/storeContext.ts';
import { TextLanguageChoice } from '../shared/TextLanguageChoice.tsx';
import styles from './SettingsMenu.module.css';

/** The menu: how the site looks, and the page on sources and method. A popover of the platform, so it opens without the script. */
export function SettingsMenu() {
  const store = useAppStoreApi();
  const ui = useAppStore(selectUi);
  return (
    <div className={styles.menu}>
      <button type="button" popoverTarget="menu" className={styles.button}>
        <span>{m.menu()}</span>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2 4h12M2 8h12M2 12h12" />
        </svg>
      </button>
      <div id="menu" popover="auto" className={styles.panel} role="group" aria-label={m.menu()}>
        <div data-needs-script="">
          <Choice
            legend={m.colour_scheme()}
            field="scheme"
            choices={[
              ['system', m.scheme_system()],
              ['light', m.scheme_light()],
              ['dark', m.scheme_dark()],
              ['contrast', m.scheme_contrast()],
            ]}
          />
          <Choice
            legend={m.text_size()}
            field="textSize"
            choices={[
              ['small', m.size_small()],
              ['medium', m.size_medium()],
              ['large', m.size_large()],
              ['largest', m.size_largest()],
            ]}
          />
          <TextLanguageChoice legend={m.text_language_long()} />
          <button
            type="button"
            popoverTarget="menu"
            popoverTargetAction="hide"
            aria-haspopup="dialog"
            onClick={() => store.getState().showSheetOfKeys(true)}
          >
            {m.command_shortcuts()}
          </button>
        </div>
        <p>
          <PlaceLink to={{ view: 'about', ui }}>{m.about_title()}</PlaceLink>
        </p>
      </div>
    </div>
  );
}

interface ChoiceProps<Field extends 'scheme' | 'textSize'> {
  readonly legend: string;
  readonly field: Field;
  readonly choices: readonly (readonly [Settings[Field], string])[];
}

function Choice<Field extends 'scheme' | 'textSize'>({ legend, field, choices }: ChoiceProps<Field>) {
  const store = useAppStoreApi();
  const chosen = useAppStore(selectSettings)[field];
  const name = useId();
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.map(([value, label]) => (
        <label key={value}>
          <input type="radio" name={name} checked={chosen === value} onChange={() => store.getState().changeSettings({ [field]: value })} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
