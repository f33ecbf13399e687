import { expect, test } from 'vitest';
import type { Annotation } from '../../../../src/core/annotation/annotation.ts';
import { exportAnnotations } from '../../../../src/core/annotation/interchange/exportAnnotations.ts';
import type { ImportPlan } from '../../../../src/core/annotation/interchange/planImport.ts';
import { readAnnotationFile } from '../../../../src/core/annotation/interchange/readAnnotationFile.ts';
import { canonicalJson } from '../../../../src/core/annotation/interchange/vocabulary.ts';
import { makeAnnotation } from '../../../support/annotationBuilders.ts';
import { makeForeign, makeLibrary, pick } from '../../../support/annotationLibraries.ts';
import { makeRandom } from '../../../support/random.ts';
import { applied, byId, importInto, KNOWN, OPTIONS, readOrThrow } from './interchange.ts';
import { runToEnd } from '../../../../src/core/steps.ts';

const sameButRevision = (annotations: readonly Annotation[]) =>
  canonicalJson(annotations.map((annotation) => ({ ...annotation, revision: 0 })).toSorted((a, b) => (a.id < b.id ? -1 : 1)));

const afters = ({ change }: ImportPlan): Annotation[] => (change?.edits ?? []).map(({ after }) => after);

/** Notes that came from elsewhere as they are after some time here: in layers, in the bin, unchanged otherwise. */
function makeTakenIn(seed: number): Annotation[] {
  const random = makeRandom(seed);
  const items = [1, 2, 3].map((n) => makeForeign(random, `http://example.org/taken/${n}`));
  const bin = pick(random, {}, { deletedMs: 77 });
  return afters(importInto({}, JSON.stringify(items))).map((note) => ({ ...note, ...bin, layer: pick(random, 'mine', 'file:a') }));
}

/** Annotations as they are after they were exported, all was wiped, and the export was imported. */
const restored = (library: readonly Annotation[]): Annotation[] => afters(importInto({}, exportAnnotations(library, OPTIONS)));

test('gives equal notes after export, wipe and import, whatever is in them', () => {
  const seeds = process.env.SOAK === '1' ? 1_000 : 200;
  for (let seed = 1; seed <= seeds; seed++) {
    const library = [...makeLibrary(seed), ...makeTakenIn(seed)];
    expect(sameButRevision(restored(library)), `seed ${seed}`).toBe(sameButRevision(library));
  }
});

test('adds nothing when an export is imported where it came from', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const library = makeLibrary(seed);
    const plan = importInto(byId(library), exportAnnotations(library, OPTIONS));
    expect(plan.change, `seed ${seed}`).toBeUndefined();
    expect(plan.report).toMatchObject({ accepted: 0, changed: 0, refused: 0, present: library.length });
  }
});

test('writes the same file from what it read', () => {
  const library = makeLibrary(7);
  const text = exportAnnotations(library, OPTIONS);
  expect(canonicalJson(JSON.parse(exportAnnotations(restored(library), OPTIONS)))).toBe(canonicalJson(JSON.parse(text)));
});

test('reads the export of another site, whose addresses are other ones', () => {
  const library = makeLibrary(3);
  const text = exportAnnotations(library, { ...OPTIONS, siteUrl: 'https://other.example/below/here/' });
  expect(sameButRevision(afters(importInto({}, text)))).toBe(sameButRevision(library));
});

test('writes a note from elsewhere back unchanged while nobody changes it, also from the bin and from a layer', () => {
  const foreign = makeForeign(makeRandom(1), 'http://example.org/1');
  const [note] = afters(importInto({}, JSON.stringify(foreign)));
  if (!note) throw new Error('The note was not taken in');
  const binned: Annotation = { ...note, layer: 'file:theirs', deletedMs: 5 };
  const text = exportAnnotations([binned], OPTIONS);
  expect(JSON.parse(text)).toMatchObject({ first: { items: [foreign] } });
  expect(sameButRevision(afters(importInto({}, text)))).toBe(sameButRevision([binned]));
});

