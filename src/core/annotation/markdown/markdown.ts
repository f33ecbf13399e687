/** A run of a note's text. Nothing here is HTML; every string is for `textContent` alone. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  /** An outward link: `href` is https, http or mailto, `host` where it leads, to be shown with it. */
  | { readonly kind: 'link'; readonly href: string; readonly host: string; readonly children: readonly Inline[] }
  /** What stands in `[[…]]`, such as "art 4", trimmed; whether it names a clause is asked of `resolveNoteReference`. */
  | { readonly kind: 'reference'; readonly text: string };

/** A block of a note's text. A heading is a paragraph that holds one `strong`. */
export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'quote'; readonly children: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  /** `start` is the number of the first item of an ordered list. */
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly start: number; readonly items: readonly (readonly Block[])[] };
