import { describe, expect, test } from 'vitest';
import { FILE_LIMITS } from '../../../../src/core/annotation/interchange/known.ts';
import { readAnnotationFile } from '../../../../src/core/annotation/interchange/readAnnotationFile.ts';
import type { FileReason, RefusalReason } from '../../../../src/core/annotation/interchange/reasons.ts';
import { importInto, KNOWN, readOrThrow } from './interchange.ts';
import { runToEnd } from '../../../../src/core/steps.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const item = (change: object = {}) => ({
  '@context': CONTEXT,
  id: 'urn:test:1',
  type: 'Annotation',
  target: 'http://example.org/page',
  ...change,
});
const text = (change: object = {}) => JSON.stringify(item(change));
const bytes = (...codes: number[]) => new Uint8Array(codes);
const encode = (written: string) => new TextEncoder().encode(written);
const utf16 = (written: string, isBigEndian: boolean, mark = '') =>
  new Uint8Array(
    [...(mark + written)].flatMap((c) =>
      isBigEndian ? [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255] : [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8],
    ),
  );

const nested = (depth: number, inside = '0') => '['.repeat(depth) + inside + ']'.repeat(depth);

const REFUSED_FILES: readonly (readonly [string, string | Uint8Array, FileReason])[] = [
  ['nothing', '', { code: 'empty' }],
  ['blanks behind a byte order mark', encode('\uFEFF \n'), { code: 'empty' }],
  ['a zip', bytes(0x50, 0x4b, 3, 4, 20, 0), { code: 'looks-like', format: 'zip' }],
  ['a PDF', encode('%PDF-1.7\n'), { code: 'looks-like', format: 'pdf' }],
  ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10), { code: 'looks-like', format: 'png' }],
  ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), { code: 'looks-like', format: 'jpeg' }],
  ['XML', '<?xml version="1.0"?><akomaNtoso/>', { code: 'looks-like', format: 'xml' }],
  ['a web page', '\n<!DOCTYPE html><html></html>', { code: 'looks-like', format: 'html' }],
  ['a treaty', '{"treaty": {"id": "x"}}', { code: 'looks-like', format: 'treaty' }],
  ['a NUL', '[\0]', { code: 'not-text' }],
  ['bytes that are no UTF-8', bytes(0x5b, 0xc3, 0x28, 0x5d), { code: 'not-text' }],
  ['a trailing comma', '{\n  "a": 1,\n}', { code: 'not-json', line: 3, column: 1 }],
  ['a trailing comma after CR LF', '[1,\r\n2,\r\n]', { code: 'not-json', line: 3, column: 1 }],
  ['a single quote', "{'a': 1}", { code: 'not-json', line: 1, column: 2 }],
  ['a raw line feed in a string', '["a\nb"]', { code: 'not-json', line: 1, column: 4 }],
  ['a bad escape', '["\\x"]', { code: 'not-json', line: 1, column: 3 }],
  ['two values', '[] []', { code: 'not-json', line: 1, column: 4 }],
  ['a file that was cut off', text().slice(0, -20), { code: 'cut-off', line: 1, column: text().length - 19 }],
  ['one value a line', `${text()}\n${text()}\n`, { code: 'json-lines', line: 2 }],
  ['nesting', nested(33), { code: 'too-deep', limit: 32, line: 1, column: 33 }],
  ['nesting that would overflow any recursion', '['.repeat(200_000), { code: 'too-deep', limit: 32, line: 1, column: 33 }],
  ['a number', '42', { code: 'not-annotations', type: 'number' }],
  ['an object of something else', '{"name": "x"}', { code: 'not-annotations', type: undefined }],
  ['a newer version', `{"pasal:version": 2, "type": "AnnotationCollection"}`, { code: 'newer-version', version: 2, known: 1 }],
];

test.each(REFUSED_FILES)('refuses %s', (_, file, reason) => {
  expect(runToEnd(readAnnotationFile(file, KNOWN))).toEqual({ ok: false, reason });
});

describe('limits', () => {
  test('are named with what was found', () => {
    const limits = { ...FILE_LIMITS, bytes: 1_000, items: 2, string: 100 };
    const refuse = (file: string | Uint8Array) => runToEnd(readAnnotationFile(file, KNOWN, limits));
    expect(refuse(' '.repeat(1_001))).toEqual({ ok: false, reason: { code: 'too-large', bytes: 1_001, limit: 1_000 } });
    expect(refuse('[1,2,3]')).toEqual({ ok: false, reason: { code: 'too-many-items', count: 3, limit: 2 } });
    const long = `[\n"${'\\n'.repeat(60)}"]`;
    expect(refuse(long)).toEqual({ ok: false, reason: { code: 'string-too-long', length: 120, limit: 100, line: 2, column: 1 } });
  });

  test('are those of the whole file for others, and wider for a backup of ours', () => {
    const large = (start: string) => `${start}"a":"${'x'.repeat(FILE_LIMITS.string + 1)}"}`;
    expect(runToEnd(readAnnotationFile(large('{'), KNOWN))).toMatchObject({ reason: { code: 'string-too-long' } });
    expect(runToEnd(readAnnotationFile(large('{"pasal:version":1,'), KNOWN))).toMatchObject({ reason: { code: 'not-annotations' } });
  });
});

