import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../../../src/core/annotation/annotation.ts';
import { exportAnnotations } from '../../../../src/core/annotation/interchange/exportAnnotations.ts';
import { readAnnotationFile } from '../../../../src/core/annotation/interchange/readAnnotationFile.ts';
import { canonicalJson } from '../../../../src/core/annotation/interchange/vocabulary.ts';
import { makeLibrary } from '../../../support/annotationLibraries.ts';
import { casesFolder, readCases } from '../../../support/casesFolder.ts';
import { loadMusts } from '../../../support/w3cAssertions.ts';
import { applied, importInto, KNOWN, OPTIONS } from './interchange.ts';
import { runToEnd } from '../../../../src/core/steps.ts';

const parse = (bytes: string | Uint8Array): unknown => JSON.parse(typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes));

interface Page {
  readonly items: readonly unknown[];
}

const itemsOf = (text: string): readonly unknown[] => (parse(text) as { first: Page }).first.items; // our own export

/** The annotations of a sample, each with the context of what holds it. */
function itemsOfSample(sample: unknown): unknown[] {
  const { '@context': context, type, first, items } = sample as { '@context': string; type: string; first?: Page; items?: unknown[] }; // a sample
  const held = first?.items ?? items ?? [];
  return type === 'Annotation' ? [sample] : held.map((item) => ({ '@context': context, ...(item as object) }));
}

describe.skipIf(!casesFolder)('the Web Annotation test suite (skipped where CASES names no folder)', () => {
  test.each(['ignored', 'counted'] as const)(
    'every annotation of an export meets all 54 of its musts, with what stands beside $ref %s',
    (way) => {
      const musts = loadMusts(way);
      expect(musts).toHaveLength(54);
      const seeds = Array.from({ length: 30 }, (_, n) => n + 1);
      const unmet = seeds.flatMap((seed) => {
        const items = itemsOf(exportAnnotations(makeLibrary(seed), OPTIONS));
        return items.flatMap((item) => musts.filter(({ isMet }) => !isMet(item)).map(({ name }) => `seed ${seed}: ${name}`));
      });
      expect(unmet).toEqual([]);
    },
  );

  test('the musts find what is wrong', () => {
    const musts = loadMusts('ignored');
    const unmet = (item: unknown) => musts.filter(({ isMet }) => !isMet(item)).map(({ name }) => name);
    expect(unmet({})).toContain('3.1-annotationContextValidated.json');
    const [sound] = itemsOf(exportAnnotations(makeLibrary(1), OPTIONS));
    expect(unmet({ ...(sound as object), created: 'yesterday' })).toEqual(['3.3.1-annotationCreatedValidated.json']);
    expect(unmet({ ...(sound as object), target: 9 })).toContain('3.2-targetObjectsRecognized.json');
  });

  test('accepts the correct samples and writes them back unchanged', () => {
    const samples = readCases('w3c/samples/correct');
    expect(samples).toHaveLength(45);
    for (const [name, bytes] of samples) {
      const plan = importInto({}, bytes);
      expect(
        plan.report.items.filter(({ outcome }) => outcome !== 'accepted'),
        `${name}`,
      ).toEqual([]);
      expect(plan.report.elsewhere, `${name}`).toBe(plan.report.items.length);
      const written = itemsOf(exportAnnotations(Object.values(applied({}, plan)), OPTIONS));
      expect(written, `${name}`).toEqual(itemsOfSample(parse(bytes)));
    }
  });

  test('refuses or reports every incorrect sample, each with a reason', () => {
    const samples = readCases('w3c/samples/incorrect');
    expect(samples).toHaveLength(39);
    for (const [name, bytes] of samples) {
      const read = runToEnd(readAnnotationFile(bytes, KNOWN));
      if (!read.ok) continue;
      const { report } = importInto({}, bytes);
      expect(report.items.length, `${name}`).toBe(1);
      expect(
        report.items.every(({ outcome, reasons }) => outcome !== 'accepted' && reasons.length > 0),
        `${name}`,
      ).toBe(true);
    }
  });

  test('whatever is taken in of the incorrect samples meets the musts when it is written back', () => {
    const musts = loadMusts('ignored');
    const files = [...readCases('w3c/samples/incorrect'), ...readCases('bad/annotations')];
    const notes: Annotation[] = files.flatMap(([, bytes]) =>
      runToEnd(readAnnotationFile(bytes, KNOWN)).ok ? Object.values(applied({}, importInto({}, bytes))) : [],
    );
    const items = itemsOf(exportAnnotations(notes, OPTIONS));
    expect(items.length).toBeGreaterThan(15);
    expect(items.flatMap((item) => musts.filter(({ isMet }) => !isMet(item)).map(({ name }) => `${canonicalJson(item)}: ${name}`))).toEqual(
      [],
    );
  });

  test('takes every naughty string as text, and gives it back', () => {
    const [, bytes] = readCases('bad').find(([name]) => name === 'blns.json') ?? [];
    const strings = parse(bytes ?? '[]') as string[];
    expect(strings.length).toBeGreaterThan(500);
    const notes = strings.map((text, n): Annotation => {
      const [note] = makeLibrary(1);
      if (!note) throw new Error('The library is empty');
      return {
        ...note,
        id: `urn:test:${n}`,
        body: text,
        tags: [text],
        creator: text,
        target: { treatyId: 'test-treaty' },
        createdMs: 0,
        modifiedMs: 0,
      };
    });
    const back = applied({}, importInto({}, exportAnnotations(notes, OPTIONS)));
    expect(Object.values(back).map(({ body, tags, creator }) => [body, tags, creator])).toEqual(
      strings.map((text) => [text, [text], text]),
    );
  });

  test('reads JSON as the standard says: what must be accepted is, what must be refused is, at a place', () => {
    const cases = readCases('bad/json/test_parsing').map(([name, bytes]) => {
      const read = runToEnd(readAnnotationFile(bytes, KNOWN));
      return { name, isJson: read.ok || read.reason.code === 'not-annotations' };
    });
    expect(cases.length).toBeGreaterThan(300);
    expect(cases.filter(({ name, isJson }) => (name.startsWith('y_') && !isJson) || (name.startsWith('n_') && isJson))).toEqual([]);
  });
});
