import { useState } from 'react';
import type { Annotation } from '../../../core/annotation/annotation.ts';
import { inertName } from '../../../core/reference/inertName.ts';
import { m } from '../../../messages/compiled/messages.js';
import { selectUi } from '../../../store/selectionSlice.ts';
import { selectCatalogue } from '../../../store/treatySlice.ts';
import { useAppStore } from '../../shared/storeContext.ts';
import { colourName } from '../colourWords.ts';
import { noteName, notePlace } from '../noteWords.ts';
import styles from './ShareDialog.module.css';

interface ShareChoiceProps {
  readonly notes: readonly Annotation[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

const PORTION = 50;

/** The notes that a link may carry, each with all that it would carry of it. */
export function ShareChoice({ notes, chosen, onChoose }: ShareChoiceProps) {
  const [shown, setShown] = useState(PORTION);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  return (
    <fieldset className={styles.choice}>
      <legend>{m.share_which()}</legend>
      {notes.length > 1 && (
        <div className={styles.all}>
          <span>{m.share_chosen({ count: chosen.size, total: notes.length })}</span>
          <button type="button" onClick={() => onChoose(new Set(notes.map(({ id }) => id)))}>
            {m.share_choose_all()}
          </button>
          <button type="button" onClick={() => onChoose(new Set())}>
            {m.share_choose_none()}
          </button>
        </div>
      )}
      <ul>
        {notes.slice(0, shown).map((note) => (
          <li key={note.id}>
            <label>
              <input type="checkbox" checked={chosen.has(note.id)} onChange={() => toggle(note.id)} />
              <Carried note={note} />
            </label>
          </li>
        ))}
      </ul>
      {notes.length > shown && (
        <button type="button" onClick={() => setShown(shown + PORTION)}>
          {m.show_more({ count: Math.min(PORTION, notes.length - shown) })}
        </button>
      )}
    </fieldset>
  );
}

// As it is written, Markdown and all: this is what goes along.
function Carried({ note }: { readonly note: Annotation }) {
  const ui = useAppStore(selectUi);
  const catalogue = useAppStore(selectCatalogue);
  const { target, body, colour, tags, creator } = note;
  const place = notePlace(note, catalogue, ui) ?? m.notebook_place_not_here();
  return (
    <span className={styles.carried}>
      {target?.words ? <q lang={target.words.language}>{target.words.quote.exact}</q> : <bdi>{noteName(note)}</bdi>}
      {body !== '' && (
        <span className={styles.body} dir="auto">
          {body}
        </span>
      )}
      <span className={styles.about}>
        {place} · {colourName(colour)}
        {tags.map((tag) => (
          <span key={tag}>
            {' · '}
            <bdi>{inertName(tag)}</bdi>
          </span>
        ))}
        {creator !== undefined && (
          <>
            {' · '}
            <bdi>{m.share_made_by({ name: inertName(creator) })}</bdi>
          </>
        )}
      </span>
    </span>
  );
}
