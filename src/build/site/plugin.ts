import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin, type ViteDevServer } from 'vite';
import type { PageData } from '../../core/commentary/pageSchema.ts';
import type { CatalogueEntry, TreatyFile } from '../../core/treaty/treaty.ts';
import { compileData, makeCatalogue } from '../data/compileData.ts';
import { pageFile } from '../data/pageFile.ts';
import { compilePages } from '../data/compilePages.ts';
import { compileSearch } from '../data/compileSearch.ts';
import { textFile } from '../data/textFile.ts';
import { dataFolder, root } from '../paths.ts';
import { catalogueModule } from './catalogueModule.ts';
import type * as renderer from './renderPage.tsx';
import { writeSite } from './writeSite.ts';

const VIRTUAL = 'virtual:catalogue';
const RENDERER = 'renderPage';
const rendererFolder = join(root, 'node_modules/.cache/pasal/renderer');

interface Compiled {
  readonly files: readonly TreatyFile[];
  /** Treaty id to the path of its data file, without the base path. */
  readonly dataFiles: Readonly<Record<string, string>>;
  readonly catalogue: readonly CatalogueEntry[];
  /** The data of each page by its path, and the folder that they lie in, without the base path. */
  readonly pages: ReadonlyMap<string, PageData>;
  readonly pageFolder: string;
  /** What the search needs, as its file holds it, and the path of that file, without the base path. */
  readonly search: string;
  readonly searchFile: string;
}

function compile(): Compiled {
  const compiled = compileData(dataFolder);
  const catalogue = makeCatalogue(compiled.treaties, compiled.commentary);
  const files = compiled.treaties.map(textFile);
  const pages = compilePages(compiled, catalogue);
  const search = JSON.stringify(compileSearch(compiled));
  return {
    files,
    dataFiles: Object.fromEntries(files.map((file) => [file.treaty.id, `/assets/${file.treaty.id}-${hashOf(file)}.json`])),
    catalogue,
    pages,
    pageFolder: `/assets/pages-${hashOf([...pages])}`,
    search,
    searchFile: `/assets/search-${hashOf(search)}.json`,
  };
}

const hashOf = (data: unknown): string => createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 8);

/** Compiles `data/` into the catalogue and the data files, and writes every address as a file of its own. */
export function pasal(siteUrl: string): Plugin[] {
  let compiled: Compiled | undefined;
  let base = '/';
  const current = () => (compiled ??= compile());

  const data: Plugin = {
    name: 'pasal:data',
    configResolved(config) {
      base = config.base;
    },
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
    load(id) {
      if (id !== `\0${VIRTUAL}`) return undefined;
      const { catalogue, dataFiles, pageFolder, searchFile } = current();
      const files = Object.entries({ dataFiles, pageFolder, searchFile });
      return [catalogueModule(catalogue), ...files.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)].join('\n');
    },
    configureServer: (server) => serveData(server, current, () => (compiled = undefined)),
  };

  const site: Plugin = {
    name: 'pasal:site',
    apply: 'build',
    config: () => ({
      builder: {
        async buildApp(builder) {
          const { ssr, client } = builder.environments;
          if (!ssr || !client) throw new Error('The build needs the environments "ssr" and "client".');
          await builder.build(ssr);
          await builder.build(client);
        },
      },
      environments: {
        // One first script: left to itself the bundler cuts what several scripts share into pieces, which compress worse.
        client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'reading', tags: ['$initial'] }] } } } } },
        ssr: {
          build: {
            outDir: rendererFolder,
            emptyOutDir: true,
            ssr: true,
            copyPublicDir: false,
            rollupOptions: { input: { [RENDERER]: join(import.meta.dirname, 'renderPage.tsx') } },
          },
        },
      },
    }),
    async generateBundle() {
      if (this.environment.name !== 'client') return;
      for (const [path, source] of dataOf(current())) this.emitFile({ type: 'asset', fileName: path.slice(1), source });
      for (const { name, extension, source } of [...(await buildAlone('firstPaint', base)), ...(await buildAlone('embed', base))])
        this.emitFile({ type: 'asset', fileName: `assets/${name}-${hashOf(source)}.${extension}`, source });
    },
    async writeBundle(options, bundle) {
      if (this.environment.name !== 'client') return;
      const { files, dataFiles, catalogue, pages: pageData, pageFolder } = current();
      const find = (pattern: RegExp) => {
        const name = Object.keys(bundle).find((file) => pattern.test(file));
        if (name === undefined) throw new Error(`The client build has no file like ${String(pattern)}.`);
        return name;
      };
      const pages = (await import(pathToFileURL(join(rendererFolder, `${RENDERER}.js`)).href)) as typeof renderer;
      const count = writeSite(
        {
          folder: options.dir ?? join(root, 'dist'),
          basePath: base,
          siteUrl,
          catalogue,
          files,
          dataFiles,
          pages: pageData,
          pageFolder,
          firstPaint: find(/^assets\/firstPaint-/),
          typeface: find(/source-serif-4-latin-wght-normal/),
          style: find(/^assets\/index-.*\.css$/),
          embed: { script: find(/^assets\/embed-.*\.js$/), style: find(/^assets\/embed-.*\.css$/) },
          further: [find(/^assets\/FurtherPages-.*\.js$/), find(/^assets\/FurtherPages-.*\.css$/)],
        },
        pages,
      );
      this.info(`${count} pages`);
    },
  };
  // In development pages are not written, so what their head would bring comes here.
  const development: Plugin = {
    name: 'pasal:development',
    apply: 'serve',
    transformIndexHtml: () => [{ tag: 'script', attrs: { type: 'module', src: `${base}src/app/firstPaint.ts` }, injectTo: 'head' }],
  };
  return [data, site, development];
}

// Every data file with its path, without the base path.
function dataOf({ files, dataFiles, pages, pageFolder, search, searchFile }: Compiled): [string, string][] {
  return [
    ...files.map((file): [string, string] => [dataFiles[file.treaty.id] ?? '', JSON.stringify(file)]),
    ...[...pages].map(([path, page]): [string, string] => [`${pageFolder}${path}.json`, pageFile(page)]),
    [searchFile, search],
  ];
}

interface BuiltAlone {
  readonly name: string;
  readonly extension: 'js' | 'css';
  readonly source: string;
}

// A script of the app's folder built by itself, with its style, into one classic script without imports: it blocks the first paint, where
// a module would run after it, or stands on pages that have no app, whose script it must not be cut together with.
async function buildAlone(name: 'firstPaint' | 'embed', base: string): Promise<BuiltAlone[]> {
  const output = await build({
    configFile: false,
    root,
    base,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, lib: { entry: join(root, `src/app/${name}.ts`), formats: ['iife'], name, cssFileName: name } },
  });
  const [result] = Array.isArray(output) ? output : [output];
  if (!result || !('output' in result)) throw new Error(`The script ${name} was not built.`);
  return result.output.map((file) =>
    file.type === 'chunk' ? { name, extension: 'js', source: file.code } : { name, extension: 'css', source: String(file.source) },
  );
}

function serveData(server: ViteDevServer, current: () => Compiled, forget: () => void): void {
  server.watcher.add(dataFolder);
  server.watcher.on('change', (path) => {
    if (!path.startsWith(dataFolder)) return;
    forget();
    server.moduleGraph.invalidateAll();
    server.ws.send({ type: 'full-reload' });
  });
  server.middlewares.use((request, response, next) => {
    const asked = dataOf(current()).find(([path]) => request.url?.endsWith(path));
    if (!asked) return next();
    response.setHeader('Content-Type', 'application/json');
    response.end(asked[1]);
  });
}
