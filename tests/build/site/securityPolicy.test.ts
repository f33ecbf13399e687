import { expect, test } from 'vitest';
import { EMBED_POLICY, HEADERS, headersFile, headersFor, parseHeadersFile, POLICY } from '../../../src/build/site/securityPolicy.ts';

/** What a policy must not hold: a way around it, every origin, or a connection without TLS. */
const loopholes = (policy: string): string[] => policy.match(/'?unsafe-[a-z-]*|\*|http:|https:/g) ?? [];

const directives = (policy: string): string[] => policy.split('; ');

test('finds each kind of loophole in a policy', () => {
  expect(loopholes("script-src 'unsafe-inline' *; img-src http: https://example.org")).toEqual(["'unsafe-inline", '*', 'http:', 'https:']);
});

test('allows no unsafe source, no foreign origin and no wildcard', () => {
  expect(loopholes(POLICY)).toEqual([]);
});

test('starts from nothing, and lets scripts, styles, fonts and data come from this origin alone', () => {
  expect(directives(POLICY)).toEqual(
    expect.arrayContaining(["default-src 'none'", "script-src 'self'", "style-src 'self'", "font-src 'self'", "connect-src 'self'"]),
  );
});

test('names every directive once', () => {
  const names = directives(POLICY).map((directive) => directive.split(' ')[0]);
  expect(new Set(names).size).toBe(names.length);
});

test('demands Trusted Types and lets nobody make a policy of them', () => {
  expect(directives(POLICY)).toEqual(expect.arrayContaining(["require-trusted-types-for 'script'", 'trusted-types pasal-worker']));
});

test('leaves who may frame a page to a header of its own, which the rule for embed pages can put out of force', () => {
  expect(HEADERS['X-Frame-Options']).toBe('DENY');
  expect(POLICY).not.toContain('frame-ancestors');
  expect(EMBED_POLICY).toBe(`${POLICY}; frame-ancestors *`);
});

test('can stand in an attribute of the page between double quotes', () => {
  expect(POLICY).not.toMatch(/["<>&]/);
});

test('sends no address to other sites and lets no type be guessed', () => {
  expect(HEADERS).toMatchObject({
    'Content-Security-Policy': POLICY,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
  });
});

test.each(['/', '/pasal/'])('sends every path under %s what was written for all', (basePath) => {
  const rules = parseHeadersFile(headersFile(basePath));
  for (const path of ['', 'en', 'en/notes', 'en/ru-kp-2024/embed/art_4', 'en/embed', 'assets/a.js', '404.html'])
    expect(headersFor(rules, basePath + path)).toEqual(HEADERS);
});

test.each(['/', '/pasal/'])('lets any site frame embed pages under %s, by a second policy that says the same but for that', (basePath) => {
  const rules = parseHeadersFile(headersFile(basePath));
  for (const path of ['en/embed/ru-kp-2024/art_4', 'id/embed/ru-kp-2024/art_4/'])
    expect(headersFor(rules, basePath + path)).toEqual({ ...HEADERS, 'Content-Security-Policy': `${POLICY}, ${EMBED_POLICY}` });
});

test('writes HSTS for hosts that speak TLS and keeps it from our own server', () => {
  expect(headersFile('/')).toMatch(/^ {2}Strict-Transport-Security: max-age=\d{8}; includeSubDomains$/m);
  expect(headersFor(parseHeadersFile(headersFile('/')), '/')).not.toHaveProperty('Strict-Transport-Security');
});

test.each(['/', '/pasal/'])('lets files with a hash in their name be kept for a year, under the base path %s', (basePath) => {
  const rules = parseHeadersFile(headersFile(basePath));
  expect(rules.map(({ path }) => path)).toEqual(['/*', `${basePath}en/embed/*`, `${basePath}id/embed/*`, `${basePath}assets/*`]);
  expect(rules.at(-1)?.headers).toEqual([['Cache-Control', 'public, max-age=31536000, immutable']]);
});

test('reads a file that has only the one rule', () => {
  expect(parseHeadersFile('/*\n  A: b: c\n  D: e')).toEqual([
    {
      path: '/*',
      headers: [
        ['A', 'b: c'],
        ['D', 'e'],
      ],
    },
  ]);
});

test('keeps to whole paths where a rule names one', () => {
  const rules = [{ path: '/a', headers: [['X', '1']] as const }];
  expect([headersFor(rules, '/a'), headersFor(rules, '/a/b')]).toEqual([{ X: '1' }, {}]);
});
