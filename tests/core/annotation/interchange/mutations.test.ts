import { expect, test } from 'vitest';
import { exportAnnotations } from '../../../../src/core/annotation/interchange/exportAnnotations.ts';
import { planImport } from '../../../../src/core/annotation/interchange/planImport.ts';
import { readAnnotationFile } from '../../../../src/core/annotation/interchange/readAnnotationFile.ts';
import { makeLibrary, pick, type Random } from '../../../support/annotationLibraries.ts';
import { makeRandom } from '../../../support/random.ts';
import { KNOWN, OPTIONS } from './interchange.ts';
import { runToEnd } from '../../../../src/core/steps.ts';

const INSERTED = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  '\\',
  '1e999',
  'null',
  '-',
  '\u0000',
  '\uD800',
  '"__proto__":{"a":1},',
  '"id":',
  '[[[[',
];

function mutate(random: Random, text: string): string {
  const at = Math.floor(random() * text.length);
  const length = Math.floor(random() * 40);
  switch (pick(random, 'cut', 'insert', 'remove', 'repeat', 'swap', 'value')) {
    case 'cut':
      return text.slice(0, at);
    case 'insert':
      return text.slice(0, at) + pick(random, ...INSERTED) + text.slice(at);
    case 'remove':
      return text.slice(0, at) + text.slice(at + length);
    case 'repeat':
      return text.slice(0, at + length) + text.slice(at);
    case 'swap':
      return text.slice(0, at) + String.fromCharCode(Math.floor(random() * 0x1_00_00)) + text.slice(at + 1);
    default:
      return text.replace(/"(?:[^"\\]|\\.)*"|\b\d+\b/g, (part) =>
        random() < 0.02 ? pick(random, '7', '{}', '[]', 'null', '"art_2"', '-1') : part,
      );
  }
}

test('reads, plans and writes back 2,000 broken exports without failing, and without touching the objects of the language', () => {
  const random = makeRandom(41);
  const before = Object.getOwnPropertyNames(Object.prototype).join();
  const exported = Array.from({ length: 50 }, (_, n) => exportAnnotations(makeLibrary(n + 1).slice(0, 8), OPTIONS));
  let taken = 0;
  for (let n = 0; n < 2_000; n++) {
    const text = mutate(random, exported[n % 50] ?? '');
    const read = runToEnd(readAnnotationFile(n % 2 === 0 ? text : new TextEncoder().encode(text), KNOWN));
    if (!read.ok) continue;
    const options = { newId: () => `urn:test:${n}-${++taken}`, nowMs: 0, layer: 'mine', keepsLayers: true } as const;
    const { change, report } = runToEnd(planImport(read.value, {}, options));
    expect(report.items).toHaveLength(report.accepted + report.changed + report.present + report.refused);
    const notes = change?.edits.map(({ after }) => after) ?? [];
    const again = runToEnd(readAnnotationFile(exportAnnotations(notes, OPTIONS), KNOWN));
    expect(again.ok && again.value.items.every(({ ok }) => ok), `mutation ${n}`).toBe(true);
  }
  expect(taken).toBeGreaterThan(0);
  expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
}, 60_000);
