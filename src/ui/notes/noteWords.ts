import type { Annotation } from '../../core/annotation/annotation.ts';
import type { Placement } from '../../core/anchoring/anchor.ts';
import { clauseEId } from '../../core/reference/eid.ts';
import type { UiLanguage } from '../../core/treaty/language.ts';
import type { Catalogue } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { clauseLabel } from '../shared/clauseLabel.ts';

// Long enough to know the words again, short enough for a line.
const SHORT = 60;

/** The beginning of words that are too long for a line; never cuts a character in two. */
export function shorten(words: string, longest = SHORT): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length <= longest ? line : `${characters.slice(0, longest).join('').trimEnd()}…`;
}

/** What a note is called: by its words, else by the clause or treaty that it is on. */
export function noteName({ target }: Annotation): string {
  if (!target) return m.note_elsewhere();
  if (target.words) return m.note_on_words({ words: shorten(target.words.quote.exact) });
  return target.eId === undefined ? m.note_on_treaty() : m.note_on_place({ place: clauseLabel(clauseEId(target.eId)) });
}

/** Where a note was made: "Article 4, Russia-DPRK treaty"; undefined for one on something that is not here. */
export function notePlace({ target }: Annotation, catalogue: Catalogue, ui: UiLanguage): string | undefined {
  const entry = target && catalogue.find(({ id }) => id === target.treatyId);
  if (!entry) return undefined;
  const title = entry.shortTitle[ui];
  return target.eId === undefined ? title : `${clauseLabel(clauseEId(target.eId))}, ${title}`;
}

/** Why the words of a note have no place any more. */
export function lostReason(placement: Extract<Placement, { status: 'lost' }>): string {
  switch (placement.reason) {
    case 'no-such-clause':
      return m.note_lost_clause();
    case 'no-such-words':
      return m.note_lost_words();
    case 'no-words-given':
      return m.note_lost_none();
  }
}

const moments = new Map<UiLanguage, Intl.DateTimeFormat>();

// Kept, because making one costs more than all else that showing a note does. Day before month, as all dates of the site.
function momentFormat(ui: UiLanguage): Intl.DateTimeFormat {
  const known = moments.get(ui) ?? new Intl.DateTimeFormat(ui === 'en' ? 'en-GB' : ui, { dateStyle: 'medium', timeStyle: 'short' });
  moments.set(ui, known);
  return known;
}

/** "23 November 2026 at 14:05", in the reader's own time zone. */
export function formatMoment(ms: number, ui: UiLanguage): string {
  const date = new Date(ms);
  if (Number.isNaN(date.getTime())) return '';
  return momentFormat(ui).format(date);
}

/** A language's name in the interface's language; its tag where that is none. */
export function languageName(tag: string, ui: UiLanguage): string {
  try {
    return new Intl.DisplayNames(ui, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag; // from a file: not every string is a language tag
  }
}
