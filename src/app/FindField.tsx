import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { m } from '../messages/compiled/messages.js';
import { selectShortcuts } from '../store/settingsSlice.ts';
import type { AppState } from '../store/createAppStore.ts';
import type { BoxState } from '../ui/shared/boxState.ts';
import { useAppStore } from '../ui/shared/storeContext.ts';
import styles from './FindField.module.css';
import { bringFind, useFindScript } from './findScript.ts';

const selectQuery = ({ selection }: AppState): string => (selection.view === 'search' ? selection.query : '');

/** The box in the bar: a field at once, and a combobox as soon as what it offers has come, which is when it is first touched. */
export function FindField() {
  const find = useFindScript();
  const query = useAppStore(selectQuery);
  const input = useRef<HTMLInputElement>(null);
  const [box, setBox] = useState<BoxState>({ text: query, isOpen: false, active: undefined });
  useFindKey(() => {
    input.current?.focus();
    input.current?.select();
  });

  const type = (text: string) => setBox({ text, isOpen: text !== '', active: undefined });
  const close = () => setBox({ ...box, isOpen: false, active: undefined });
  const done = () => {
    if (!input.current) return;
    input.current.value = query;
    input.current.blur();
    setBox({ text: query, isOpen: false, active: undefined });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, currentTarget } = event;
    if (key === 'Enter' && !find) setBox({ ...box, text: currentTarget.value, isEntered: true });
    if (key !== 'Escape') return;
    event.preventDefault();
    if (box.isOpen) return close();
    if (currentTarget.value === '') return currentTarget.blur();
    currentTarget.value = '';
    type('');
  };
  return (
    <div role="search" aria-label={m.find_label()} className={styles.find} data-needs-script="">
      <input
        // What the page shows the results of stands in the box; what is typed is the reader's until they go somewhere.
        key={query}
        ref={input}
        defaultValue={query}
        type="search"
        role="combobox"
        aria-label={m.find_label()}
        aria-autocomplete="list"
        aria-expanded={box.isOpen}
        aria-controls="find-list"
        aria-activedescendant={box.active}
        placeholder={m.find_placeholder()}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        onFocus={({ currentTarget }) => {
          bringFind();
          type(currentTarget.value);
        }}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <button type="button" aria-label={m.find_button()} onClick={() => input.current?.focus()}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="7" cy="7" r="4.5" />
          <path d="m10.5 10.5 4 4" />
        </svg>
      </button>
      {find && <find.parts.FindList input={input} box={box} onBox={setBox} onDone={done} />}
    </div>
  );
}

/** Ctrl+K, or Command+K, goes to the box from anywhere. */
function useFindKey(act: () => void): void {
  const hasKeys = useAppStore(selectShortcuts);
  useEffect(() => {
    if (!hasKeys) return;
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}
