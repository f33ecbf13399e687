import type { Annotation } from '../../../core/annotation/annotation.ts';
import { planKeeping } from '../../../core/annotation/sharing/planKeeping.ts';
import { isOfLink } from '../../../core/annotation/sharing/sharedNotes.ts';
import { newId } from '../../../dom/newId.ts';
import type { AppStore } from '../../../store/createAppStore.ts';
import { selectAnnotations } from '../../../store/selectAnnotations.ts';
import { dropNotes } from '../../../url/notesLink/dropNotes.ts';
import { parseTextLanguages } from '../../../url/textLanguages.ts';
import { makeNoteActions } from '../annotating.ts';

/** Makes some of a link's notes the reader's own in one step that can be undone, takes the layer away, and the notes out of the address. */
export function settleLink(store: AppStore, chosen: readonly Annotation[], nowMs = Date.now()): void {
  const { receiveAnnotations, setLinked } = store.getState();
  const annotations = selectAnnotations(store.getState());
  const { change, kept, present } = planKeeping(chosen, annotations, { newId, nowMs });
  receiveAnnotations(
    [],
    Object.values(annotations).flatMap((one) => (isOfLink(one) ? [one.id] : [])),
  );
  if (change) makeNoteActions(store).apply(change);
  setLinked({ status: 'settled', kept, present });
  leaveAddress(store);
}

/** Puts away what was said of a link of which nothing could be read. */
export function dismissLink(store: AppStore): void {
  store.getState().setLinked(undefined);
  leaveAddress(store);
}

function leaveAddress(store: AppStore): void {
  const { selection, goTo } = store.getState();
  if (!('shared' in selection) || selection.shared === undefined) return;
  const { shared: _shared, ...place } = selection;
  goTo(place, { textLanguages: parseTextLanguages(window.location.search), hash: dropNotes(window.location.hash) });
}
