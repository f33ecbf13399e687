import { useState } from 'react';
import type { Annotation } from '../../../core/annotation/annotation.ts';
import { clauseEId } from '../../../core/reference/eid.ts';
import { m } from '../../../messages/compiled/messages.js';
import { selectSelection } from '../../../store/selectionSlice.ts';
import { selectCatalogue } from '../../../store/treatySlice.ts';
import { PlaceLink } from '../../shared/PlaceLink.tsx';
import { useAppStore } from '../../shared/storeContext.ts';
import { noteName, notePlace, shorten } from '../noteWords.ts';
import styles from './LinkCard.module.css';

interface LinkChoiceProps {
  readonly notes: readonly Annotation[];
  /** The ids of those that the reader has already. */
  readonly present: ReadonlySet<string>;
  /** Keeps some; undefined where nothing can be kept. */
  readonly onKeep: ((chosen: Annotation[]) => void) | undefined;
}

const PORTION = 50;

/** The notes of a link one by one, with their clauses, to choose from. Folded where all of them stand beside the clause on the page. */
export function LinkChoice({ notes, present, onKeep }: LinkChoiceProps) {
  const selection = useAppStore(selectSelection);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(PORTION);
  const chosen = notes.filter(({ id }) => !left.has(id) && !present.has(id));
  const isHere = ({ target }: Annotation) =>
    selection.view === 'clause' &&
    target?.treatyId === selection.treatyId &&
    target.eId !== undefined &&
    clauseEId(target.eId) === selection.eId;
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  return (
    <details className={styles.choice} open={!notes.every(isHere)}>
      <summary>{m.linked_choose()}</summary>
      <ul>
        {notes.slice(0, shown).map((note) => (
          <li key={note.id}>
            <label>
              <input
                type="checkbox"
                checked={!left.has(note.id) && !present.has(note.id)}
                disabled={present.has(note.id) || !onKeep}
                onChange={() => toggle(note.id)}
              />
              <span>
                <bdi>{noteName(note)}</bdi>
                {note.body !== '' && <bdi className={styles.body}>{shorten(note.body, 120)}</bdi>}
                {present.has(note.id) && <span className={styles.body}>{m.linked_present()}</span>}
              </span>
            </label>
            {!isHere(note) && <Place note={note} />}
          </li>
        ))}
      </ul>
      {notes.length > shown && (
        <button type="button" onClick={() => setShown(shown + PORTION)}>
          {m.show_more({ count: Math.min(PORTION, notes.length - shown) })}
        </button>
      )}
      {onKeep && (
        <button type="button" disabled={chosen.length === 0} onClick={() => onKeep(chosen)}>
          {m.linked_keep_chosen({ count: chosen.length })}
        </button>
      )}
    </details>
  );
}

function Place({ note }: { readonly note: Annotation }) {
  const { ui } = useAppStore(selectSelection);
  const catalogue = useAppStore(selectCatalogue);
  const { target } = note;
  const place = notePlace(note, catalogue, ui);
  if (!target || place === undefined) return <p className={styles.place}>{m.notebook_place_not_here()}</p>;
  const { treatyId } = target;
  const eId = target.eId === undefined ? undefined : clauseEId(target.eId);
  const isClause = catalogue.some(({ id, clauses }) => id === treatyId && clauses.some((clause) => clause.eId === eId));
  return (
    <p className={styles.place}>
      {eId !== undefined && isClause ? (
        <PlaceLink to={{ view: 'clause', ui, treatyId, eId }}>{place}</PlaceLink>
      ) : (
        <PlaceLink to={{ view: 'overview', ui, treatyId }}>{place}</PlaceLink>
      )}
    </p>
  );
}
