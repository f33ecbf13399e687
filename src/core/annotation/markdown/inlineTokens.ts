import { parseLinkTarget, type LinkTarget } from './linkTarget.ts';

/** A token of a run of text: what stands by itself, a run of one emphasis mark, or an end of a link. */
export type Token =
  | { readonly kind: 'text' | 'code' | 'reference'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'address'; readonly text: string; readonly target: LinkTarget }
  | { readonly kind: 'marks'; readonly mark: '*' | '_'; readonly count: number; readonly canOpen: boolean; readonly canClose: boolean }
  | { readonly kind: 'open' }
  /** `target` is what follows the bracket in parentheses; `written` is the token as it stands. */
  | { readonly kind: 'close'; readonly target: LinkTarget | undefined; readonly written: string };

interface Found {
  readonly token: Token;
  readonly end: number;
}

interface Source {
  readonly text: string;
  /** Where runs of n backticks begin, in order; those before the place being read are dropped as it moves on. */
  readonly ticks: ReadonlyMap<number, readonly number[]>;
  /** How many of those runs lie behind, by n. */
  readonly passed: Map<number, number>;
}

// No pattern can begin twice over the same characters: each stops where the next one could begin.
const REFERENCE = /\[\[([^[\]\n]{1,100})\]\]/y;
const DESTINATION = /\]\(([^\s[\]()<>]*(?:\([^\s[\]()<>]*\)[^\s[\]()<>]*)*)\)/y;
const ANGLE = /<((?:https?|mailto):[^\s<>]*)>/iy;
const BARE = /https?:\/\/[^\s<>"[\]`*]+/iy;
const SPECIAL = /[\\`*_[\]<\nhH]/g;
const WORD = /[\p{L}\p{M}\p{N}\p{Cs}]/u;

const OPEN: Token = { kind: 'open' };
const CLOSE: Token = { kind: 'close', target: undefined, written: ']' };

function at(pattern: RegExp, text: string, index: number): RegExpExecArray | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text) ?? undefined;
}

/** Cuts the text of one block into tokens, in order; joined, they are the text but for escapes. Time grows with its length. */
export function readInlineTokens(text: string): Token[] {
  const source: Source = { text, ticks: findTicks(text), passed: new Map() };
  const tokens: Token[] = [];
  let done = 0;
  const skipTo = (end: number) => {
    if (end > done) tokens.push({ kind: 'text', text: text.slice(done, end) });
  };
  for (let i = nextSpecial(text, 0); i !== -1;) {
    const found = readToken(source, i);
    if (found) {
      skipTo(i);
      tokens.push(found.token);
      done = found.end;
    }
    i = nextSpecial(text, found?.end ?? i + 1);
  }
  skipTo(text.length);
  return tokens;
}

function nextSpecial(text: string, from: number): number {
  SPECIAL.lastIndex = from;
  return SPECIAL.test(text) ? SPECIAL.lastIndex - 1 : -1;
}

function findTicks(text: string): Map<number, number[]> {
  const ticks = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const known = ticks.get(run.length);
    if (known) known.push(index);
    else ticks.set(run.length, [index]);
  }
  return ticks;
}

function readToken(source: Source, i: number): Found | undefined {
  const { text } = source;
  switch (text[i]) {
    case '\\':
      return readEscape(text, i);
    case '`':
      return readCode(source, i);
    case '*':
    case '_':
      return readMarks(text, i, text[i] === '*' ? '*' : '_');
    case '[': {
      const name = text[i + 1] === '[' ? at(REFERENCE, text, i)?.[1] : undefined;
      if (name === undefined || name.trim() === '') return { token: OPEN, end: i + 1 };
      return { token: { kind: 'reference', text: name.trim() }, end: i + name.length + 4 };
    }
    case ']': {
      const [written, destination] = (text[i + 1] === '(' ? at(DESTINATION, text, i) : undefined) ?? [];
      if (written === undefined || destination === undefined) return { token: CLOSE, end: i + 1 };
      return { token: { kind: 'close', target: parseLinkTarget(destination), written }, end: i + written.length };
    }
    case '<': {
      const address = at(ANGLE, text, i)?.[1];
      return address === undefined ? undefined : readAddress(address, i + address.length + 2);
    }
    case '\n':
      return { token: { kind: 'break' }, end: i + 1 };
    default: {
      const address = WORD.test(text[i - 1] ?? '') ? undefined : at(BARE, text, i)?.[0];
      if (address === undefined) return undefined;
      const shown = withoutTail(address);
      // One that cannot be a link is passed over whole: others may begin inside it, and each would be read to its end.
      return readAddress(shown, i + shown.length) ?? { token: { kind: 'text', text: address }, end: i + address.length };
    }
  }
}

function readEscape(text: string, i: number): Found | undefined {
  const next = text[i + 1] ?? '';
  if (next === '\n') return { token: { kind: 'break' }, end: i + 2 };
  return /[!-/:-@[-`{-~]/.test(next) ? { token: { kind: 'text', text: next }, end: i + 2 } : undefined;
}

function readCode({ text, ticks, passed }: Source, i: number): Found {
  let length = 1;
  while (text[i + length] === '`') length++;
  const runs = ticks.get(length) ?? [];
  let next = passed.get(length) ?? 0;
  while ((runs[next] ?? Infinity) < i + length) next++;
  passed.set(length, next);
  const end = runs[next];
  // A run that nothing closes is passed over whole, so that it is not read again from each of its backticks.
  if (end === undefined) return { token: { kind: 'text', text: text.slice(i, i + length) }, end: i + length };
  const inside = text.slice(i + length, end).replaceAll('\n', ' ');
  const isPadded = inside.startsWith(' ') && inside.endsWith(' ') && inside.trim() !== '';
  return { token: { kind: 'code', text: isPadded ? inside.slice(1, -1) : inside }, end: end + length };
}

function readMarks(text: string, i: number, mark: '*' | '_'): Found {
  let end = i + 1;
  while (text[end] === mark) end++;
  const before = text[i - 1] ?? ' ';
  const after = text[end] ?? ' ';
  // An underscore inside a word, as in a file name, marks nothing.
  const canOpen = !/\s/.test(after) && !(mark === '_' && WORD.test(before));
  const canClose = !/\s/.test(before) && !(mark === '_' && WORD.test(after));
  return { token: { kind: 'marks', mark, count: end - i, canOpen, canClose }, end };
}

function readAddress(address: string, end: number): Found | undefined {
  const target = parseLinkTarget(address);
  return target && { token: { kind: 'address', text: address, target }, end };
}

/** An address without the punctuation of the sentence around it; a closing parenthesis stays where one was opened. */
function withoutTail(address: string): string {
  let surplus = 0;
  for (const character of address) surplus += character === ')' ? 1 : character === '(' ? -1 : 0;
  let end = address.length;
  for (; end > 0; end--) {
    const last = address[end - 1] ?? '';
    if (last === ')' && surplus > 0) surplus--;
    else if (!/[.,;:!?'’”»*_~]/.test(last)) break;
  }
  return address.slice(0, end);
}
