import { expect, test } from 'vitest';
import { HEADERS, headersFile, META_POLICY, parseHeadersFile, POLICY } from '../../../src/build/site/securityPolicy.ts';

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
  expect(directives(POLICY)).toEqual(expect.arrayContaining(["require-trusted-types-for 'script'", "trusted-types 'none'"]));
});

test('says in the page what the header says, but for the directive that a page cannot say', () => {
  expect(directives(POLICY).filter((directive) => !directive.startsWith('frame-ancestors '))).toEqual(directives(META_POLICY));
  expect(directives(POLICY)).toContain("frame-ancestors 'none'");
});

test('can stand in an attribute of the page between double quotes', () => {
  expect(META_POLICY).not.toMatch(/["<>&]/);
});

test('sends no address to other sites and lets no type be guessed', () => {
  expect(HEADERS).toMatchObject({
    'Content-Security-Policy': POLICY,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
  });
});

test.each(['/', '/pasal/'])('reads back from the file under %s the headers that were written', (basePath) => {
  expect(parseHeadersFile(headersFile(basePath))).toEqual(HEADERS);
});

test('writes HSTS for hosts that speak TLS and keeps it from our own server', () => {
  expect(headersFile('/')).toMatch(/^ {2}Strict-Transport-Security: max-age=\d{8}; includeSubDomains$/m);
  expect(parseHeadersFile(headersFile('/'))).not.toHaveProperty('Strict-Transport-Security');
});

test.each([
  ['/', '/assets/*'],
  ['/pasal/', '/pasal/assets/*'],
])('lets files with a hash in their name be kept for a year, under the base path %s', (basePath, rule) => {
  const lines = headersFile(basePath).split('\n');
  expect(lines[lines.indexOf(rule) + 1]).toBe('  Cache-Control: public, max-age=31536000, immutable');
  expect(lines.filter((line) => line.startsWith('/'))).toEqual(['/*', rule]);
});

test('reads a file that has only the one rule', () => {
  expect(parseHeadersFile('/*\n  A: b: c\n  D: e')).toEqual({ A: 'b: c', D: 'e' });
});
