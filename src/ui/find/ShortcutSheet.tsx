import { Fragment, useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { isApple } from '../../dom/isApple.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectShortcuts } from '../../store/settingsSlice.ts';
import { useAppStore, useAppStoreApi } from '../shared/storeContext.ts';
import { keyName, ownKeys, switchedShortcuts, type Combination, type Shortcut } from './shortcuts.ts';
import styles from './ShortcutSheet.module.css';

/** The sheet of all shortcuts, with the switch that turns all of them off and on (WCAG 2.1.4). */
export function ShortcutSheet() {
  const store = useAppStoreApi();
  const isOn = useAppStore(selectShortcuts);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
    heading.current?.focus();
  }, []);
  // Its own key closes it too: by the dialog's own way, which gives the focus back.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== '/' || !event.ctrlKey || event.altKey || !isOn) return;
    event.preventDefault();
    dialog.current?.close();
  };
  return (
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
      onClose={() => store.getState().showSheetOfKeys(false)}
    >
      <div className={styles.head}>
        <h2 ref={heading} id={titleId} tabIndex={-1}>
          {m.command_shortcuts()}
        </h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {m.close()}
        </button>
      </div>
      <label className={styles.switch}>
        <input
          type="checkbox"
          role="switch"
          checked={isOn}
          aria-checked={isOn}
          onChange={() => store.getState().changeSettings({ shortcuts: isOn ? 'off' : 'on' })}
        />
        {m.sheet_switch()}
      </label>
      <p className={styles.quiet}>{m.sheet_lead()}</p>
      <div className={styles.groups}>
        {switchedShortcuts().map(({ title, shortcuts }) => (
          <section key={title}>
            <h3>{title}</h3>
            <KeyList shortcuts={shortcuts} />
          </section>
        ))}
      </div>
      <h3>{m.sheet_always()}</h3>
      <p className={styles.quiet}>{m.sheet_always_lead()}</p>
      <KeyList shortcuts={ownKeys()} />
    </dialog>
  );
}

function KeyList({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) {
  return (
    <dl className={styles.keys}>
      {shortcuts.map(({ keys, does }) => (
        <div key={does}>
          <dt>
            {keys.map((combination, at) => (
              <Fragment key={combination.join(' ')}>
                {at > 0 && <span className={styles.or}> {m.sheet_or()} </span>}
                <Keys combination={combination} />
              </Fragment>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}

function Keys({ combination }: { readonly combination: Combination }) {
  const isOfApple = isApple();
  return (
    <span className={styles.combination}>
      {combination.map((key, at) => (
        <Fragment key={key}>
          {at > 0 && ' + '}
          <kbd>{keyName(key, isOfApple)}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
