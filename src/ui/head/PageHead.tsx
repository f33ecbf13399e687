import type { PageData } from '../../core/commentary/pageSchema.ts';
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
  const { ui } = selection;
  const { title, description, citation } = pageMetadata(selection, catalogue, treaty, page);
  const isKnown = selection.view !== 'unknown';
  const url = publicUrlOf(selection);
  return (
    <>
      <title>{title}</title>
      <meta name="description" content={description} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:type" content="article" />
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
      {!(isKnown && selection.view !== 'notes') && <meta name="robots" content="noindex" />}
      {citation && (
        <>
          <meta name="citation_title" content={citation.title} />
          {citation.author !== undefined && <meta name="citation_author" content={citation.author} />}
          {citation.outlet !== undefined && <meta name="citation_journal_title" content={citation.outlet} />}
          {citation.date !== undefined && <meta name="citation_date" content={citation.date.replaceAll('-', '/')} />}
          <meta name="citation_language" content={ui} />
          <meta name="citation_public_url" content={url} />
          <meta name="citation_abstract_html_url" content={url} />
          <meta name="citation_id" content={citation.id} />
          <meta name="DC.title" content={citation.title} />
          <meta name="DC.type" content="Text" />
          {citation.date !== undefined && <meta name="DC.date" content={citation.date} />}
          <meta name="DC.language" content={ui} />
          <meta name="DC.identifier" content={url} />
          <meta name="DC.description" content={description} />
        </>
      )}
    </>
  );
}

// The root offers both languages itself; its alternates are the shelves.
const alternate = (selection: Selection, language: (typeof UI_LANGUAGES)[number]): Selection =>
  selection.view === 'root' ? { view: 'shelf', ui: language } : inLanguage(selection, language);
