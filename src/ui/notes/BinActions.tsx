import { useState } from 'react';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectUi } from '../../store/selectionSlice.ts';
import { useAppStore } from '../shared/storeContext.ts';
import { useKeeper, useNoteActions } from './annotating.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { formatMoment } from './noteWords.ts';
import { useSay } from './saying.ts';

const BIN_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** How many whole days a note stays in the bin from `nowMs` on: 0 to 30, also where a clock was wrong. */
export const daysLeft = (deletedMs: number, nowMs: number): number =>
  Math.min(BIN_DAYS, Math.max(0, Math.ceil((deletedMs + BIN_DAYS * DAY_MS - nowMs) / DAY_MS)));

/** When a note was deleted, how long it stays, and the ways out of the bin. */
export function BinActions({ annotation: { id, deletedMs = 0 } }: { readonly annotation: Annotation }) {
  const ui = useAppStore(selectUi);
  const actions = useNoteActions();
  const say = useSay();
  const [nowMs] = useState(() => Date.now());
  const days = daysLeft(deletedMs, nowMs);
  const restore = () => {
    actions.restore([id]);
    say(m.bin_restored());
  };
  return (
    <>
      <span>
        {m.bin_deleted({ date: formatMoment(deletedMs, ui) })} · {days === 0 ? m.bin_due() : m.bin_days_left({ count: days })}
      </span>
      <button type="button" onClick={restore}>
        {m.note_restore()}
      </button>
      <PurgeButton ids={[id]} title={m.bin_delete()} />
    </>
  );
}

interface PurgeButtonProps {
  readonly ids: readonly string[];
  readonly title: string;
}

/** Deletes notes of the bin for good, after asking. */
export function PurgeButton({ ids, title }: PurgeButtonProps) {
  const keeper = useKeeper();
  const say = useSay();
  const [isAsking, setIsAsking] = useState(false);
  if (!keeper) return null;
  const purge = async () => {
    const gone = await keeper.purge(ids);
    say(gone.length === 0 ? m.bin_failed() : m.bin_done({ count: gone.length }));
  };
  return (
    <>
      <button type="button" onClick={() => setIsAsking(true)}>
        {title}
      </button>
      {isAsking && (
        <ConfirmDialog
          title={title}
          explanation={m.bin_confirm({ count: ids.length })}
          onConfirm={() => void purge()}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
