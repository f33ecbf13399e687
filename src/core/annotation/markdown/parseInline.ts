import { readInlineTokens, type Token } from './inlineTokens.ts';
import type { Inline } from './markdown.ts';
import { pairMarks, type Paired, type Wrap } from './pairMarks.ts';

// Deeper emphasis than anybody can see is shown as its inside alone.
const DEEPEST = 8;

/** What is written to: text is gathered until something else follows. */
interface Run {
  readonly children: Inline[];
  text: string;
}

interface Frame {
  /** Undefined for the whole text, and for what lies too deep to be wrapped. */
  readonly wrap: Wrap | undefined;
  readonly isLink: boolean;
  readonly run: Run;
}

/** Parses the text of one block: emphasis, code, links, references, line breaks. Time grows with its length; any text is fit to be read. */
export function parseInline(text: string): Inline[] {
  const tokens = readInlineTokens(text);
  const paired = pairMarks(tokens);
  const whole: Frame = { wrap: undefined, isLink: false, run: { children: [], text: '' } };
  const frames: Frame[] = [whole];
  tokens.forEach((token, i) => {
    const pair = paired[i];
    if (pair) turnFrames(frames, whole, pair);
    else addToken(frames.at(-1) ?? whole, token);
  });
  return finish(whole.run);
}

function turnFrames(frames: Frame[], whole: Frame, { closes, opens, rest }: Paired): void {
  const top = () => frames.at(-1) ?? whole;
  for (let n = 0; n < closes; n++) {
    const closed = frames.pop();
    if (closed?.wrap) add(top().run, { ...closed.wrap, children: finish(closed.run) });
  }
  top().run.text += rest;
  for (const wrap of opens) {
    const isLink = wrap.kind === 'link' || top().isLink;
    const isShown = wrap.kind === 'link' || frames.length <= DEEPEST;
    frames.push(isShown ? { wrap, isLink, run: { children: [], text: '' } } : { wrap: undefined, isLink, run: top().run });
  }
}

function addToken({ run, isLink }: Frame, token: Token): void {
  switch (token.kind) {
    case 'text':
      run.text += token.text;
      break;
    case 'code':
      add(run, { kind: 'code', text: token.text });
      break;
    case 'reference':
      // A link holds no other link.
      if (isLink) run.text += `[[${token.text}]]`;
      else add(run, { kind: 'reference', text: token.text });
      break;
    case 'break':
      add(run, { kind: 'break' });
      break;
    case 'address':
      if (isLink) run.text += token.text;
      else add(run, { kind: 'link', ...token.target, children: [{ kind: 'text', text: token.text }] });
      break;
    case 'open':
      run.text += '[';
      break;
    case 'close':
      run.text += token.written;
      break;
    case 'marks':
      throw new Error('Every run of marks is paired before it is shown.');
  }
}

function finish(run: Run): Inline[] {
  if (run.text !== '') run.children.push({ kind: 'text', text: run.text });
  run.text = '';
  return run.children;
}

const add = (run: Run, inline: Inline): void => void finish(run).push(inline);
