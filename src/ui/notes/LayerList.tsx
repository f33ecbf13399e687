import { useMemo } from 'react';
import { isDeleted, type Annotation, type LayerId } from '../../core/annotation/annotation.ts';
import type { Change } from '../../core/annotation/change.ts';
import { isOfLink } from '../../core/annotation/sharing/sharedNotes.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectAccess } from '../../store/annotationSlice.ts';
import { selectAnnotations } from '../../store/selectAnnotations.ts';
import { useAppStore } from '../shared/storeContext.ts';
import { useNoteActions } from './annotating.ts';
import { layerName, LayerSwitch } from './LayerSwitch.tsx';
import styles from './LayerList.module.css';
import { useSay } from './saying.ts';

/** The layers: which are shown, and what becomes of those that files brought. Nothing where there are only the reader's own notes. */
export function LayerList() {
  const annotations = useAppStore(selectAnnotations);
  const access = useAppStore(selectAccess);
  const actions = useNoteActions();
  const say = useSay();
  const layers = useMemo(() => foreignLayers(Object.values(annotations)), [annotations]);
  if (layers.length === 0) return null;
  const take = (notes: readonly Annotation[]) => {
    actions.apply(makeMine(notes));
    say(m.notebook_layer_taken({ count: notes.length }));
  };
  const remove = (notes: readonly Annotation[]) => {
    actions.remove(notes.map(({ id }) => id));
    say(m.notebook_layer_removed({ count: notes.length }));
  };
  return (
    <section className={styles.layers} aria-labelledby="note-layers">
      <h2 id="note-layers">{m.note_layers()}</h2>
      <LayerSwitch />
      {access !== 'read' && (
        <ul>
          {layers.map(([layer, notes]) => {
            const name = layerName(layer);
            return (
              <li key={layer}>
                <bdi>{m.notebook_layer_count({ name, count: notes.length })}</bdi>
                <button type="button" aria-label={m.notebook_layer_take_of({ name })} onClick={() => take(notes)}>
                  {m.notebook_layer_take()}
                </button>
                <button type="button" aria-label={m.notebook_layer_remove_of({ name })} onClick={() => remove(notes)}>
                  {m.notebook_layer_remove()}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function makeMine(notes: readonly Annotation[]): Change {
  const modifiedMs = Date.now();
  return { kind: 'edit', edits: notes.map((note) => ({ before: note, after: { ...note, layer: 'mine', modifiedMs } })) };
}

function foreignLayers(notes: readonly Annotation[]): [LayerId, Annotation[]][] {
  const layers = new Map<LayerId, Annotation[]>();
  for (const note of notes) {
    if (note.layer === 'mine' || note.layer === 'commentary' || isOfLink(note) || isDeleted(note)) continue;
    const others = layers.get(note.layer);
    if (others) others.push(note);
    else layers.set(note.layer, [note]);
  }
  return [...layers];
}
