import { UI_LANGUAGES } from '../../core/treaty/language.ts';

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
  ['frame-src', "'none'"],
  ['object-src', "'none'"],
  ['require-trusted-types-for', "'script'"],
  // The search's worker, and nothing else, is started through a policy of this name (`app/find/startWorker.ts`).
  ['trusted-types', 'pasal-worker'],
];

/** The Content-Security-Policy, as header and as `<meta>`. Who may frame a page does not stand in it: see `HEADERS`. */
export const POLICY = DIRECTIVES.map(([name, value]) => `${name} ${value}`).join('; ');

/**
 * Every header that a host should send with every file. That no site may frame a page is said by `X-Frame-Options` and not by
 * `frame-ancestors`: where two rules of `_headers` fit a path, hosts send both policies and browsers keep to the stricter, so that what one
 * rule forbids no other can allow; but a policy with `frame-ancestors` puts `X-Frame-Options` out of force (HTML standard, "checking a
 * navigation response's adherence to X-Frame-Options"). Whatever a host does with two rules, it errs by refusing.
 */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=(), browsing-topics=()',
};

/** The policy of embed pages, which any site may frame. */
export const EMBED_POLICY = `${POLICY}; frame-ancestors *`;

const HSTS = 'max-age=63072000; includeSubDomains';

/** The `_headers` file that Netlify and Cloudflare Pages read. */
export function headersFile(basePath: string): string {
  const rules: readonly (readonly [path: string, headers: Readonly<Record<string, string>>])[] = [
    ['/*', { ...HEADERS, 'Strict-Transport-Security': HSTS }],
    ...UI_LANGUAGES.map((ui) => [`${basePath}${ui}/embed/*`, { 'Content-Security-Policy': EMBED_POLICY }] as const),
    [`${basePath}assets/*`, { 'Cache-Control': 'public, max-age=31536000, immutable' }],
  ];
  return rules
    .map(([path, headers]) => `${[path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')}\n`)
    .join('');
}

/** A rule of a `_headers` file. */
export interface HeaderRule {
  /** A path, or the beginning of one with `*` at its end. */
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Reads the rules of a `_headers` file. */
export function parseHeadersFile(text: string): HeaderRule[] {
  return text.split(/\n(?=\/)/).map((rule) => {
    const [path = '', ...lines] = rule.trimEnd().split('\n');
    return {
      path,
      headers: lines.map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const;
      }),
    };
  });
}

// For hosts that speak TLS, and for files that stay as they are while a developer builds anew.
const NOT_OURS: ReadonlySet<string> = new Set(['Strict-Transport-Security', 'Cache-Control']);

/** The headers of a path as our own server sends them: those of every rule that fits, a name that comes twice with both values. */
export function headersFor(rules: readonly HeaderRule[], pathname: string): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const { path, headers } of rules) {
    if (!(path.endsWith('*') ? pathname.startsWith(path.slice(0, -1)) : pathname === path)) continue;
    for (const [name, value] of headers) if (!NOT_OURS.has(name)) sent[name] = sent[name] === undefined ? value : `${sent[name]}, ${value}`;
  }
  return sent;
}
