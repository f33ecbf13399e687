import type { PageData } from '../../core/commentary/pageSchema.ts';
import { contextObject, type PageCitation } from '../../core/citation/contextObject.ts';
import { inLanguage, type Selection } from '../../core/reference/selection.ts';
import { UI_LANGUAGES } from '../../core/treaty/language.ts';
import type { Treaty } from '../../core/treaty/treaty.ts';
import { selectSelection } from '../../store/selectionSlice.ts';
import { selectCatalogue } from '../../store/treatySlice.ts';
import { publicUrlOf } from '../../url/site.ts';
import { useAppStore } from '../shared/storeContext.ts';
import { pageMetadata } from './pageMetadata.ts';

interface PageHeadProps {
  /** The treaty whose text the page shows, once it is here. */
  readonly treaty: Treaty | undefined;
  /** What the page shows besides, once it is here. */
  readonly page: PageData | undefined;
}

/**
 * The page's title and metadata as elements, which React moves into the head and keeps in step with every move. JSON-LD is not among
 * them: a script element made in the browser is refused by Trusted Types, so the prerenderer writes it.
 */
export function PageHead({ treaty, page }: PageHeadProps) {
  const selection = useAppStore(selectSelection);
  const catalogue = useAppStore(selectCatalogue);
  const { title, description, shareTitle, citation } = pageMetadata(selection, catalogue, treaty, page);
  const isKnown = selection.view !== 'unknown';
  const url = publicUrlOf(selection);
  return (
    <>
      <title>{title}</title>
      <meta name="description" content={description} />
      <meta property="og:title" content={shareTitle} />
      <meta property="og:description" content={description} />
      <meta property="og:type" content={citation ? 'article' : 'website'} />
      <meta property="og:site_name" content="Pasal" />
      {isKnown ? (
        <>
          <meta property="og:url" content={url} />
          <link rel="canonical" href={url} />
          {UI_LANGUAGES.map((language) => (
            <link key={language} rel="alternate" hrefLang={language} href={publicUrlOf(alternate(selection, language))} />
          ))}
          <link rel="alternate" hrefLang="x-default" href={publicUrlOf(alternate(selection, 'en'))} />
        </>
      ) : null}
      {(!isKnown || selection.view === 'notes' || selection.view === 'search') && <meta name="robots" content="noindex" />}
      {citation && <CitationHead citation={citation} pageUrl={url} description={description} />}
    </>
  );
}

interface CitationHeadProps {
  readonly citation: PageCitation;
  readonly pageUrl: string;
  readonly description: string;
}

// For Zotero, Hypothesis and others that read the page as it stands, and so in step with every move. `z:itemType` because Zotero takes
// whatever has a `citation_title` for a journal's article; the span is COinS, which is in the body or nowhere.
function CitationHead({ citation, pageUrl, description }: CitationHeadProps) {
  const { type, title, id, date, authors, outlet, language, url = pageUrl } = citation;
  const entries: readonly (readonly [name: string, content: string | undefined])[] = [
    ['z:itemType', type],
    ['citation_title', title],
    ...authors.map((author) => ['citation_author', author] as const),
    ['citation_date', date?.includes('/') ? undefined : date?.replaceAll('-', '/')],
    ['citation_language', language],
    ['citation_public_url', url],
    ['citation_abstract_html_url', pageUrl],
    ['citation_id', id],
    ['DC.title', title],
    ['DC.type', 'Text'],
    [type === 'webpage' ? 'DC.source' : 'DC.publisher', outlet],
    ['DC.date', date],
    ['DC.language', language],
    ['DC.identifier', url],
    ['DC.description', description],
  ];
  return (
    <>
      {entries.map(([name, content]) => content !== undefined && <meta key={name + content} name={name} content={content} />)}
      <span className="Z3988" title={contextObject(citation, pageUrl, description)} hidden />
    </>
  );
}

// The root offers both languages itself; its alternates are the shelves.
const alternate = (selection: Selection, language: (typeof UI_LANGUAGES)[number]): Selection =>
  selection.view === 'root' ? { view: 'shelf', ui: language } : inLanguage(selection, language);
