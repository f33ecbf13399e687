/**
 * Wraps words of an element in `<mark data-passage>`, one for each run of text that they cover, and gives these in order. Adds no text.
 * Offsets are UTF-16 code units in the element's `textContent`, half-open.
 */
export function markPassage(element: Element, { start, end }: { readonly start: number; readonly end: number }): HTMLElement[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text); // as SHOW_TEXT says
  let passed = 0;
  return nodes.flatMap((node) => {
    const from = Math.max(start - passed, 0);
    const to = Math.min(end - passed, node.length);
    passed += node.length;
    // The line feed between two paragraphs is no word.
    if (from >= to || node.data.slice(from, to).trim() === '') return [];
    const words = from > 0 ? node.splitText(from) : node;
    words.splitText(to - from);
    const mark = document.createElement('mark');
    mark.dataset.passage = '';
    words.replaceWith(mark);
    mark.append(words);
    return [mark];
  });
}
