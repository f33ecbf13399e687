/** Words in the margins of every printed page, by the corner where they stand. */
export interface PageMargins {
  readonly topLeft?: string;
  readonly topRight?: string;
  readonly bottomLeft?: string;
}

let sheet: CSSStyleSheet | undefined;

/**
 * Puts words into the margins of every printed page, and the page's number at the foot; undefined takes them away. Browsers without
 * margin boxes (CSS Paged Media 3; Chromium before 131) print none.
 */
export function setPageMargins(margins: PageMargins | undefined): void {
  if (!('adoptedStyleSheets' in document)) return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
  }
  sheet.replaceSync(margins ? pageRule(margins) : '');
}

// The font is named anew: margin boxes stand outside the page and inherit nothing from it everywhere.
const pageRule = ({ topLeft = '', topRight = '', bottomLeft = '' }: PageMargins): string => `@page {
  font: 8pt system-ui, sans-serif;
  @top-left { content: ${cssString(topLeft)} }
  @top-right { content: ${cssString(topRight)} }
  @bottom-left { content: ${cssString(bottomLeft)} }
  @bottom-right { content: counter(page) ' / ' counter(pages) }
}`;

const cssString = (words: string): string =>
  `"${words.replace(/["\\\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
