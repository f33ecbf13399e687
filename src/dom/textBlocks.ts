/** Words that are read as one: text nodes of one block, which marks and links may cut anywhere. */
export interface TextBlock {
  /** The element that begins the block's line. */
  readonly host: Element;
  readonly nodes: readonly Text[];
  /** What the nodes hold together. */
  readonly text: string;
}

// What is used and not read, and what only lies over the page.
const CONTROLS =
  'button, input, select, textarea, label, legend, datalist, nav, dialog, svg, script, style, [contenteditable], [popover], [hidden], [data-whereabouts], .visually-hidden';
const SPEAKERS = '[role=status], [role=alert], [role=toolbar], [role=tablist], [data-docked]';

/** Elements whose words are no part of what a page says: controls, what is hidden by name, what lies over the page. */
export const NOT_READ = `${CONTROLS}, ${SPEAKERS}`;

// Told by their names, because asking for styles takes long; any other element is asked how it stands in the line.
const BLOCKS = new Set(
  'ARTICLE ASIDE BLOCKQUOTE BR DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 HEADER HGROUP HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TH THEAD TR UL'.split(
    ' ',
  ),
);

/**
 * The words of an element, block by block in order. Left out is what cannot be seen, save in folds that the reader can open. A folded item
 * of commentary shows its lines, and what is in it is read once it is opened.
 */
export function* textBlocks(root: Element): Generator<TextBlock> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && isLeftOut(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  // Asking how an element stands in the line takes long, and each is asked about again for the words in it.
  const asked = new Map<Element, boolean>();
  const beginsBlock = (element: Element): boolean => {
    const known = asked.get(element) ?? standsAlone(element);
    asked.set(element, known);
    return known;
  };
  let nodes: Text[] = [];
  let host = root;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const around = node instanceof Text ? hostOf(node, root, beginsBlock) : beginsBlock(node as Element) ? (node as Element) : undefined; // as the filter says
    if (around && around !== host) {
      yield* toBlock(host, nodes);
      nodes = [];
      host = around;
    }
    if (node instanceof Text) nodes.push(node);
  }
  yield* toBlock(host, nodes);
}

function* toBlock(host: Element, nodes: readonly Text[]): Generator<TextBlock> {
  const text = nodes.map(({ data }) => data).join('');
  if (text.trim() !== '' && canBeSeen(host)) yield { host, nodes, text };
}

function isLeftOut(element: Element): boolean {
  if (element.matches(NOT_READ)) return true;
  const fold = element.parentElement;
  if (!(fold instanceof HTMLDetailsElement)) return false;
  const isItem = 'commentary' in fold.dataset;
  return element.tagName === 'SUMMARY' ? !isItem : isItem && !fold.open;
}

function hostOf(node: Text, root: Element, beginsBlock: (element: Element) => boolean): Element {
  let element = node.parentElement ?? root;
  while (element !== root && element.parentElement && !beginsBlock(element)) element = element.parentElement;
  return element;
}

function standsAlone(element: Element): boolean {
  if (BLOCKS.has(element.tagName)) return true;
  const { display } = getComputedStyle(element);
  return display !== 'inline' && display !== 'contents';
}

const canBeSeen = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true }) || element.closest('details:not([open])') !== null;