test('gives back notes that got new ids when they came', () => {
  const library = makeLibrary(11);
  const first = library.map((note) => ({ ...note, body: `${note.body} before` }));
  const file = JSON.stringify([...library.map(({ id }) => makeForeign(makeRandom(3), id)), { ...makeForeign(makeRandom(4), 'x'), id: 7 }]);
  const withBackup = applied(byId(library), importInto(byId(library), exportAnnotations(first, OPTIONS)));
  let made = 0;
  const newId = () => `urn:test:other-${++made}`;
  const all = Object.values(applied(withBackup, importInto(withBackup, file, { newId })));
  expect(all).toHaveLength(library.length * 3 + 1);
  expect(sameButRevision(restored(all))).toBe(sameButRevision(all));
  expect(importInto(byId(all), exportAnnotations(all, OPTIONS)).change).toBeUndefined();
});

test('keeps what a newer version wrote in an item, and forgets that it was in the bin once it is out of it', () => {
  const text = exportAnnotations([makeAnnotation('1', { deletedMs: 5 })], OPTIONS).replace(
    '"pasal:layer"',
    '"pasal:newer":[1],"pasal:layer"',
  );
  const [{ deletedMs, ...note } = makeAnnotation('none')] = afters(importInto({}, text));
  expect(deletedMs).toBe(5);
  expect(note.foreign).toMatchObject({ 'pasal:newer': [1] });
  expect(sameButRevision(restored([note]))).toBe(sameButRevision([note]));
});

test('keeps what came with a note from elsewhere once it is changed here', () => {
  const foreign = makeForeign(makeRandom(2), 'http://example.org/2');
  const [note] = afters(importInto({}, JSON.stringify(foreign)));
  if (!note) throw new Error('The note was not taken in');
  const changed: Annotation = { ...note, body: 'Mine now' };
  const text = exportAnnotations([changed], OPTIONS);
  expect(JSON.parse(text)).toMatchObject({ first: { items: [{ body: [{ value: 'Mine now' }, {}], target: foreign.target }] } });
  expect(afters(importInto({}, text))).toEqual([{ ...changed, revision: 0 }]);
});

test('does not hold on to what we kept of a note that somebody changed in the file', () => {
  const text = exportAnnotations([makeAnnotation('1', { body: 'Before', foreign: { a: 1 } })], OPTIONS);
  const file = readOrThrow(text.replace('"value":"Before"', '"value":"After"'));
  expect(file.items).toMatchObject([{ ok: true, incoming: { body: 'After' } }]);
});

test('takes no id from what we kept of a note but the one that the note itself bears', () => {
  const text = exportAnnotations([makeAnnotation('1', { foreign: { a: 1 } })], OPTIONS);
  const other = text.replace('"id":"urn:test:1"', '"id":"urn:test:2"');
  expect(readOrThrow(other).items).toMatchObject([{ ok: true, incoming: { id: 'urn:test:2' } }]);
  const hostile = text.replaceAll('"id":"urn:test:1"', '"id":"javascript:alert(1)"');
  expect(readOrThrow(hostile).items).toMatchObject([{ ok: true, incoming: { id: undefined } }]);
});

test('writes code points and reads UTF-16 code units', () => {
  const text = '😀😀 in a state of war';
  const words = {
    language: 'en',
    edition: '2026-11-22',
    quote: { exact: 'state', prefix: '', suffix: '' },
    position: { start: 10, end: 15 },
  };
  const note = makeAnnotation('1', { target: { treatyId: 'test-treaty', eId: 'art_2', words } });
  const withText = { ...OPTIONS, textOf: () => text };
  const written = exportAnnotations([note], withText);
  expect(written).toContain('"start":8,"end":13,"pasal:start":10,"pasal:end":15');
  const foreign = written.replaceAll(/,"pasal:[a-zA-Z]+":(?:"[^"]*"|\d+)/g, '');
  const file = runToEnd(readAnnotationFile(foreign, { ...KNOWN, textOf: () => text }));
  if (!file.ok) throw new Error(file.reason.code);
  expect(file.value.items).toMatchObject([{ ok: true, incoming: { target: { words: { position: { start: 10, end: 15 } } } } }]);
});

test('never fails on what no sound note holds', () => {
  const odd = makeAnnotation('1', { createdMs: Number.NaN, modifiedMs: Infinity, target: { treatyId: '\uD800', eId: '\uDC00' } });
  expect(restored([odd])).toMatchObject([{ id: 'urn:test:1', target: odd.target }]);
});
