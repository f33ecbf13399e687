import type { TextBlock } from './textBlocks.ts';

/**
 * Ranges of the page over words of a block, each of which may begin and end in any of its text nodes. `found` are UTF-16 code units in the
 * block's text, half-open, in order and apart.
 */
export function rangesInBlock(
  { nodes }: Pick<TextBlock, 'nodes'>,
  found: readonly (readonly [start: number, end: number])[],
): StaticRange[] {
  let [at, passed] = [0, 0];
  // A range begins in the node that holds its first character, and ends in the one that holds its last.
  const seek = (offset: number): { node: Text; offset: number } | undefined => {
    for (let node = nodes[at]; node; node = nodes[++at]) {
      if (offset < passed + node.length) return { node, offset: offset - passed };
      passed += node.length;
    }
    return undefined;
  };
  return found.flatMap(([start, end]) => {
    const first = seek(start);
    const last = seek(end - 1);
    if (!first || !last) return [];
    return [
      new StaticRange({ startContainer: first.node, startOffset: first.offset, endContainer: last.node, endOffset: last.offset + 1 }),
    ];
  });
}
