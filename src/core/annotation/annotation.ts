import type { Target } from '../anchoring/anchor.ts';

/** Whose an annotation is: the treaty's commentary, the reader's own, or a layer that a link or a file brought. */
export type LayerId = 'commentary' | 'mine' | `link:${string}` | `file:${string}`;

/** Something said about a treaty's words, as it is stored: plain data, no DOM (W3C Web Annotation Data Model). */
export interface Annotation {
  readonly id: string;
  readonly layer: LayerId;
  readonly target: Target;
  /** Plain text of the body; empty for a bare highlight. */
  readonly body: string;
  readonly tags: readonly string[];
  /** When it was made and last changed, milliseconds since 1970 UTC. */
  readonly createdMs: number;
  readonly modifiedMs: number;
}
