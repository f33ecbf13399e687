import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { App } from '../../app/App.tsx';
import { provideFurtherPages } from '../../app/furtherPages.ts';
import * as furtherPages from '../../app/FurtherPages.tsx';
import { isReadingPlace } from '../../app/places.ts';
import { shownTreaty, type CommentaryView, type Selection } from '../../core/reference/selection.ts';
import { UI_LANGUAGES, type UiLanguage } from '../../core/treaty/language.ts';
import type { PageData } from '../../core/commentary/pageSchema.ts';
import type { Catalogue, CommentaryIds, TreatyFile, TreatyId } from '../../core/treaty/treaty.ts';
import { overwriteGetLocale } from '../../messages/compiled/runtime.js';
import { createAppStore } from '../../store/createAppStore.ts';
import { unknownTitle } from '../../ui/shared/unknownTitle.ts';
import { NotFoundPage } from '../../ui/unknown/NotFoundPage.tsx';
import { buildPath } from '../../url/address.ts';
import { jsonLd } from './jsonLd.ts';
import { previewTags } from './previewTags.ts';

export { allEmbeds, renderEmbed } from './renderEmbed.tsx';
export { sitemap } from './sitemap.ts';

/** A page as the prerenderer made it: its address, and the parts that go into the template. */
export interface RenderedPage {
  readonly path: string;
  readonly language: UiLanguage;
  readonly head: string;
  readonly body: string;
  readonly treatyId: string | undefined;
  /** Whether it needs the pages beside the text. */
  readonly isFurther: boolean;
}

provideFurtherPages(furtherPages);

/** Every place that has a file of its own, in both languages. */
export function allPlaces(catalogue: Catalogue): Selection[] {
  const inBoth = UI_LANGUAGES.flatMap((ui): Selection[] => [
    { view: 'shelf', ui },
    { view: 'about', ui },
    { view: 'notes', ui },
    { view: 'search', ui, query: '' },
    ...catalogue.flatMap(({ id: treatyId, clauses, commentary }): Selection[] => [
      { view: 'overview', ui, treatyId },
      { view: 'text', ui, treatyId },
      ...clauses.map(({ eId }) => ({ view: 'clause', ui, treatyId, eId }) as const),
      ...(commentary ? commentaryPlaces(ui, treatyId, commentary) : []),
    ]),
  ]);
  return [{ view: 'root', ui: 'en' }, ...inBoth];
}

function commentaryPlaces(ui: UiLanguage, treatyId: TreatyId, { items, themes, debates, authors, readings }: CommentaryIds): Selection[] {
  const each = (view: CommentaryView, ids: readonly string[]): Selection[] => ids.map((id) => ({ view, ui, treatyId, id }));
  return [
    { view: 'list', ui, treatyId, filter: {} },
    ...(['themes', 'debates', 'authors', 'readings'] as const).map((of) => ({ view: 'index', ui, treatyId, of }) as const),
    ...each('item', items),
    ...each('theme', themes),
    ...each('debate', debates),
    ...each('author', authors),
    ...readings.flatMap(({ id, steps }): Selection[] => [
      { view: 'reading', ui, treatyId, id },
      ...Array.from({ length: steps }, (_, index) => ({ view: 'reading', ui, treatyId, id, step: index + 1 }) as const),
    ]),
  ];
}

/** What the pages are rendered from. */
export interface PageSources {
  readonly catalogue: Catalogue;
  readonly files: readonly TreatyFile[];
  readonly pages: ReadonlyMap<string, PageData>;
}

/** Renders one place. React writes the head's elements in front of the body's; they are told apart here. */
export function renderPage(selection: Selection, { catalogue, files, pages }: PageSources): RenderedPage {
  overwriteGetLocale(() => selection.ui);
  const path = buildPath(selection);
  const treatyId = shownTreaty(selection);
  const file = files.find(({ treaty }) => treaty.id === treatyId);
  const page = pages.get(path);
  const store = createAppStore({ selection, catalogue, files: file ? [file] : [], pages: page ? { [path]: page } : {} });
  const { head, body } = splitHead(
    renderToString(
      <App store={store}>
        <StaticRouter location={path}>{null}</StaticRouter>
      </App>,
    ),
  );
  const data = jsonLd(selection, file?.treaty, page);
  return {
    path,
    language: selection.ui,
    head: `${head}${previewTags(selection)}${data === undefined ? '' : scriptOfData(data)}`,
    body,
    treatyId,
    isFurther: !isReadingPlace(selection),
  };
}

/** Renders the page for addresses without a file. */
export function renderNotFound(): RenderedPage {
  const title = UI_LANGUAGES.map((ui) => {
    overwriteGetLocale(() => ui);
    return unknownTitle('page');
  }).join(' · ');
  overwriteGetLocale(() => 'en');
  const body = renderToString(<NotFoundPage />);
  return {
    path: '/404',
    language: 'en',
    head: `<title>${title} · Pasal</title><meta name="robots" content="noindex"/>`,
    body,
    treatyId: undefined,
    isFurther: true,
  };
}

const HEAD_ELEMENTS = /^(?:<title[^>]*>[^<]*<\/title>|<(?:meta|link)[^>]*>)*/;

function splitHead(html: string): { head: string; body: string } {
  const head = HEAD_ELEMENTS.exec(html)?.[0] ?? '';
  return { head, body: html.slice(head.length) };
}

// `<` is escaped, so that no value can end the element.
const scriptOfData = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
