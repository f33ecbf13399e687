import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin, type ViteDevServer } from 'vite';
import type { TreatyFile } from '../../core/treaty/treaty.ts';
import { compileData, makeCatalogue } from '../data/compileData.ts';
import { dataFolder, root } from '../paths.ts';
import type * as renderer from './renderPage.tsx';
import { writeSite } from './writeSite.ts';

const VIRTUAL = 'virtual:catalogue';
const RENDERER = 'renderPage';
const rendererFolder = join(root, 'node_modules/.cache/pasal/renderer');

interface Compiled {
  readonly files: readonly TreatyFile[];
  /** Treaty id to the path of its data file, without the base path. */
  readonly dataFiles: Readonly<Record<string, string>>;
}

function compile(): Compiled {
  const { treaties, comparison } = compileData(dataFolder);
  const files = treaties.map((treaty) => ({ treaty, ...(comparison.rows[0]?.treaty === treaty.id ? { comparison } : {}) }));
  const names = files.map((file) => {
    const hash = createHash('sha256').update(JSON.stringify(file)).digest('hex').slice(0, 8);
    return [file.treaty.id, `/assets/${file.treaty.id}-${hash}.json`] as const;
  });
  return { files, dataFiles: Object.fromEntries(names) };
}

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
      const { files, dataFiles } = current();
      const catalogue = makeCatalogue(files.map(({ treaty }) => treaty));
      return `export const catalogue = ${JSON.stringify(catalogue)};\nexport const dataFiles = ${JSON.stringify(dataFiles)};`;
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
      const { files, dataFiles } = current();
      for (const file of files) {
        this.emitFile({ type: 'asset', fileName: (dataFiles[file.treaty.id] ?? '').slice(1), source: JSON.stringify(file) });
      }
      const script = await buildFirstPaint(base);
      const hash = createHash('sha256').update(script).digest('hex').slice(0, 8);
      this.emitFile({ type: 'asset', fileName: `assets/firstPaint-${hash}.js`, source: script });
    },
    async writeBundle(options, bundle) {
      if (this.environment.name !== 'client') return;
      const { files, dataFiles } = current();
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
          catalogue: makeCatalogue(files.map(({ treaty }) => treaty)),
          files,
          dataFiles,
          firstPaint: find(/^assets\/firstPaint-/),
          typeface: find(/source-serif-4-latin-wght-normal/),
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

// Built by itself into one classic script without imports: a module would run after the first paint.
async function buildFirstPaint(base: string): Promise<string> {
  const output = await build({
    configFile: false,
    root,
    base,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, lib: { entry: join(root, 'src/app/firstPaint.ts'), formats: ['iife'], name: 'firstPaint' } },
  });
  const [result] = Array.isArray(output) ? output : [output];
  const chunk = result && 'output' in result ? result.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The first-paint script was not built.');
  return chunk.code;
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
    const { files, dataFiles } = current();
    const file = files.find(({ treaty }) => request.url?.endsWith(dataFiles[treaty.id] ?? '\0'));
    if (!file) return next();
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(file));
  });
}
