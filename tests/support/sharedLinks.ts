import type { Annotation } from '../../src/core/annotation/annotation.ts';
import { writeShared } from '../../src/core/annotation/sharing/writeShared.ts';
import { packNotes } from '../../src/url/notesLink/packNotes.ts';

/** What stands behind `n=` of a link with notes. */
export const packAnnotations = (notes: readonly Annotation[], by?: string): Promise<string> => packNotes(writeShared(notes, by));
