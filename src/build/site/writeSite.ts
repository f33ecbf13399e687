import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PageData } from '../../core/commentary/pageSchema.ts';
import type { Catalogue, TreatyFile } from '../../core/treaty/treaty.ts';
import { embedDocument, type EmbedFiles } from './embedDocument.ts';
import type * as renderer from './renderPage.tsx';
import { headersFile, POLICY } from './securityPolicy.ts';

/** What the prerenderer needs of a finished client build. */
export interface SiteBuild {
  /** The folder that the client build wrote to, with its `index.html` as the template. */
  readonly folder: string;
  /** The path the site is served under, with a slash at both ends. */
  readonly basePath: string;
  readonly siteUrl: string;
  readonly catalogue: Catalogue;
  readonly files: readonly TreatyFile[];
  /** Paths of the data file of each treaty, of the script that blocks the first paint, and of the text's typeface, without the base path. */
  readonly dataFiles: Readonly<Record<string, string>>;
  readonly pages: ReadonlyMap<string, PageData>;
  readonly pageFolder: string;
  readonly firstPaint: string;
  readonly typeface: string;
  /** Script and style of the pages beside the text, without the base path. */
  readonly further: readonly string[];
  /** The style of the app's first script, and script and style of embed pages, without the base path. */
  readonly style: string;
  readonly embed: { readonly script: string; readonly style: string };
}

/** Writes every page as a file, with the sitemap, the host's headers and the page for addresses without a file. */
export function writeSite(
  build: SiteBuild,
  { allPlaces, allEmbeds, renderPage, renderEmbed, renderNotFound, sitemap }: typeof renderer,
): number {
  const template = readFileSync(join(build.folder, 'index.html'), 'utf8');
  const places = allPlaces(build.catalogue);
  for (const place of places) {
    const page = renderPage(place, build);
    write(build, join(page.path, 'index.html'), fillTemplate(template, page, build, place.view === 'root' ? 'until-language' : undefined));
  }
  const embeds = allEmbeds(build.catalogue);
  for (const embed of embeds) {
    const page = renderEmbed(embed, build.catalogue, build.files);
    write(build, join(page.path, 'index.html'), embedDocument(page, embedFiles(build)));
  }
  write(build, '404.html', fillTemplate(template, renderNotFound(), build, 'always'));
  write(build, 'sitemap.xml', sitemap(places));
  write(build, 'robots.txt', `User-agent: *\nAllow: /\nSitemap: ${build.siteUrl}${build.basePath}sitemap.xml\n`);
  write(build, '_headers', headersFile(build.basePath));
  return places.length + embeds.length + 1;
}

function write({ folder }: SiteBuild, path: string, content: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

const urlIn =
  ({ basePath }: SiteBuild) =>
  (file: string) =>
    `${basePath}${file.replace(/^\//, '')}`;

function embedFiles(build: SiteBuild): EmbedFiles {
  const url = urlIn(build);
  const { style, typeface, embed } = build;
  return { styles: [url(style), url(embed.style)], script: url(embed.script), typeface: url(typeface), icon: url('icon.svg') };
}

/** Puts a page into the template. `provisional` says when the script may replace what the page shows. */
function fillTemplate(
  template: string,
  page: renderer.RenderedPage,
  build: SiteBuild,
  provisional: 'always' | 'until-language' | undefined,
): string {
  const { dataFiles, pages, pageFolder, firstPaint, typeface, further } = build;
  const url = urlIn(build);
  const data = [
    ...(page.treatyId === undefined ? [] : [dataFiles[page.treatyId] ?? '']),
    ...(pages.has(page.path) ? [`${pageFolder}${page.path}.json`] : []),
  ];
  const first = [
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="referrer" content="no-referrer">',
    `<link rel="preload" href="${url(typeface)}" as="font" type="font/woff2" crossorigin>`,
    ...data.map((file) => `<link rel="preload" href="${url(file)}" as="fetch" crossorigin>`),
    ...(page.isFurther ? further : []).map((file) =>
      file.endsWith('.css')
        ? `<link rel="stylesheet" crossorigin href="${url(file)}">`
        : `<link rel="modulepreload" crossorigin href="${url(file)}">`,
    ),
    `<script src="${url(firstPaint)}"></script>`,
  ];
  return template
    .replace('<html lang="en">', `<html lang="${page.language}"${provisional === undefined ? '' : ` data-provisional="${provisional}"`}>`)
    .replace('<!--first-->', () => first.join(''))
    .replace('<!--head-->', () => page.head)
    .replace('<div id="root"></div>', () => `<div id="root" data-prerendered="${page.path}">${page.body}</div>`);
}
