import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { root } from './paths.ts';
import { headersFor, parseHeadersFile } from './site/securityPolicy.ts';

// Serves a built site as a static host would: files alone, the headers of its own `_headers` file, and 404.html for everything else.
const { values } = parseArgs({ options: { folder: { type: 'string' }, port: { type: 'string' }, base: { type: 'string' } } });
const folder = resolve(values.folder ?? process.env.OUT_DIR ?? join(root, 'dist'));
const port = Number(values.port ?? process.env.PORT ?? 4173);
const base = `/${(values.base ?? process.env.BASE_PATH ?? '').replace(/^\/+|\/+$/g, '')}`.replace(/\/$/, '');
if (!existsSync(join(folder, '404.html'))) {
  console.error(`${folder} holds no built site: run "npm run build" first.`);
  process.exit(1);
}

const rules = parseHeadersFile(readFileSync(join(folder, '_headers'), 'utf8'));
const notFound = readFileSync(join(folder, '404.html'));
// With `dev`, each request looks at the folder anew: a build made meanwhile is served, not stumbled over.
const files = sirv(folder, { dev: true, extensions: ['html'] });

const server = createServer((request, response) => {
  const sendNotFound = () => {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': notFound.length });
    response.end(request.method === 'HEAD' ? undefined : notFound);
  };
  const url = request.url ?? '/';
  for (const [name, value] of Object.entries(headersFor(rules, url))) response.setHeader(name, value);
  if (base !== '' && url !== base && !url.startsWith(`${base}/`) && !url.startsWith(`${base}?`)) return sendNotFound();
  request.url = url.slice(base.length) || '/';
  files(request, response, sendNotFound);
});

server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken: stop what uses it, or set PORT to another.` : error.message);
  process.exit(1);
});
server.listen(port, () => {
  const origin = `http://localhost:${port}${base}`;
  console.log(
    `Pasal is served here; Ctrl+C stops it.\n  The shelf   ${origin}/\n  Article 4   ${origin}/en/ru-kp-2024/art_4\n  Pasal 4     ${origin}/id/ru-kp-2024/art_4`,
  );
});
