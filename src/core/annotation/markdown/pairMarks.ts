import type { Token } from './inlineTokens.ts';
import type { LinkTarget } from './linkTarget.ts';

/** What begins or ends at a token. */
export type Wrap = { readonly kind: 'strong' | 'emphasis' } | ({ readonly kind: 'link' } & LinkTarget);

/** What of a token ends, begins and is left to be shown: its ends come first, the innermost first; its beginnings last, the outermost first. */
export interface Paired {
  readonly closes: number;
  readonly opens: readonly Wrap[];
  readonly rest: string;
}

// A text may hold a million marks that mark nothing.
const NONE: readonly Wrap[] = [];
const STRONG: Wrap = { kind: 'strong' };
const EMPHASIS: Wrap = { kind: 'emphasis' };

interface Marks {
  readonly at: number;
  readonly mark: '*' | '_';
  left: number;
  closes: number;
  opens: Wrap[] | undefined;
}

/**
 * Finds what belongs together: links by their brackets first, then emphasis inside and outside of them, never across. What has no
 * counterpart is left as text. By index of the token; only marks and the brackets of links have an entry. Every token is looked at a few
 * times.
 */
export function pairMarks(tokens: readonly Token[]): readonly (Paired | undefined)[] {
  const paired = Array.from<Paired | undefined>({ length: tokens.length });
  const links = pairBrackets(tokens, paired);
  pairEmphasis(tokens, { from: 0, to: tokens.length, links }, paired);
  for (const [from, to] of links) pairEmphasis(tokens, { from: from + 1, to, links: new Map() }, paired);
  return paired;
}

/** The links, as the indices of their brackets. A link holds no other: the inner one is the link. */
function pairBrackets(tokens: readonly Token[], paired: (Paired | undefined)[]): Map<number, number> {
  const links = new Map<number, number>();
  let open: number[] = [];
  tokens.forEach((token, i) => {
    if (token.kind === 'open') open.push(i);
    else if (token.kind === 'close') {
      const start = open.pop();
      if (start === undefined || !token.target || start + 1 === i) return;
      links.set(start, i);
      paired[start] = { closes: 0, opens: [{ kind: 'link', ...token.target }], rest: '' };
      paired[i] = { closes: 1, opens: [], rest: '' };
      open = [];
    }
  });
  return links;
}

interface Range {
  readonly from: number;
  readonly to: number;
  /** Links to step over. */
  readonly links: ReadonlyMap<number, number>;
}

function pairEmphasis(tokens: readonly Token[], { from, to, links }: Range, paired: (Paired | undefined)[]): void {
  const open: Marks[] = [];
  const waiting = { '*': 0, _: 0 };
  const all: Marks[] = [];
  for (let i = from; i < to; i++) {
    i = links.get(i) ?? i;
    const token = tokens[i];
    if (token?.kind !== 'marks') continue;
    const marks: Marks = { at: i, mark: token.mark, left: token.count, closes: 0, opens: undefined };
    all.push(marks);
    while (token.canClose && marks.left > 0 && waiting[marks.mark] > 0) closeLast(open, waiting, marks);
    if (!token.canOpen || marks.left === 0) continue;
    open.push(marks);
    waiting[marks.mark]++;
  }
  for (const { at, mark, left, closes, opens } of all) paired[at] = { closes, opens: opens?.toReversed() ?? NONE, rest: mark.repeat(left) };
}

/** Pairs a closing run with the last open one of its mark; runs of the other mark between them open nothing any more. */
function closeLast(open: Marks[], waiting: Record<'*' | '_', number>, closing: Marks): void {
  for (let last = open.at(-1); last && last.mark !== closing.mark; last = open.at(-1)) {
    open.pop();
    waiting[last.mark]--;
  }
  const opening = open.at(-1);
  if (!opening) return;
  const used = Math.min(opening.left, closing.left, 2);
  opening.left -= used;
  closing.left -= used;
  const wrap = used === 2 ? STRONG : EMPHASIS;
  if (opening.opens) opening.opens.push(wrap);
  else opening.opens = [wrap];
  closing.closes++;
  if (opening.left > 0) return;
  open.pop();
  waiting[opening.mark]--;
}
