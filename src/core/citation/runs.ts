import { cleanWords } from './cleanWords.ts';

/** Words set in one way. */
export interface Run {
  readonly text: string;
  readonly face?: 'italic' | 'smallCaps';
}

/** A citation: its lines, each of runs. The last line is the citation itself or, in APA, the reference in the text. */
export type Citation = readonly (readonly Run[])[];

type Piece = string | Run | readonly Run[] | undefined;

/** Words in italics; undefined stays undefined. */
export const italic = (text: string | undefined): Run | undefined =>
  text === undefined ? undefined : { text: cleanWords(text), face: 'italic' };

/** Words in small capitals; undefined stays undefined. */
export const smallCaps = (text: string | undefined): Run | undefined =>
  text === undefined ? undefined : { text: cleanWords(text), face: 'smallCaps' };

/** Pieces one after the other; those that are undefined are left out. */
export function line(...pieces: readonly Piece[]): readonly Run[] {
  return pieces.flatMap((piece) => {
    if (piece === undefined || piece === '') return [];
    return typeof piece === 'string' ? [{ text: piece }] : 'text' in piece ? [piece] : [...piece];
  });
}

/** Pieces with `separator` between those that are there. */
export function joined(separator: string, ...pieces: readonly Piece[]): readonly Run[] {
  const there = pieces.filter((piece) => piece !== undefined && piece !== '' && !(Array.isArray(piece) && piece.length === 0));
  return line(...there.flatMap((piece, index) => (index === 0 ? [piece] : [separator, piece])));
}

/** Words between ‘single marks’; marks within become double, as English and Australian styles have it. */
export const inSingleMarks = (text: string): string => `‘${cleanWords(text).replaceAll(/‘([^‘’]*)’/g, '“$1”')}’`;

/** Words between “double marks”; marks within become single, as American styles have it. `comma` stands inside the closing mark. */
export const inDoubleMarks = (text: string, comma = ''): string => `“${cleanWords(text).replaceAll(/“([^“”]*)”/g, '‘$1’')}${comma}”`;

/** A citation as plain text, a line feed between its lines. */
export const citationAsText = (citation: Citation): string => citation.map((runs) => runs.map(({ text }) => text).join('')).join('\n');

/** A citation as HTML for the clipboard: a paragraph a line; every character that HTML gives a meaning is escaped. */
export const citationAsHtml = (citation: Citation): string => citation.map((runs) => `<p>${runs.map(runAsHtml).join('')}</p>`).join('');

function runAsHtml({ text, face }: Run): string {
  const words = escapeHtml(text);
  if (face === 'italic') return `<i>${words}</i>`;
  return face === 'smallCaps' ? `<span style="font-variant: small-caps">${words}</span>` : words;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
