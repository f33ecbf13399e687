import type { Caution, Kind } from '../../core/commentary/pageSchema.ts';
import { m } from '../../messages/compiled/messages.js';

/** What a group of items of one kind is called. */
export function kindLabel(kind: Kind): string {
  switch (kind) {
    case 'analyst':
      return m.kind_analyst();
    case 'official':
      return m.kind_official();
    case 'state-media':
      return m.kind_state_media();
    case 'reporter':
      return m.kind_reporter();
    case 'question':
      return m.kind_question();
    case 'background':
      return m.kind_background();
  }
}

/** What one item of a kind is called. */
export function kindOfItem(kind: Kind): string {
  switch (kind) {
    case 'analyst':
      return m.is_analyst();
    case 'official':
      return m.is_official();
    case 'state-media':
      return m.is_state_media();
    case 'reporter':
      return m.is_reporter();
    case 'question':
      return m.is_question();
    case 'background':
      return m.is_background();
  }
}

/** A caution in a word or two, and in a sentence. */
export function cautionWords(caution: Caution): { readonly short: string; readonly long: string } {
  switch (caution) {
    case 'copy':
      return { short: m.caution_copy(), long: m.caution_copy_meaning() };
    case 'relay':
      return { short: m.caution_relay(), long: m.caution_relay_meaning() };
    case 'machine-translation':
      return { short: m.caution_machine_translation(), long: m.caution_machine_translation_meaning() };
    case 'excerpt':
      return { short: m.caution_excerpt(), long: m.caution_excerpt_meaning() };
    case 'author-not-shown':
      return { short: m.caution_author_not_shown(), long: m.caution_author_not_shown_meaning() };
    case 'date-not-shown':
      return { short: m.caution_date_not_shown(), long: m.caution_date_not_shown_meaning() };
  }
}
