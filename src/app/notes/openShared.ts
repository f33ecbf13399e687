import { valueAt, valuesOf } from '../../core/annotation/idTable.ts';
import { annotationsOfShared, layerOfShared, readShared } from '../../core/annotation/sharing/readShared.ts';
import { isOfLink, type SharedNotes, type SharedRefusal } from '../../core/annotation/sharing/sharedNotes.ts';
import type { Selection } from '../../core/reference/selection.ts';
import { failure, type Result } from '../../core/result.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import { isNarrow } from '../../ui/notes/showNote.ts';
import { buildPath } from '../../url/address.ts';
import { unpackNotes } from '../../url/notesLink/unpackNotes.ts';

const sharedOf = (selection: Selection): string | undefined => ('shared' in selection ? selection.shared : undefined);

/**
 * Shows the notes that an address carries as a layer of their own, which is kept nowhere, until the reader has decided on them; moving to
 * another place does not take them away. What cannot be read is said. Returns what ends it.
 */
export function openShared(store: AppStore): () => void {
  let opened: string | undefined;
  const open = async (value: string) => {
    const result = await read(value);
    if (opened === value) show(store, result);
  };
  const follow = (selection: Selection) => {
    const value = sharedOf(selection);
    if (value === undefined || value === opened) return;
    opened = value;
    void open(value);
  };
  const end = store.subscribe(({ selection, linked, setLinked }, before) => {
    // Who comes back to the address of a link that was decided on opens it again.
    if (linked !== before.linked && linked?.status !== 'open' && linked?.status !== 'refused') opened = undefined;
    if (selection === before.selection) return;
    const hasMoved = buildPath(selection) !== buildPath(before.selection);
    if (hasMoved && linked && linked.status !== 'open') setLinked(undefined);
    follow(selection);
  });
  follow(store.getState().selection);
  return end;
}

async function read(value: string): Promise<Result<SharedNotes, SharedRefusal>> {
  const unpacked = await unpackNotes(value);
  if (!unpacked.ok) return unpacked;
  const shared = readShared(unpacked.value);
  return shared.ok ? shared : failure({ code: shared.reason });
}

function show(store: AppStore, result: Result<SharedNotes, SharedRefusal>): void {
  const { annotationTable, receiveAnnotations, setLinked, changeMargin, selection } = store.getState();
  const before = valuesOf(annotationTable).flatMap((one) => (isOfLink(one) ? [one.id] : []));
  if (result.ok) {
    const layer = layerOfShared(result.value);
    const isTaken = (id: string) => valueAt(annotationTable, id) !== undefined && !before.includes(id);
    const notes = annotationsOfShared(result.value, layer, isTaken);
    receiveAnnotations(notes, before);
    setLinked({ status: 'open', layer, by: result.value.by });
  } else {
    receiveAnnotations([], before);
    setLinked({ status: 'refused', reason: result.reason });
  }
  if (selection.view === 'clause') changeMargin({ tab: 'notes', ...(isNarrow() ? { isSheetOpen: true } : {}) });
}
