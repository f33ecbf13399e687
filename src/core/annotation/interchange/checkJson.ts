import type { FileReason } from './reasons.ts';

/** Levels of nesting, and UTF-16 code units of one string. */
interface Limits {
  readonly depth: number;
  readonly string: number;
}

interface Scan {
  readonly text: string;
  readonly limits: Limits;
  i: number;
  /** Whether each open level is an object. */
  readonly open: boolean[];
}

type Fault = Exclude<FileReason['code'], 'empty'>;
type Step = 'value' | 'key' | 'after' | { readonly fault: Fault };

const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Checks that a text is JSON (RFC 8259) within limits, without recursion, before anything is built from it. Undefined when it is; else
 * where it stops being so. The same place in every browser, unlike the message of `JSON.parse`.
 */
export function checkJson(text: string, limits: Limits): FileReason | undefined {
  const scan: Scan = { text, limits, i: 0, open: [] };
  let step: Step = 'value';
  for (;;) {
    skipSpace(scan);
    if (step === 'after' && scan.open.length === 0) return scan.i === text.length ? undefined : trailing(scan);
    step = step === 'value' ? readValue(scan) : step === 'key' ? readKey(scan) : readNext(scan);
    if (typeof step === 'object') return describe(scan, step.fault);
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
  open.push(first === '{');
  scan.i++;
  skipSpace(scan);
  if (text[scan.i] !== (first === '{' ? '}' : ']')) return first === '{' ? 'key' : 'value';
  open.pop();
  scan.i++;
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
  scan.i++;
  if (next === ',') return isInObject ? 'key' : 'value';
  scan.open.pop();
  return 'after';
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
