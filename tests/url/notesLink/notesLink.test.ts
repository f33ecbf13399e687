import { expect, test } from 'vitest';
import { isShareable } from '../../../src/core/annotation/sharing/sharedNotes.ts';
import { writeShared } from '../../../src/core/annotation/sharing/writeShared.ts';
import { weighLink } from '../../../src/url/notesLink/linkBudget.ts';
import { packNotes } from '../../../src/url/notesLink/packNotes.ts';
import { frame, toBase64Url } from '../../../src/url/notesLink/packing.ts';
import { unpackNotes } from '../../../src/url/notesLink/unpackNotes.ts';
import { makeLibrary } from '../../support/annotationLibraries.ts';

const links: readonly { readonly json: string; readonly link: string }[] = await Promise.all(
  Array.from({ length: 100 }, async (_, seed) => {
    const json = writeShared(makeLibrary(seed).filter(isShareable).slice(0, 4), 'Ani');
    return { json, link: await packNotes(json) };
  }),
);
const [{ json, link } = { json: '', link: '' }] = links;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';

test('unpacks 100 links to what was packed, in characters that no address encodes', async () => {
  for (const one of links) expect(one.link).toMatch(/^1\.[0-9a-z]+\.[0-9a-z]{14}\.[\w-]+$/);
  expect(await Promise.all(links.map((one) => unpackNotes(one.link)))).toEqual(links.map((one) => ({ ok: true, value: one.json })));
});

test('knows every beginning of 100 links for one, and about where it was cut', { timeout: 30_000 }, async () => {
  for (const one of links) {
    const found = await Promise.all(Array.from({ length: one.link.length }, (_, i) => unpackNotes(one.link.slice(0, i))));
    expect(found.filter((result) => result.ok || result.reason.code !== 'incomplete')).toEqual([]);
  }
  const middle = await unpackNotes(link.slice(0, Math.round(link.length / 2)));
  expect(middle).toMatchObject({ ok: false, reason: { code: 'incomplete' } });
  const percent = !middle.ok && middle.reason.code === 'incomplete' ? middle.reason.percent : 0;
  expect(Math.abs(percent - 50)).toBeLessThan(15);
});

// Each place with one other character, further on in the alphabet from place to place; the checksum's own test tries all of them.
test('detects every change of a single character of 100 links', { timeout: 30_000 }, async () => {
  for (const one of links) {
    const changed = [...one.link].map((character, i) => {
      const other = ALPHABET.charAt((ALPHABET.indexOf(character) + 1 + (i % (ALPHABET.length - 1))) % ALPHABET.length);
      return one.link.slice(0, i) + other + one.link.slice(i + 1);
    });
    expect(changed).not.toContain(one.link);
    const found = await Promise.all(changed.map(unpackNotes));
    expect(found.filter(({ ok }) => ok)).toEqual([]);
  }
});

test.each<[string, (whole: string) => string]>([
  ['a closing bracket', (whole) => `${whole})`],
  ['the end of a sentence', (whole) => `${whole}.`],
  ['angle brackets', (whole) => `${whole}>`],
  ['a comma', (whole) => `${whole},`],
  ['several signs', (whole) => `${whole}).”`],
  ['encoding', (whole) => whole.replaceAll('-', '%2D').replaceAll('.', '%2E')],
  ['double encoding', (whole) => whole.replaceAll('-', '%252D').replaceAll('_', '%255F')],
  ['encoding and a bracket', (whole) => `${whole.replaceAll('.', '%2E')}%29`],
  ['a break as %20', (whole) => `${whole.slice(0, 40)}%20${whole.slice(40)}`],
  ['a break as +', (whole) => `${whole.slice(0, 40)}+${whole.slice(40)}`],
  ['a break as %0A', (whole) => `${whole.slice(0, 40)}%0D%0A${whole.slice(40)}`],
  ['another base64', (whole) => `${whole.replaceAll('-', '+').replaceAll('_', '/')}==`],
  ['another base64, encoded', (whole) => whole.replaceAll('-', '%2B').replaceAll('_', '%2F')],
  ['another base64 whose + became spaces', (whole) => whole.replaceAll('-', '%20')],
])('mends %s', async (_, change) => {
  const found = await Promise.all(links.slice(0, 20).map((one) => unpackNotes(change(one.link))));
  expect(found).toEqual(links.slice(0, 20).map((one) => ({ ok: true, value: one.json })));
});

test.each<[string, string, string]>([
  ['nothing', '', 'incomplete'],
  ['something else', 'hello', 'damaged'],
  ['letters behind it', `${link}abc`, 'damaged'],
  ['another form', `2${link.slice(1)}`, 'newer-version'],
  ['a form far ahead', `10.whatever`, 'newer-version'],
  ['form 0', `0${link.slice(1)}`, 'damaged'],
  ['a length that no link has', `1.zzzzzzzz.${'0'.repeat(14)}.abc`, 'damaged'],
  ['no deflate behind a right checksum', frame('AAAA'), 'damaged'],
  ['more than 64 kB', 'x'.repeat(65_537), 'too-large'],
  ['a broken percent sequence', `${link.slice(0, 30)}%E0%A4%A`, 'damaged'],
])('refuses %s', async (_, value, code) => {
  expect(await unpackNotes(value)).toMatchObject({ ok: false, reason: { code } });
});

test('stops unpacking after a mebibyte', async () => {
  const small = await packNotes('x'.repeat(1_048_576));
  expect((await unpackNotes(small)).ok).toBe(true);
  const bomb = await packNotes(' '.repeat(30_000_000));
  expect(bomb.length).toBeLessThan(65_536);
  expect(await unpackNotes(bomb)).toEqual({ ok: false, reason: { code: 'too-large' } });
});

test('refuses bytes that are no text, and junk behind the packed text', async () => {
  const pack = async (bytes: Uint8Array<ArrayBuffer>) =>
    new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer());
  const noText = frame(toBase64Url(await pack(Uint8Array.of(0xff, 0xfe, 0xfd))));
  expect(await unpackNotes(noText)).toEqual({ ok: false, reason: { code: 'damaged' } });
  const packed = await pack(new TextEncoder().encode(json));
  expect(await unpackNotes(frame(toBase64Url(Uint8Array.of(...packed, 1, 2, 3))))).toEqual({ ok: false, reason: { code: 'damaged' } });
});

test('weighs links by the characters of all of it', () => {
  expect([2_000, 2_001, 8_000, 8_001].map(weighLink)).toEqual(['quiet', 'notice', 'notice', 'file']);
});
