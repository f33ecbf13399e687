import type { NumberedNote } from '../../../core/printing/numberNotes.ts';
import { clauseEId } from '../../../core/reference/eid.ts';
import { paragraphText } from '../../../core/treaty/clauseText.ts';
import { findClause, type Treaty } from '../../../core/treaty/treaty.ts';
import { m } from '../../../messages/compiled/messages.js';
import { selectSettings } from '../../../store/settingsSlice.ts';
import { useAppStore } from '../../shared/storeContext.ts';
import { colourMeaning } from '../colourWords.ts';
import { MarkdownText } from '../MarkdownText.tsx';
import { NoteBoundary } from '../NoteBoundary.tsx';
import { languageName, lostReason, noteName, shorten } from '../noteWords.ts';
import type { PrintedMatter } from './printedMatter.ts';
import styles from './PrintSheet.module.css';

interface PrintedNotesProps {
  readonly notes: readonly NumberedNote[];
  readonly matter: PrintedMatter;
}

/** Notes on paper, each under the number of its marker. */
export function PrintedNotes({ notes, matter }: PrintedNotesProps) {
  return (
    <ol className={styles.notes}>
      {notes.map((note) => (
        <li key={note.number} data-printed-note={note.number}>
          <span className={styles.number}>{note.number}</span>
          <NoteBoundary annotation={note.annotation}>
            <Note note={note} matter={matter} />
          </NoteBoundary>
        </li>
      ))}
    </ol>
  );
}

function Note({ note: { annotation, placement }, matter }: { readonly note: NumberedNote; readonly matter: PrintedMatter }) {
  const { colourMeanings } = useAppStore(selectSettings);
  const { colour, body, tags, target, layer, creator } = annotation;
  const isCertain = !target?.words || placement?.status === 'exact';
  const language = target?.words?.language;
  const isOfOther = language !== undefined && !matter.languages.some((shown) => shown === language);
  return (
    <div>
      <p>
        <mark data-colour={colour}>{colourMeaning(colour, colourMeanings)}</mark>{' '}
        {target?.words ? (
          <>
            {!isCertain && `${m.notebook_had()}: `}
            <q lang={target.words.language}>{target.words.quote.exact}</q>
          </>
        ) : (
          nameOf(annotation, matter.treaty, matter.ui)
        )}
        {isOfOther && ` (${m.note_other_language({ language: languageName(language, matter.ui) })})`}
      </p>
      {placement?.status === 'lost' && <p>{lostReason(placement)}</p>}
      {!isCertain && placement && placement.status !== 'lost' && <p>{m.print_unsure()}</p>}
      {body !== '' && <MarkdownText text={body} treatyId={target?.treatyId} />}
      {(tags.length > 0 || layer !== 'mine') && (
        <p className={styles.origin}>
          {tags.length > 0 && `${m.note_tags()}: ${tags.join(', ')}`}
          {tags.length > 0 && layer !== 'mine' && '. '}
          {layer !== 'mine' && <bdi>{m.note_from({ name: shorten(creator ?? layer.replace(/^\w+:/, '')) })}</bdi>}
        </p>
      )}
    </div>
  );
}

function nameOf(annotation: NumberedNote['annotation'], treaty: Treaty, ui: PrintedMatter['ui']): string {
  const eId = annotation.target?.eId;
  const clause = eId === undefined ? undefined : findClause(treaty.expressions[ui], clauseEId(eId));
  const paragraph = clause?.paragraphs.find((each) => each.eId === eId);
  return paragraph ? m.note_on_paragraph({ words: shorten(paragraphText(paragraph)) }) : noteName(annotation);
}
