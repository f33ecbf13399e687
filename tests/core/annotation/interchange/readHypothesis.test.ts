import { expect, test } from 'vitest';
import { exportAnnotations } from '../../../../src/core/annotation/interchange/exportAnnotations.ts';
import { casesFolder, readCases } from '../../../support/casesFolder.ts';
import { applied, importInto, OPTIONS } from './interchange.ts';

const uri = 'https://example.org/en/test-treaty/art_2';
const common = { created: '2026-01-01T00:00:00+00:00', updated: '2026-01-02T00:00:00+00:00', user: 'acct:siswa@hypothes.is', uri };
const selector = [
  { type: 'RangeSelector', startContainer: '/main[1]/p[3]', startOffset: 4, endContainer: '/main[1]/p[3]', endOffset: 20 },
  { type: 'TextPositionSelector', start: 104, end: 107 },
  { type: 'TextQuoteSelector', exact: 'war', prefix: 'state of ', suffix: '' },
];
const envelope = JSON.stringify({
  export_date: '2026-01-02T03:04:05.000Z',
  client_version: '1.1766.0',
  annotations: [
    { id: 'abc', ...common, text: '', tags: ['a'], target: [{ source: uri, selector }], group: '__world__' },
    { id: 'def', ...common, text: 'a reply', tags: [], references: ['abc'], target: [{ source: uri }] },
    { id: 'ghi', ...common, text: 'a page note', tags: [], target: [{ source: uri }] },
    { id: 'jkl', ...common, uri: 'not a uri', text: 'x', tags: [], target: [] },
  ],
});

test('reads a highlight, a reply and a page note, and refuses what has no address', () => {
  const plan = importInto({}, envelope);
  const notes = plan.change?.edits.map((edit) => edit.after) ?? [];
  expect(notes).toMatchObject([
    { id: 'https://hypothes.is/a/abc', body: '', tags: ['a'], creator: 'siswa@hypothes.is', createdMs: Date.UTC(2026, 0, 1) },
    { id: 'https://hypothes.is/a/def', body: 'a reply', target: { treatyId: 'test-treaty', eId: 'art_2' } },
    { id: 'https://hypothes.is/a/ghi', body: 'a page note', target: { treatyId: 'test-treaty', eId: 'art_2' } },
  ]);
  expect(notes[0]?.target).toMatchObject({ eId: 'art_2', words: { quote: { exact: 'war' } } });
  expect(notes.map(({ foreign }) => foreign?.motivation)).toEqual(['highlighting', 'replying', 'commenting']);
  expect(plan.report.items[3]).toMatchObject({ outcome: 'refused', reasons: [{ code: 'bad-target' }] });
});

test('keeps what the service said of each, through an export of ours, and adds nothing the second time', () => {
  const first = applied({}, importInto({}, envelope));
  expect(importInto(first, envelope).change).toBeUndefined();
  const text = exportAnnotations(Object.values(first), OPTIONS);
  expect(text).toContain('"group":"__world__"');
  expect(importInto(first, text).change).toBeUndefined();
});

test.skipIf(!casesFolder)('reads the outside case of one (skipped where CASES names no folder)', () => {
  const [, bytes] = readCases('bad/annotations').find(([name]) => name === 'hypothesis-export.json') ?? [];
  expect(importInto({}, bytes ?? '').report).toMatchObject({ accepted: 3, refused: 0 });
});
