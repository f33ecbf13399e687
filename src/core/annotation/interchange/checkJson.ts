import type { FileReason } from './reasons.ts';

/** Levels of nesting, and UTF-16 code units of one string. */
interface Limits {
  readonly depth: number;
  readonly string: number;
}

/** Where an object stands that is an item of a list: UTF-16 code units, half-open. */
export interface ItemSpan {
  readonly start: number;
  readonly end: number;
}

/** What is wrong with a text, or where its outermost items stand. */
export type CheckedJson = { readonly fault: FileReason } | { readonly fault: undefined; readonly items: readonly ItemSpan[] };

interface Scan {
  readonly text: string;
  readonly limits: Limits;
  i: number;
  /** Whether each open level is an object. */
  readonly open: boolean[];
  readonly items: ItemSpan[];
  /** The item that is open: where it starts, and how many levels are around it. */
  item: { readonly start: number; readonly depth: number } | undefined;
}

// Lists of annotations lie no deeper: a collection has pages, and a page has items.
const DEEPEST_LIST = 3;

// Between two yields so many code units are looked at; well under a frame.
const PORTION = 50_000;

type Fault = Exclude<FileReason['code'], 'empty'>;
type Step = 'value' | 'key' | 'after' | { readonly fault: Fault };

const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Checks that a text is JSON (RFC 8259) within limits, without recursion, before anything is built from it; where it stops being so is the
 * same in every browser, unlike the message of `JSON.parse`. Yields after each portion.
 */
export function* checkJson(text: string, limits: Limits): Generator<void, CheckedJson> {
  const scan: Scan = { text, limits, i: 0, open: [], items: [], item: undefined };
  let step: Step = 'value';
  let due = PORTION;
  for (;;) {
    skipSpace(scan);
    if (step === 'after' && scan.open.length === 0)
      return scan.i === text.length ? { fault: undefined, items: scan.items } : { fault: trailing(scan) };
    step = step === 'value' ? readValue(scan) : step === 'key' ? readKey(scan) : readNext(scan);
    if (typeof step === 'object') return { fault: describe(scan, step.fault) };
    if (scan.i < due) continue;
    due = scan.i + PORTION;
    yield;
  }
}

const WRONG: Step = { fault: 'not-json' };

function skipSpace(scan: Scan): void {
  while (' \t\n\r'.includes(scan.text[scan.i] ?? '-')) scan.i++;
}

function readValue(scan: Scan): Step {
  const { text, open, limits } = scan;
  const first = text[scan.i];
  if (first === '"') return readString(scan) ?? 'after';
  if (first !== '{' && first !== '[') {
    LITERAL.lastIndex = scan.i;
    if (!LITERAL.test(text)) return WRONG;
    scan.i = LITERAL.lastIndex;
    return 'after';
  }
  if (open.length >= limits.depth) return { fault: 'too-deep' };
  if (first === '{' && open.at(-1) === false && open.length <= DEEPEST_LIST) scan.item ??= { start: scan.i, depth: open.length };
  open.push(first === '{');
  scan.i++;
  skipSpace(scan);
  if (text[scan.i] !== (first === '{' ? '}' : ']')) return first === '{' ? 'key' : 'value';
  close(scan);
  return 'after';
}

function readKey(scan: Scan): Step {
  if (scan.text[scan.i] !== '"') return WRONG;
  const fault = readString(scan);
  if (fault) return fault;
  skipSpace(scan);
  if (scan.text[scan.i] !== ':') return WRONG;
  scan.i++;
  return 'value';
}

function readNext(scan: Scan): Step {
  const isInObject = scan.open.at(-1) === true;
  const next = scan.text[scan.i];
  if (next !== ',' && next !== (isInObject ? '}' : ']')) return WRONG;
  if (next === ',') {
    scan.i++;
    return isInObject ? 'key' : 'value';
  }
  close(scan);
  return 'after';
}

function close(scan: Scan): void {
  scan.open.pop();
  scan.i++;
  if (scan.item?.depth !== scan.open.length) return;
  scan.items.push({ start: scan.item.start, end: scan.i });
  scan.item = undefined;
}

function readString(scan: Scan): Step | undefined {
  const { text, limits } = scan;
  const start = scan.i++;
  for (let code = text.charCodeAt(scan.i); code !== QUOTE; code = text.charCodeAt(scan.i)) {
    if (code === BACKSLASH) {
      const escaped = /^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(text.slice(scan.i + 1, scan.i + 6))?.[0];
      if (escaped === undefined) return WRONG;
      scan.i += escaped.length + 1;
    } else if (code >= 0x20) scan.i++;
    else return WRONG;
  }
  const length = scan.i - start - 1;
  if (length <= limits.string) {
    scan.i++;
    return undefined;
  }
  scan.i = start;
  return { fault: 'string-too-long' };
}

/** The line and column of an offset, counted from 1. */
function placeOf(text: string, i: number): { line: number; column: number } {
  const lines = text.slice(0, i).split(/\r\n|[\r\n]/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function trailing(scan: Scan): FileReason {
  const isNewLine = /[\r\n][ \t]*$/.test(scan.text.slice(Math.max(0, scan.i - 100), scan.i));
  if (isNewLine && /[{[]/.test(scan.text[scan.i] ?? '')) return { code: 'json-lines', line: placeOf(scan.text, scan.i).line };
  return { code: 'not-json', ...placeOf(scan.text, scan.i) };
}

function describe({ text, limits, i }: Scan, fault: Fault): FileReason {
  const place = placeOf(text, i);
  if (fault === 'too-deep') return { code: 'too-deep', limit: limits.depth, ...place };
  if (fault === 'string-too-long') return { code: 'string-too-long', length: lengthOfString(text, i), limit: limits.string, ...place };
  return { code: i >= text.length ? 'cut-off' : 'not-json', ...place };
}

function lengthOfString(text: string, start: number): number {
  let i = start + 1;
  while (text.charCodeAt(i) !== QUOTE) i += text.charCodeAt(i) === BACKSLASH ? 2 : 1;
  return i - start - 1;
}
