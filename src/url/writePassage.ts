import type { LinkedWords } from '../core/passage/linkedWords.ts';
import type { TextDirective } from '../core/passage/textDirective.ts';
import { passageCheck } from './passageCheck.ts';

/**
 * The fragment that names words, with its `#`: `v` edition, `x` the words (`x` and `xe` their ends), `p` and `s` the words around them,
 * `o` their offsets (UTF-16 code units, half-open), `h` a check of all of it. Always in this order. A text directive, which no script
 * of the page sees, stands behind it.
 */
export function writePassage(words: LinkedWords, directive?: TextDirective): string {
  const { edition = '', exact, ending = '', prefix = '', suffix = '', position } = words;
  const parameters = [
    ['x', exact],
    ['xe', ending],
    ['p', prefix],
    ['s', suffix],
  ] as const;
  const written = parameters.flatMap(([name, value]) => (value === '' ? [] : [`${name}=${encode(value)}`]));
  const from = edition === '' ? [] : [`v=${encodeURIComponent(edition)}`];
  const offsets = position ? [`o=${position.start}-${position.end}`] : [];
  return `#${[...from, ...written, ...offsets, `h=${passageCheck(words)}`].join('&')}${directive ? writeDirective(directive) : ''}`;
}

function writeDirective({ prefix, start, end, suffix }: TextDirective): string {
  const terms = [
    ...(prefix === undefined ? [] : [`${encode(prefix)}-`]),
    encode(start),
    ...(end === undefined ? [] : [encode(end)]),
    ...(suffix === undefined ? [] : [`-${encode(suffix)}`]),
  ];
  return `:~:text=${terms.join(',')}`;
}

// The hyphen means something in a text directive; the other signs are what chat and mail programs end a link at, or take for emphasis.
const encode = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replaceAll(/[-!'()*_~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
