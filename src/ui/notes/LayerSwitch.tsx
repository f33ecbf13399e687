import { useDeferredValue, useMemo } from 'react';
import { isDeleted, type LayerId } from '../../core/annotation/annotation.ts';
import { isOfLink } from '../../core/annotation/sharing/sharedNotes.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectAnnotations, selectHiddenLayers } from '../../store/annotationSlice.ts';
import { useAppStore, useAppStoreApi } from '../shared/storeContext.ts';
import styles from './LayerSwitch.module.css';
import { shorten } from './noteWords.ts';

/** A layer's name: the reader's own, or the link or file that brought it. */
export function layerName(layer: LayerId): string {
  if (layer === 'mine') return m.note_layer_mine();
  return isOfLink({ layer }) ? m.linked_title() : m.note_layer_file({ name: shorten(layer.replace(/^\w+:/, '')) });
}

/** Which layers are shown: the reader's own, an opened link's and each opened file's. Nothing where there is only one. */
export function LayerSwitch() {
  const store = useAppStoreApi();
  // Looks through all notes, and may come a moment after a letter that was typed.
  const annotations = useDeferredValue(useAppStore(selectAnnotations));
  const hidden = useAppStore(selectHiddenLayers);
  const layers = useMemo(() => {
    const found = new Set(Object.values(annotations).flatMap((annotation) => (isDeleted(annotation) ? [] : [annotation.layer])));
    return [...found.add('mine')].toSorted((a, b) => Number(b === 'mine') - Number(a === 'mine') || a.localeCompare(b));
  }, [annotations]);
  if (layers.length < 2) return null;
  return (
    <fieldset className={styles.layers}>
      <legend>{m.note_layers()}</legend>
      {layers.map((layer) => (
        <label key={layer}>
          <input
            type="checkbox"
            checked={!hidden.includes(layer)}
            onChange={(event) => store.getState().setLayerHidden(layer, !event.currentTarget.checked)}
          />
          <bdi>{layerName(layer)}</bdi>
        </label>
      ))}
    </fieldset>
  );
}
