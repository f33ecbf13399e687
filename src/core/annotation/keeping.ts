/** What stands in the way of keeping what a reader writes. */
export type Trouble =
  /** The browser refuses storage to this site (`denied`) or has none (`missing`); all is held until the page is closed. */
  | { readonly kind: 'denied' | 'missing' }
  /** Storage does not answer (`hung`), a write takes long (`slow`), or writing failed again and again (`failed`). */
  | { readonly kind: 'hung' | 'slow' | 'failed' }
  /** The disk, or what the browser grants of it, is full. */
  | { readonly kind: 'full' }
  /** Another tab holds an older build's storage open. */
  | { readonly kind: 'blocked' }
  /** This tab's build is older than the storage; nothing is written by it any more. */
  | { readonly kind: 'newer-version' }
  /** Nothing that is stored can be read; nothing is written, so that nothing is lost. */
  | { readonly kind: 'unreadable' }
  /** Notes were here and are gone: how many there were, when one was last written (milliseconds since 1970 UTC), and whether this tab still holds them. */
  | { readonly kind: 'wiped'; readonly count: number; readonly lastWriteMs: number; readonly isHeld: boolean };

/** How what a reader wrote is being kept. */
export interface Keeping {
  /** What can be done with the storage: `memory` holds until the page is closed, `read` can be read and not written. */
  readonly access: 'opening' | 'full' | 'read' | 'memory';
  /** Whether the last change has been committed; `idle` before the first. */
  readonly saving: 'idle' | 'saving' | 'saved' | 'failed';
  readonly trouble: Trouble | undefined;
  /** How many stored rows cannot be read; they are set aside and can be downloaded. */
  readonly setAside: number;
  /** When a backup was last downloaded, milliseconds since 1970 UTC, and how many changes were made since. */
  readonly lastBackupMs: number | undefined;
  readonly changesSinceBackup: number;
  /** Whether the browser promised not to clear the storage by itself; undefined while nobody has asked. */
  readonly isProtected: boolean | undefined;
}

/** Before the storage has been opened. */
export const NOT_YET_KEPT: Keeping = {
  access: 'opening',
  saving: 'idle',
  trouble: undefined,
  setAside: 0,
  lastBackupMs: undefined,
  changesSinceBackup: 0,
  isProtected: undefined,
};
