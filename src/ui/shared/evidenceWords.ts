import type { Evidence } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';

/** What an evidence mark says, in a few words. */
export function evidenceLabel(evidence: Evidence): string {
  switch (evidence) {
    case 'confirmed':
      return m.evidence_confirmed();
    case 'number-unconfirmed':
      return m.evidence_number_unconfirmed();
    case 'unconfirmed':
      return m.evidence_unconfirmed();
  }
}

/** What an evidence mark means, in a sentence. */
export function evidenceMeaning(evidence: Evidence): string {
  switch (evidence) {
    case 'confirmed':
      return m.evidence_confirmed_meaning();
    case 'number-unconfirmed':
      return m.evidence_number_unconfirmed_meaning();
    case 'unconfirmed':
      return m.evidence_unconfirmed_meaning();
  }
}
