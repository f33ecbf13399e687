import { isDeleted, type Annotation, type LayerId } from './annotation.ts';
import { changedIds, valueAt, valuesOf, type IdTable } from './idTable.ts';

type Annotations = IdTable<Annotation>;

let last: { readonly annotations: Annotations; readonly layers: readonly LayerId[] } | undefined;

/** The layers that have notes outside of the bin, the reader's own first and always. The same list for as long as a change touches no layer. */
export function layersOf(annotations: Annotations): readonly LayerId[] {
  const { layers } = last && isAsBefore(annotations, last.annotations) ? last : { layers: findLayers(annotations) };
  last = { annotations, layers };
  return layers;
}

// Looking at what changed is quick, looking through all notes at every letter is not.
const isAsBefore = (annotations: Annotations, before: Annotations): boolean =>
  changedIds(annotations, before).every((id) => shownLayer(valueAt(annotations, id)) === shownLayer(valueAt(before, id)));

const shownLayer = (annotation: Annotation | undefined): LayerId | undefined =>
  annotation && !isDeleted(annotation) ? annotation.layer : undefined;

function findLayers(annotations: Annotations): readonly LayerId[] {
  const found = new Set(valuesOf(annotations).flatMap((annotation) => shownLayer(annotation) ?? []));
  return [...found.add('mine')].toSorted((a, b) => Number(b === 'mine') - Number(a === 'mine') || a.localeCompare(b));
}
