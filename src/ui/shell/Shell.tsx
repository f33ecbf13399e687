import type { ReactNode } from 'react';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import styles from './Shell.module.css';
import { TopBar } from './TopBar.tsx';

interface ShellProps {
  /** The box to find words and go to places with, which stands in the bar. */
  readonly find: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page: the skip link, the bar, the page, the foot. */
export function Shell({ find, children }: ShellProps) {
  const ui = useAppStore(selectUi);
  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip}>
        {m.skip_to_text()}
      </a>
      <TopBar find={find} />
      {children}
      <footer className={styles.footer}>
        <p>{m.rendering_line()}.</p>
        <p>
          <PlaceLink to={{ view: 'about', ui }}>{m.about_title()}</PlaceLink>
        </p>
      </footer>
    </div>
  );
}
