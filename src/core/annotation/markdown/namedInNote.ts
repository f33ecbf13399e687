import { clauseEId } from '../../reference/eid.ts';
import { findReferences, type FoundReference, type NamedTreaty } from '../../reference/findReferences.ts';
import type { EId, TreatyId } from '../../treaty/treaty.ts';
import type { Block, Inline } from './markdown.ts';
import { resolveNoteReference } from './resolveNoteReference.ts';

/** What a note names: a treaty as running text may name it, with the items of commentary on it. */
export interface KnownTreaty extends NamedTreaty {
  readonly commentary?: { readonly items: readonly string[] };
}

/** What the text of a note names. */
export interface NamedInNote {
  /** What stands in each run of text, by its place in that run: UTF-16 code units, half-open. */
  readonly links: ReadonlyMap<Inline, readonly FoundReference[]>;
  /** The clauses that are named, plainly or in `[[…]]`, as `clauseKey` writes them. */
  readonly clauses: ReadonlySet<string>;
}

/** A clause as a key of a set. */
export const clauseKey = (treatyId: TreatyId, eId: EId): string => `${treatyId}/${eId}`;

// A chapter that somebody pasted into a note is theirs to read, and not ours to search at every glance.
const LONGEST = 20_000;

interface Leaf {
  readonly inline: Inline;
  readonly text: string;
  /** Where it begins in the paragraph's text. */
  readonly start: number;
}

/**
 * Finds what the blocks of a note name: clauses, treaties and items, written plainly, of the treaty `home` where none is named with them.
 * Code and links lead nowhere of ours; they are read along with the words around them, so that half a reference is never taken for a whole.
 * Of a note over 20,000 code units the paragraphs at the beginning are searched.
 */
export function namedInNote(blocks: readonly Block[], treaties: readonly KnownTreaty[], home: TreatyId): NamedInNote {
  const links = new Map<Inline, FoundReference[]>();
  const clauses = new Set<string>();
  let searched = 0;
  const own = treaties.find(({ id }) => id === home);
  const itemIds = new Set(own?.commentary?.items);
  for (const leaves of paragraphsOf(blocks)) {
    for (const { inline } of leaves) {
      const named = inline.kind === 'reference' ? resolveNoteReference(inline.text, treaties, home) : undefined;
      if (named) clauses.add(clauseKey(named.treatyId, clauseEId(named.eId)));
    }
    const text = leaves.map((leaf) => leaf.text).join('');
    searched += text.length;
    // What "Article 4" means in a note on something that is not here, nobody can say.
    if (!own || searched > LONGEST) continue;
    let at = 0;
    for (const found of findReferences(text, { language: 'en', home, treaties, itemIds })) {
      while (endOf(leaves[at]) <= found.start) at++;
      const leaf = leaves[at];
      if (leaf?.inline.kind !== 'text' || found.end > endOf(leaf)) continue;
      const link = { ...found, start: found.start - leaf.start, end: found.end - leaf.start };
      const before = links.get(leaf.inline);
      if (before) before.push(link);
      else links.set(leaf.inline, [link]);
      if ('eId' in found.to && found.to.eId !== undefined) clauses.add(clauseKey(found.to.treatyId, found.to.eId));
    }
  }
  return { links, clauses };
}

/** The words of a note without its marks, for a line of it. */
export const plainText = (blocks: readonly Block[]): string =>
  paragraphsOf(blocks)
    .map((leaves) => leaves.map(({ text }) => text).join(''))
    .join(' ');

const endOf = (leaf: Leaf | undefined): number => (leaf ? leaf.start + leaf.text.length : Infinity);

// Each paragraph by itself: nothing is named across two.
function paragraphsOf(blocks: readonly Block[]): Leaf[][] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph':
        return [leavesOf(block.children)];
      case 'quote':
        return paragraphsOf(block.children);
      case 'list':
        return block.items.flatMap(paragraphsOf);
      case 'code':
        return [];
    }
  });
}

function leavesOf(inlines: readonly Inline[]): Leaf[] {
  const leaves: Leaf[] = [];
  let start = 0;
  const add = (inline: Inline, text: string) => {
    leaves.push({ inline, text, start });
    start += text.length;
  };
  const walk = (inline: Inline, within?: Inline): void => {
    switch (inline.kind) {
      case 'text':
      case 'code':
      case 'reference':
        return add(within ?? inline, inline.text);
      case 'break':
        return add(inline, '\n');
      case 'strong':
      case 'emphasis':
        return inline.children.forEach((child) => walk(child, within));
      case 'link':
        // What stands in a link is the link's.
        return inline.children.forEach((child) => walk(child, inline));
    }
  };
  for (const inline of inlines) walk(inline);
  return leaves;
}