test.each([
  ['UTF-8 with a byte order mark', encode(`\uFEFF${text()}`)],
  ['UTF-16, little end first', utf16(text(), false, '\uFEFF')],
  ['UTF-16, big end first', utf16(text(), true, '\uFEFF')],
  ['UTF-16 without a byte order mark', utf16(text(), false)],
  ['UTF-16 without a byte order mark, big end first', utf16(text(), true)],
  ['a text with a byte order mark', `\uFEFF${text()}`],
])('reads %s', (_, file) => {
  expect(readOrThrow(file).items).toMatchObject([{ ok: true, incoming: { id: 'urn:test:1' } }]);
});

test.each([
  ['a single annotation', text(), 1],
  ['a list', `[${text()},${text({ id: 'urn:test:2' })}]`, 2],
  ['a page', JSON.stringify({ '@context': CONTEXT, type: 'AnnotationPage', items: [item()] }), 1],
  ['a collection', JSON.stringify({ '@context': CONTEXT, type: 'AnnotationCollection', first: { items: [item()] } }), 1],
  [
    'a collection whose context its items share',
    JSON.stringify({ '@context': CONTEXT, type: 'AnnotationCollection', first: { items: [item({ '@context': undefined })] } }),
    1,
  ],
])('reads %s', (_, file, count) => {
  expect(importInto({}, file).report).toMatchObject({ accepted: count, refused: 0 });
});

test('names the pages that a collection has elsewhere, and fetches none', () => {
  const file = JSON.stringify({ '@context': CONTEXT, type: 'AnnotationCollection', first: 'http://example.org/page1' });
  expect(importInto({}, file).report).toMatchObject({ items: [], furtherPages: ['http://example.org/page1'] });
});

const REFUSED_ITEMS: readonly (readonly [string, string, RefusalReason])[] = [
  ['what is no object', '[7]', { code: 'not-an-annotation', type: 'number' }],
  ['another type', text({ type: 'Squirrel' }), { code: 'not-an-annotation', type: 'Squirrel' }],
  ['no context', text({ '@context': undefined }), { code: 'no-context' }],
  ['a context that we do not know', text({ '@context': 'fish' }), { code: 'unknown-context', context: '"fish"' }],
  ['no target', text({ target: undefined }), { code: 'no-target' }],
  ['a target that is a number', text({ target: 9 }), { code: 'bad-target', path: 'target' }],
  ['an empty list of targets', text({ target: [] }), { code: 'bad-target', path: 'target' }],
  ['a target without a source', text({ target: { type: 'SpecificResource' } }), { code: 'bad-target', path: 'target' }],
  [
    'a fragment selector without a value',
    text({ target: { source: 'urn:a:b', selector: { type: 'FragmentSelector' } } }),
    { code: 'bad-target', path: 'target.selector' },
  ],
  [
    'a fragment selector of two values',
    text({ target: { source: 'urn:a:b', selector: { type: 'FragmentSelector', value: ['a', 'b'] } } }),
    { code: 'bad-target', path: 'target.selector' },
  ],
  ['a target that is a text', text({ target: { type: 'TextualBody', value: 'x' } }), { code: 'bad-target', path: 'target.type' }],
  ['a body that is no address', text({ body: 'this is not a uri' }), { code: 'bad-body', path: 'body' }],
  ['a body whose id is none', text({ body: [{ id: 'no uri either' }] }), { code: 'bad-body', path: 'body[0].id' }],
  ['a format that is a number', text({ body: { id: 'http://example.com/1', format: 6 } }), { code: 'bad-body', path: 'body.format' }],
  [
    'a direction that is none',
    text({ body: { id: 'http://example.com/1', textDirection: 'squirrel' } }),
    { code: 'bad-body', path: 'body.textDirection' },
  ],
  [
    'two directions',
    text({ body: { id: 'http://example.com/1', textDirection: ['ltr', 'rtl'] } }),
    { code: 'bad-body', path: 'body.textDirection' },
  ],
  [
    'two processing languages',
    text({ body: { id: 'http://example.com/1', processingLanguage: ['en', 'de'] } }),
    { code: 'bad-body', path: 'body.processingLanguage' },
  ],
  ['a text without a value', text({ body: { type: 'TextualBody' } }), { code: 'bad-body', path: 'body.value' }],
  ['a text of two values', text({ body: { type: 'TextualBody', value: ['a', 'b'] } }), { code: 'bad-body', path: 'body.value' }],
  ['a body and a body value', text({ body: 'urn:a:b', bodyValue: 'x' }), { code: 'bad-body', path: 'bodyValue' }],
  ['a body value that is a number', text({ bodyValue: 23 }), { code: 'bad-body', path: 'bodyValue' }],
  [
    'a choice that is a list too',
    text({ body: { type: ['Choice', 'List'], items: ['urn:a:b'] } }),
    { code: 'bad-body', path: 'body.type' },
  ],
  ['items of nothing', text({ body: { items: ['urn:a:b'] } }), { code: 'bad-body', path: 'body.type' }],
  [
    'a key that names a prototype',
    '[{"a": [{"__proto__": {"polluted": 1}}]}]',
    { code: 'forbidden-key', key: '__proto__', path: 'a[0].__proto__' },
  ],
  ['a key that names a constructor', '[{"constructor": {}}]', { code: 'forbidden-key', key: 'constructor', path: 'constructor' }],
  ['a number that is infinite', '[{"a": {"b": 1e999}}]', { code: 'number-out-of-range', path: 'a.b' }],
  ['a number that would lose digits', '[{"a": [12345678901234567890]}]', { code: 'number-out-of-range', path: 'a[0]' }],
  ['nesting that our export could not hold', `[{"a": ${nested(25)}}]`, { code: 'too-deep', limit: 24 }],
];

