import type { Annotation } from '../../core/annotation/annotation.ts';
import { noteElementId } from '../../core/annotation/notesOn.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectSettings } from '../../store/settingsSlice.ts';
import { useAppStore } from '../shared/storeContext.ts';
import { colourMeaning } from './colourWords.ts';
import { noteName, shorten } from './noteWords.ts';

// What is heard of a note in passing; all of it stands in its card.
const HEARD = 120;

/**
 * The notes on a clause as assistive technology meets them while their cards are not shown: what the marks in the text point to must be
 * on the page. Not to be seen.
 */
export function NotesInBrief({ notes }: { readonly notes: readonly Annotation[] }) {
  const { colourMeanings } = useAppStore(selectSettings);
  if (notes.length === 0) return null;
  return (
    <section className="visually-hidden" aria-label={m.notes_count({ count: notes.length })}>
      {notes.map((annotation) => (
        <article key={annotation.id} id={noteElementId(annotation.id)} aria-label={noteName(annotation)}>
          {[colourMeaning(annotation.colour, colourMeanings), shorten(annotation.body, HEARD), ...annotation.tags]
            .filter(Boolean)
            .join('. ')}
        </article>
      ))}
    </section>
  );
}
