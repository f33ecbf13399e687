import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { App } from '../../app/App.tsx';
import { shownTreaty, type Selection } from '../../core/reference/selection.ts';
import { UI_LANGUAGES, type UiLanguage } from '../../core/treaty/language.ts';
import type { Catalogue, TreatyFile } from '../../core/treaty/treaty.ts';
import { overwriteGetLocale } from '../../messages/compiled/runtime.js';
import { createAppStore } from '../../store/createAppStore.ts';
import { unknownTitle } from '../../ui/shared/unknownTitle.ts';
import { NotFoundPage } from '../../ui/unknown/NotFoundPage.tsx';
import { buildPath } from '../../url/address.ts';
import { jsonLd } from './jsonLd.ts';

export { sitemap } from './sitemap.ts';

/** A page as the prerenderer made it: its address, and the parts that go into the template. */
export interface RenderedPage {
  readonly path: string;
  readonly language: UiLanguage;
  readonly head: string;
  readonly body: string;
  readonly treatyId: string | undefined;
}

let locale: UiLanguage = 'en';
overwriteGetLocale(() => locale);

/** Every place that has a file of its own, in both languages. */
export function allPlaces(catalogue: Catalogue): Selection[] {
  const inBoth = UI_LANGUAGES.flatMap((ui): Selection[] => [
    { view: 'shelf', ui },
    { view: 'about', ui },
    ...catalogue.flatMap(({ id: treatyId, clauses }): Selection[] => [
      { view: 'overview', ui, treatyId },
      { view: 'text', ui, treatyId },
      ...clauses.map(({ eId }) => ({ view: 'clause', ui, treatyId, eId }) as const),
    ]),
  ]);
  return [{ view: 'root', ui: 'en' }, ...inBoth];
}

/** Renders one place. React writes the head's elements in front of the body's; they are told apart here. */
export function renderPage(selection: Selection, catalogue: Catalogue, files: readonly TreatyFile[]): RenderedPage {
  locale = selection.ui;
  const path = buildPath(selection);
  const treatyId = shownTreaty(selection);
  const file = files.find(({ treaty }) => treaty.id === treatyId);
  const store = createAppStore({ selection, catalogue, files: file ? [file] : [] });
  const { head, body } = splitHead(
    renderToString(
      <App store={store}>
        <StaticRouter location={path}>{null}</StaticRouter>
      </App>,
    ),
  );
  const data = jsonLd(selection, file?.treaty);
  return { path, language: selection.ui, head: data === undefined ? head : `${head}${scriptOfData(data)}`, body, treatyId };
}

/** Renders the page for addresses without a file. */
export function renderNotFound(): RenderedPage {
  locale = 'en';
  const title = UI_LANGUAGES.map((ui) => {
    locale = ui;
    return unknownTitle('page');
  }).join(' · ');
  locale = 'en';
  const body = renderToString(<NotFoundPage />);
  return {
    path: '/404',
    language: 'en',
    head: `<title>${title} · Pasal</title><meta name="robots" content="noindex"/>`,
    body,
    treatyId: undefined,
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
