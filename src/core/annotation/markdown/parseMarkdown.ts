import type { Block, Inline } from './markdown.ts';
import { parseInline } from './parseInline.ts';

// Quotes and lists inside each other: what lies deeper is shown as it was written.
const DEEPEST = 6;

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}#{1,6} +(?=\S)/;
const QUOTE = /^ {0,3}>/;
const ITEM = /^( {0,3})([-*+]|\d{1,9}[.)]) +(?=\S)/;

const START = /^ {0,3}(?:>|`{3,}|~{3,}|#{1,6} +\S|(?:[-*+]|\d{1,9}[.)]) +\S)/;

/** A block and the line after it. */
interface Found {
  readonly block: Block;
  readonly next: number;
}

/**
 * Parses the text of a note, in a small safe Markdown: paragraphs whose line feeds are line breaks, headings (as paragraphs), lists,
 * quotations, fenced code, and what `parseInline` knows. HTML and images are text. Time grows with the length of the text; nothing in it
 * is an error.
 */
export function parseMarkdown(text: string): Block[] {
  return parseBlocks(text.replace(/\r\n?/g, '\n').replaceAll('\t', '    ').split('\n'), 0);
}

function parseBlocks(lines: readonly string[], depth: number): Block[] {
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length;) {
    const line = lines[i] ?? '';
    if (line.trim() === '') {
      i++;
      continue;
    }
    const { block, next } = readBlock(lines, i, depth);
    blocks.push(block);
    i = next;
  }
  return blocks;
}

function readBlock(lines: readonly string[], i: number, depth: number): Found {
  const line = lines[i] ?? '';
  if (FENCE.test(line)) return readFence(lines, i);
  if (HEADING.test(line)) return { block: heading(line), next: i + 1 };
  if (depth < DEEPEST && QUOTE.test(line)) return readQuote(lines, i, depth);
  if (depth < DEEPEST && ITEM.test(line)) return readList(lines, i, depth);
  return readParagraph(lines, i, depth);
}

function readFence(lines: readonly string[], from: number): Found {
  const fence = FENCE.exec(lines[from] ?? '')?.[1] ?? '';
  let end = from + 1;
  const isClosing = (line: string) => line.trim().startsWith(fence) && line.trim().replaceAll(fence.charAt(0), '') === '';
  while (end < lines.length && !isClosing(lines[end] ?? '')) end++;
  return { block: { kind: 'code', text: lines.slice(from + 1, end).join('\n') }, next: end + 1 };
}

function heading(line: string): Block {
  const children = parseInline(line.replace(HEADING, '').trim());
  return { kind: 'paragraph', children: [{ kind: 'strong', children }] };
}

function readQuote(lines: readonly string[], from: number, depth: number): Found {
  let end = from;
  while (QUOTE.test(lines[end] ?? '')) end++;
  const inside = lines.slice(from, end).map((line) => line.replace(/^ {0,3}> ?/, ''));
  return { block: { kind: 'quote', children: parseBlocks(inside, depth + 1) }, next: end };
}

function readList(lines: readonly string[], from: number, depth: number): Found {
  const marker = ITEM.exec(lines[from] ?? '')?.[2] ?? '';
  const kind = marker.slice(-1);
  const items: Block[][] = [];
  let next = from;
  for (let i = from; i < lines.length; i = nextLine(lines, next)) {
    const match = ITEM.exec(lines[i] ?? '');
    if (!match?.[2]?.endsWith(kind)) break;
    const end = endOfItem(lines, i, match[0].length);
    items.push(parseBlocks(readItem(lines, i, end, match[0].length), depth + 1));
    next = end;
  }
  const isOrdered = kind === '.' || kind === ')';
  return { block: { kind: 'list', isOrdered, start: isOrdered ? Number.parseInt(marker, 10) : 1, items }, next };
}

/** The next line that is not blank. */
function nextLine(lines: readonly string[], from: number): number {
  let i = from;
  while (i < lines.length && lines[i]?.trim() === '') i++;
  return i;
}

const indent = (line: string): number => line.length - line.trimStart().length;

/** Where an item ends: it goes on over indented lines, blank lines before them, and lines that go on a paragraph. */
function endOfItem(lines: readonly string[], from: number, width: number): number {
  let end = from + 1;
  while (end < lines.length) {
    const line = lines[end] ?? '';
    if (line.trim() === '') {
      const following = nextLine(lines, end);
      if (following === lines.length || indent(lines[following] ?? '') < Math.min(width, 2)) return end;
      end = following;
    } else if (indent(line) < Math.min(width, 2) && START.test(line)) {
      return end;
    }
    end++;
  }
  return end;
}

function readItem(lines: readonly string[], from: number, end: number, width: number): string[] {
  return lines.slice(from, end).map((line, n) => line.slice(n === 0 ? width : Math.min(indent(line), width)));
}

function readParagraph(lines: readonly string[], from: number, depth: number): Found {
  let end = from + 1;
  for (; end < lines.length; end++) {
    const line = lines[end] ?? '';
    const isDeep = depth >= DEEPEST && !FENCE.test(line) && !HEADING.test(line);
    if (line.trim() === '' || (START.test(line) && !isDeep)) break;
  }
  const text = lines
    .slice(from, end)
    .map((line) => line.trim())
    .join('\n');
  const children: readonly Inline[] = parseInline(text);
  return { block: { kind: 'paragraph', children }, next: end };
}
