import type { Target } from '../../anchoring/anchor.ts';
import type { Annotation, Colour } from '../annotation.ts';

/** The form of what links carry; a higher number is of a newer version of this program. */
export const SHARED_VERSION = 1;

/** A note as a link carries it: what it says and of which words, and nothing else that its writer's browser knows. */
export interface SharedNote {
  readonly target: Target;
  readonly body: string;
  readonly colour: Colour;
  readonly tags: readonly string[];
  /** Who made it, as the link says; unverified. */
  readonly creator?: string | undefined;
}

/** What a link carries. */
export interface SharedNotes {
  /** The name that the sharer gave; unverified. */
  readonly by: string | undefined;
  readonly notes: readonly SharedNote[];
}

/** How many levels what a link carries may nest. */
export const DEEPEST_SHARED = 32;

/** How long the parts of a shared note may be: UTF-16 code units, for names and tags also what readers see as characters. */
export const SHARED_LIMITS = { notes: 2_000, text: 20_000, context: 400, name: 100, tags: 50, graphemes: 100, label: 400 } as const;

/** Why nothing of what a link carries is read. */
export type SharedRefusal =
  /** More characters than are looked at, or more bytes than are unpacked. */
  | { readonly code: 'too-large' }
  /** Its end is missing: about so many percent of it arrived. */
  | { readonly code: 'incomplete'; readonly percent: number }
  /** It was changed on the way. */
  | { readonly code: 'damaged' }
  /** A newer version of this program made it. */
  | { readonly code: 'newer-version' }
  /** All of it arrived, and it is no set of notes. */
  | { readonly code: 'not-notes' }
  /** This browser cannot unpack. */
  | { readonly code: 'unsupported' };

/** Whether a note can travel in a link: it is about a treaty, and not in the bin. */
export const isShareable = ({ target, deletedMs }: Annotation): boolean => target !== undefined && deletedMs === undefined;

/** Whether an annotation came with a link that its reader has not decided on: it can be read, and changed by nobody. */
export const isOfLink = ({ layer }: Pick<Annotation, 'layer'>): boolean => layer.startsWith('link:');
