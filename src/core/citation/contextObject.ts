/** What citation tools are told of the work that a page is about. */
export interface PageCitation {
  /**
   * Zotero's name for what it is: `webpage` where the page that was read is known. Zotero has no treaties, and the collection does not
   * say of an item whether it is an article or a speech, so all else is a `document`.
   */
  readonly type: 'document' | 'webpage';
  readonly title: string;
  /** EDTF: the treaty's signature, or when the item was said, as far as it is known. */
  readonly date?: string;
  /** Our id for it: `ru-kp-2024/art_4`. */
  readonly id: string;
  readonly authors: readonly string[];
  readonly outlet?: string;
  /** The language of the work as it is cited. */
  readonly language: string;
  /** Where the work itself was read; absent where that is our page. */
  readonly url?: string;
}

/**
 * The key/encoded-value form of an OpenURL ContextObject (Z39.88-2004, Dublin Core format) that COinS carries in a span's title.
 * `pageUrl` stands for the work where it has no address of its own.
 */
export function contextObject(citation: PageCitation, pageUrl: string, description: string): string {
  const { type, title, date, authors, outlet, language, url = pageUrl } = citation;
  const pairs = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', type],
    ['rft.title', title],
    ...authors.map((author) => ['rft.au', author]),
    [type === 'webpage' ? 'rft.source' : 'rft.publisher', outlet],
    ['rft.date', date],
    ['rft.language', language],
    ['rft.identifier', url],
    ['rft.description', description],
  ];
  return pairs.flatMap(([key = '', value]) => (value === undefined ? [] : `${key}=${encodeURIComponent(value)}`)).join('&');
}
