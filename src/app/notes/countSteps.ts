import type { Change } from '../../core/annotation/change.ts';
import type { AppStore } from '../../store/createAppStore.ts';

/** What the reader has done since it was last taken, for the reminder to back up and for snapshots. */
export interface StepCount {
  readonly observe: () => void;
  /** How many steps there were; a session of typing is one, an import as many as it brought. */
  readonly count: () => number;
  /** What an import brought, until it is forgotten. */
  readonly imported: () => ReadonlySet<string>;
  /** Whether a snapshot is due because of an import; asked once for each. */
  readonly isImportDue: () => boolean;
  /** Forgets so many steps that were written. */
  readonly forget: (count: number) => void;
  readonly forgetImported: () => void;
}

/** Counts the steps in a store's history. */
export function countSteps(store: AppStore): StepCount {
  let { history } = store.getState();
  let count = 0;
  let isDue = false;
  const imported = new Set<string>();

  return {
    observe: () => {
      const before = history;
      history = store.getState().history;
      const [last, lastBefore] = [history.done.at(-1), before.done.at(-1)];
      if (history === before || last === lastBefore) return;
      const isUndone = history.undone.length > before.undone.length;
      if (isUndone || !last) count++;
      else if (!isSameSession(last, lastBefore)) count += last.kind === 'import' ? last.edits.length : 1;
      if (isUndone || last?.kind !== 'import') return;
      isDue = true;
      for (const { after } of last.edits) imported.add(after.id);
    },
    count: () => count,
    imported: () => imported,
    isImportDue: () => {
      const wasDue = isDue;
      isDue = false;
      return wasDue;
    },
    forget: (written) => {
      count -= written;
    },
    forgetImported: () => imported.clear(),
  };
}

const isSameSession = (a: Change, b: Change | undefined): boolean => a.session !== undefined && a.session === b?.session;
