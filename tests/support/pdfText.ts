import { inflateSync } from 'node:zlib';

// Reads the words of a PDF as Chromium writes it (Skia: objects in the open, streams deflated, glyphs by number with a table of what
// they mean). Good for these tests and for nothing else.

type Objects = ReadonlyMap<string, string>;

/** The words of each page in the order in which they are painted, spaces as far as the page itself has them. */
export function readPdfPages(pdf: Buffer): string[] {
  const source = pdf.toString('latin1');
  const objects: Objects = new Map(
    [...source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]),
  );
  const kids = [...objects.values()].find((body) => /\/Type \/Pages\b/.test(body) && !/\/Parent /.test(body)) ?? '';
  return pagesUnder(kids, objects).map((page) => pageText(page, objects));
}

function pagesUnder(node: string, objects: Objects): string[] {
  const kids = /\/Kids \[([^\]]*)\]/.exec(node)?.[1];
  if (kids === undefined) return [node];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, id = '']) => pagesUnder(objects.get(id) ?? '', objects));
}

function streamOf(body: string): string {
  const start = body.indexOf('stream\n') + 'stream\n'.length;
  const bytes = Buffer.from(body.slice(start, body.lastIndexOf('\nendstream')), 'latin1');
  return body.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1');
}

interface Font {
  /** How many digits a glyph's number has: fonts that vary are written as drawings, with short numbers. */
  readonly digits: 2 | 4;
  readonly meanings: ReadonlyMap<string, string>;
}

function fontOf(id: string, objects: Objects): Font {
  const body = objects.get(id) ?? '';
  const table = /\/ToUnicode (\d+) 0 R/.exec(body)?.[1];
  const digits = body.includes('/Subtype /Type0') ? 4 : 2;
  return { digits, meanings: table === undefined ? new Map() : meanings(streamOf(objects.get(table) ?? ''), digits) };
}

function pageText(page: string, objects: Objects): string {
  const named = /\/Font <<([^>]*)>>/.exec(page)?.[1] ?? '';
  const fonts = new Map([...named.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, fontOf(id, objects)] as const));
  const contents = streamOf(objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '') ?? '');
  let font: Font | undefined;
  let text = '';
  for (const [, name, shown = ''] of contents.matchAll(/\/(F\d+) [\d.]+ Tf|((?:<[0-9A-Fa-f]+>|\[[^\]]*\]) T[jJ])/g)) {
    if (name !== undefined) font = fonts.get(name);
    if (!font) continue;
    const { digits, meanings: known } = font;
    const glyphs = [...shown.matchAll(/<([0-9A-Fa-f]+)>/g)].flatMap(([, hex = '']) => hex.match(digits === 4 ? /.{4}/g : /.{2}/g) ?? []);
    text += glyphs.map((glyph) => known.get(glyph.toUpperCase()) ?? '').join('');
  }
  return text;
}

// What each glyph of a font means: single entries, and runs of neighbours.
function meanings(table: string, digits: number): Map<string, string> {
  const known = new Map<string, string>();
  const words = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', hex = ''] of block.matchAll(/<(\w+)> <(\w+)>/g)) known.set(glyph.toUpperCase(), words(hex));
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', hex = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      for (let glyph = parseInt(from, 16), at = parseInt(hex, 16); glyph <= parseInt(to, 16); glyph++, at++)
        known.set(glyph.toString(16).padStart(digits, '0').toUpperCase(), String.fromCodePoint(at));
    }
  }
  return known;
}