test.each(REFUSED_ITEMS)('refuses an item with %s, and takes the others', (_, file, reason) => {
  const { report } = importInto({}, `[${file.replace(/^\[(.*)\]$/s, '$1')},${text({ id: 'urn:test:other' })}]`);
  expect(report.items).toMatchObject([{ outcome: 'refused', reasons: [reason] }, { outcome: 'accepted' }]);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'no scheme', 'urn:a:\u202Eb', 'urn:a:\uD800', '', 7, null, ['urn:a', 'urn:b']])(
  'gives a new id instead of %j, and keeps it',
  (id) => {
    const plan = importInto({}, text({ id }));
    expect(plan.report.items).toMatchObject([{ outcome: 'changed', reasons: [{ code: 'id-unusable', id }], id: 'urn:test:new-1' }]);
    expect(plan.change?.edits[0]?.after.foreign).toMatchObject({ id: 'urn:test:new-1', 'pasal:setAside': { id } });
  },
);

test.each([
  ['created', 'yesterday'],
  ['created', '2015-13-01T00:00:00Z'],
  ['created', '2015-02-30T00:00:00Z'],
  ['modified', ['2015-01-28T12:00:00Z', '2015-01-28T12:00:01Z']],
  ['generated', 'NaN'],
  ['rights', 'not a uri'],
  ['via', 7],
  ['canonical', ['urn:a:b', 'urn:c:d']],
  ['creator', 6],
  ['generator', 42],
])('sets aside %s where it is %j, and says so', (property, value) => {
  const plan = importInto({}, text({ [property]: value }));
  expect(plan.report.items).toMatchObject([{ outcome: 'changed', reasons: [{ code: 'property-set-aside', property }] }]);
  const kept = plan.change?.edits[0]?.after.foreign;
  expect(kept).toMatchObject({ 'pasal:setAside': { [property]: value } });
  expect(kept).not.toHaveProperty(property);
});

test('keeps dates far away as they are said', () => {
  const [edit] = importInto({}, text({ created: '9999-12-31T23:59:59Z', modified: '0001-01-01T00:00:00Z' })).change?.edits ?? [];
  expect(new Date(edit?.after.createdMs ?? 0).getUTCFullYear()).toBe(9999);
});

test('sets aside a position that cannot be, and goes by the quotation', () => {
  const quote = { type: 'TextQuoteSelector', exact: 'good faith' };
  const target = {
    source: 'https://example.org/en/test-treaty/art_2',
    selector: [{ type: 'TextPositionSelector', start: -5, end: 9 }, quote],
  };
  const plan = importInto({}, text({ target }));
  expect(plan.report.items).toMatchObject([{ outcome: 'changed', reasons: [{ code: 'selector-set-aside', path: 'target.selector[0]' }] }]);
  expect(plan.change?.edits[0]?.after.target?.words).toMatchObject({ quote: { exact: 'good faith' }, position: { start: 0, end: 0 } });
});

test('does not take an empty quotation for the whole clause', () => {
  const target = { source: 'https://example.org/en/test-treaty/art_2', selector: { type: 'TextQuoteSelector', exact: '' } };
  const plan = importInto({}, text({ target }));
  expect(plan.report.items).toMatchObject([{ outcome: 'changed', reasons: [{ code: 'quote-empty' }] }]);
  expect(plan.change?.edits[0]?.after.target?.words?.quote.exact).toBe('');
});

test('keeps HTML in a body as the text it is', () => {
  const value = '<img src=x onerror=alert(1)>';
  const plan = importInto({}, text({ body: { type: 'TextualBody', format: 'text/html', value } }));
  expect(plan.change?.edits[0]?.after.body).toBe(value);
});
