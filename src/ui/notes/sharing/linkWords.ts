import type { SharedRefusal } from '../../../core/annotation/sharing/sharedNotes.ts';
import { m } from '../../../messages/compiled/messages.js';
import type { LinkedNotes } from '../../../store/linkSlice.ts';

/** Why nothing of a link was read, what is safe, and what to do. */
export function refusalWords(reason: SharedRefusal): string {
  switch (reason.code) {
    case 'too-large':
      return m.linked_too_large();
    case 'incomplete':
      return m.linked_incomplete({ percent: reason.percent });
    case 'damaged':
      return m.linked_damaged();
    case 'newer-version':
      return m.linked_newer();
    case 'not-notes':
      return m.linked_not_notes();
    case 'unsupported':
      return m.linked_unsupported();
  }
}

/** What became of the notes of a link. */
export function keptWords({ kept, present }: Extract<LinkedNotes, { status: 'settled' }>): string {
  return kept + present === 0 ? m.linked_kept_none() : m.linked_kept({ count: kept, present });
}
