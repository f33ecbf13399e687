// One policy, written twice: as headers for hosts that can send them, and as <meta> in every page for hosts that cannot.

const DIRECTIVES: readonly (readonly [string, string])[] = [
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  ['style-src', "'self'"],
  ['img-src', "'self' data: blob:"],
  ['font-src', "'self'"],
  ['connect-src', "'self'"],
  ['worker-src', "'self'"],
  ['manifest-src', "'self'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  ['frame-ancestors', "'none'"],
  ['frame-src', "'none'"],
  ['object-src', "'none'"],
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', "'none'"],
];

const write = (directives: typeof DIRECTIVES): string => directives.map(([name, value]) => `${name} ${value}`).join('; ');

/** The Content-Security-Policy header. */
export const POLICY = write(DIRECTIVES);

/** The same policy for `<meta>`, where browsers ignore `frame-ancestors` and warn of it. */
export const META_POLICY = write(DIRECTIVES.filter(([name]) => name !== 'frame-ancestors'));

/** Every header that a host should send with every file. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=(), browsing-topics=()',
};

const HSTS = 'max-age=63072000; includeSubDomains';

/** The `_headers` file that Netlify and Cloudflare Pages read. */
export function headersFile(basePath: string): string {
  const lines = Object.entries({ ...HEADERS, 'Strict-Transport-Security': HSTS }).map(([name, value]) => `  ${name}: ${value}`);
  return `/*\n${lines.join('\n')}\n${basePath}assets/*\n  Cache-Control: public, max-age=31536000, immutable\n`;
}

/** Reads a `_headers` file's rule for all paths, as our own server sends it; HSTS is left to hosts that speak TLS. */
export function parseHeadersFile(text: string): Record<string, string> {
  const lines = text.split('\n').slice(1);
  const end = lines.findIndex((line) => !line.startsWith('  '));
  const pairs = lines.slice(0, end === -1 ? undefined : end).map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const;
  });
  return Object.fromEntries(pairs.filter(([name]) => name !== 'Strict-Transport-Security'));
}
