import type { LayerId } from '../../core/annotation/annotation.ts';
import { layersOf } from '../../core/annotation/layersOf.ts';
import { isOfLink } from '../../core/annotation/sharing/sharedNotes.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectHiddenLayers } from '../../store/annotationSlice.ts';
import type { AppState } from '../../store/createAppStore.ts';
import { useAppStore, useAppStoreApi } from '../shared/storeContext.ts';
import styles from './LayerSwitch.module.css';
import { shorten } from './noteWords.ts';

/** A layer's name: the reader's own, or the link or file that brought it. */
export function layerName(layer: LayerId): string {
  if (layer === 'mine') return m.note_layer_mine();
  return isOfLink({ layer }) ? m.linked_title() : m.note_layer_file({ name: shorten(layer.replace(/^\w+:/, '')) });
}

const selectLayers = ({ annotationTable }: AppState): readonly LayerId[] => layersOf(annotationTable);

/** Which layers are shown: the reader's own, an opened link's and each opened file's. Nothing where there is only one. */
export function LayerSwitch() {
  const store = useAppStoreApi();
  const layers = useAppStore(selectLayers);
  const hidden = useAppStore(selectHiddenLayers);
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
