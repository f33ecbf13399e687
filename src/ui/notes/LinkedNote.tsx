import { useEffect, useRef } from 'react';
import { placementOf, stateOf } from '../../core/annotation/notebook.ts';
import { m } from '../../messages/compiled/messages.js';
import { selectAccess, selectPlacements } from '../../store/annotationSlice.ts';
import { selectAnnotations } from '../../store/selectAnnotations.ts';
import { selectUi } from '../../store/selectionSlice.ts';
import { selectCatalogue } from '../../store/treatySlice.ts';
import { PlaceLink } from '../shared/PlaceLink.tsx';
import { useAppStore } from '../shared/storeContext.ts';
import { NotebookItem } from './NotebookItem.tsx';
import styles from './NotebookView.module.css';

/** The note that an address names, whatever has become of it and whatever the list below shows. */
export function LinkedNote({ id }: { readonly id: string }) {
  const ui = useAppStore(selectUi);
  const annotations = useAppStore(selectAnnotations);
  const placements = useAppStore(selectPlacements);
  const catalogue = useAppStore(selectCatalogue);
  const access = useAppStore(selectAccess);
  const section = useRef<HTMLElement>(null);
  const annotation = Object.hasOwn(annotations, id) ? annotations[id] : undefined;
  const isHere = annotation !== undefined;
  useEffect(() => {
    if (isHere) section.current?.querySelector<HTMLElement>('[data-note]')?.focus();
  }, [isHere]);
  return (
    <section ref={section} className={styles.linked} aria-labelledby="linked-note">
      <h2 id="linked-note">{m.notebook_linked()}</h2>
      {annotation ? (
        <NotebookItem annotation={annotation} state={stateOf(annotation, placementOf(placements, id), catalogue)} showPlace />
      ) : (
        <p role="status">{access === 'opening' ? m.notebook_loading() : m.notebook_linked_none()}</p>
      )}
      <p>
        <PlaceLink to={{ view: 'notes', ui }}>{m.note_all()}</PlaceLink>
      </p>
    </section>
  );
}
