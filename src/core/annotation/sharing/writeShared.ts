import type { Target } from '../../anchoring/anchor.ts';
import type { Annotation } from '../annotation.ts';
import type { WrittenNote } from './sharedSchema.ts';
import { SHARED_VERSION, type SharedNote } from './sharedNotes.ts';

/**
 * Writes notes as the JSON that a link carries, under the name that the sharer gives, if any. Ids, times, layers and what files said of
 * them stay behind, and so do notes that are about no treaty. What half a character is left of is written as U+FFFD.
 */
export function writeShared(notes: readonly Pick<Annotation, keyof SharedNote>[], by = ''): string {
  const name = whole(by.trim());
  return JSON.stringify({
    v: SHARED_VERSION,
    ...(name === '' ? {} : { by: name }),
    n: notes.flatMap((note) => (note.target ? [writeNote({ ...note, target: note.target })] : [])),
  });
}

/** A note as it is written into a link: always in the same order, without what is empty, so that equal notes are equal texts. */
export function writeNote({ target, body, colour, tags, creator }: SharedNote): WrittenNote {
  return {
    ...writeTarget(target),
    ...(body === '' ? {} : { b: whole(body) }),
    c: colour,
    ...(tags.length === 0 ? {} : { g: tags.map(whole) }),
    ...(creator === undefined || creator === '' ? {} : { a: whole(creator) }),
  };
}

function writeTarget({ treatyId, eId, words }: Target): Pick<WrittenNote, 't' | 'e' | 'w'> {
  return {
    t: whole(treatyId),
    ...(eId === undefined ? {} : { e: whole(eId) }),
    ...(words ? { w: writeWords(words) } : {}),
  };
}

function writeWords({ language, edition, quote, position }: NonNullable<Target['words']>): WrittenNote['w'] {
  return {
    l: whole(language),
    d: whole(edition),
    x: whole(quote.exact),
    ...(quote.prefix === '' ? {} : { p: whole(quote.prefix) }),
    ...(quote.suffix === '' ? {} : { s: whole(quote.suffix) }),
    o: [position.start, position.end],
  };
}

const whole = (text: string): string => text.replace(/\p{Cs}/gu, '\uFFFD');
