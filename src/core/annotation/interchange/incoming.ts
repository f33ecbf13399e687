import type { Annotation, JsonObject, LayerId } from '../annotation.ts';
import type { RefusalReason, RepairReason } from './reasons.ts';

/** What a file says of one annotation; times that it does not give are undefined. */
export interface IncomingAnnotation extends Omit<Annotation, 'id' | 'layer' | 'createdMs' | 'modifiedMs' | 'revision'> {
  /** Undefined when it has none that can be used. */
  readonly id: string | undefined;
  /** The layer that our own export recorded. */
  readonly layer: LayerId | undefined;
  readonly createdMs: number | undefined;
  readonly modifiedMs: number | undefined;
}

/** One item of a file, read; `source` is the item as it is kept, with what could not be used set aside. */
export type ParsedItem = { readonly number: number; readonly excerpt: string } & (
  | { readonly ok: true; readonly source: JsonObject; readonly incoming: IncomingAnnotation; readonly repairs: readonly RepairReason[] }
  | { readonly ok: false; readonly reason: RefusalReason }
);
