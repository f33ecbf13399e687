import { useEffect, useState } from 'react';
import type { Annotation } from '../../../core/annotation/annotation.ts';
import { readShared } from '../../../core/annotation/sharing/readShared.ts';
import { writeShared } from '../../../core/annotation/sharing/writeShared.ts';
import type { Selection } from '../../../core/reference/selection.ts';
import { linkToCopy } from '../../../url/site.ts';
import { weighLink } from '../../../url/notesLink/linkBudget.ts';
import { packNotes } from '../../../url/notesLink/packNotes.ts';

/** A link with notes, or why there is none. */
export type NotesLink =
  | { readonly status: 'none' | 'making' | 'unsupported' | 'too-much' }
  | { readonly status: 'made'; readonly link: string; readonly weight: 'quiet' | 'notice' }
  | { readonly status: 'too-long'; readonly length: number };

/** Makes the link to a place with notes, anew whenever they or the name change. A link that could not be opened again is none. */
export function useNotesLink(notes: readonly Annotation[], by: string, place: Selection): NotesLink {
  const json = notes.length === 0 ? '' : writeShared(notes, by);
  const address = linkToCopy(window.location.origin, place, undefined, '#n=');
  const [made, setMade] = useState<{ readonly of: string; readonly link: NotesLink }>();
  const of = `${address} ${json}`;
  useEffect(() => {
    if (json === '') return;
    let isCurrent = true;
    void makeLink(json, address).then((link) => isCurrent && setMade({ of, link }));
    return () => void (isCurrent = false);
  }, [json, address, of]);
  if (json === '') return { status: 'none' };
  return made?.of === of ? made.link : { status: 'making' };
}

async function makeLink(json: string, address: string): Promise<NotesLink> {
  if (!readShared(json).ok) return { status: 'too-much' };
  try {
    const link = address + (await packNotes(json));
    const weight = weighLink(link.length);
    return weight === 'file' ? { status: 'too-long', length: link.length } : { status: 'made', link, weight };
  } catch {
    return { status: 'unsupported' };
  }
}
