import { COLOURS, type Annotation, type Json, type JsonObject, type LayerId } from '../../src/core/annotation/annotation.ts';
import type { Target, WordsTarget } from '../../src/core/anchoring/anchor.ts';
import { makeRandom } from './random.ts';

/** Numbers from 0 to below 1, the same for the same seed. */
export type Random = () => number;

/** One of several, or nothing when there is none. */
export function pick<T>(random: Random, ...from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T; // below the length
}

const PIECES = [
  'perang ',
  'in a state of war ',
  '😀👩‍👩‍👧 ',
  '\uD83D',
  '\uDE00 ',
  'معاهدة ',
  '\u202Ehsilgne\u202C ',
  'cafe\u0301 ',
  'café ',
  '조약 \u1112\u1161\u11AB ',
  'Договор ',
  '\n\n',
  '\t',
  '*em* [[art 4]] [x](javascript:alert(1)) ',
  '<script>alert(1)</script>',
  '\u0000\u001F\u2028',
  '"\\',
  '__proto__',
  '𐏿𝒳',
];

/** A text of up to `most` pieces, some of them unpleasant. */
export const makeText = (random: Random, most = 6): string =>
  Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(random, ...PIECES)).join('');

function makeWords(random: Random): WordsTarget {
  const start = Math.floor(random() * 500);
  const exact = makeText(random);
  const isOdd = random() < 0.1;
  const words = {
    language: pick(random, 'en', 'id', 'en', 'id', 'ko', 'zh-Hant-TW', makeText(random, 1)),
    edition: pick(random, '2026-11-22', '2025-01-01', '', '2025-02-31', 'v2', makeText(random, 1)),
    quote: { exact, prefix: makeText(random, 2), suffix: makeText(random, 2) },
    position: pick(random, { start, end: start + exact.length }, { start: 0, end: 0 }, { start, end: start }),
  };
  return isOdd ? ({ ...words, newer: makeText(random, 1) } as WordsTarget) : words; // a key that only a newer version knows
}

function makeTarget(random: Random): Target | undefined {
  if (random() < 0.05) return undefined;
  const treatyId = pick(random, 'test-treaty', 'test-treaty', 'nato-1949', 'gone-treaty', 'a b/ü?');
  const eId = pick(random, 'art_2', 'art_4', 'preamble', 'art_3__para_2', 'art_4bis', 'sec_9__odd', makeText(random, 1), undefined);
  return { treatyId, ...(eId === undefined ? {} : { eId }), ...(random() < 0.7 ? { words: makeWords(random) } : {}) };
}

/** An annotation as another tool may write it, about something that this site does not have. */
export function makeForeign(random: Random, id: string): JsonObject {
  return {
    '@context': pick<Json>(random, 'http://www.w3.org/ns/anno.jsonld', ['http://www.w3.org/ns/anno.jsonld', { ex: 'http://example.org/' }]),
    id,
    type: pick<Json>(random, 'Annotation', ['Annotation', 'ex:Note']),
    ...(random() < 0.5 ? { created: '2015-10-13T13:00:00Z', creator: { type: 'Person', name: makeText(random, 2), 'ex:age': 0.5 } } : {}),
    'ex:unknown': [{ deep: [[null, true, -1.5e-7, makeText(random)]] }],
    body: [
      { type: 'TextualBody', value: makeText(random), format: pick(random, 'text/plain', 'text/html'), purpose: 'describing' },
      { type: 'Choice', items: ['http://example.org/a', { id: 'http://example.org/b' }] },
    ],
    target: pick<Json>(random, 'http://example.org/page', {
      source: 'http://example.org/page',
      selector: { type: 'TextQuoteSelector', exact: makeText(random) },
    }),
  };
}

const DAY = 86_400_000;

/** An annotation of a reader; `n` makes its id. */
function makeOne(random: Random, n: number): Annotation {
  const createdMs = pick(random, Math.floor(random() * 20_000 * DAY), 0, -5_000 * DAY, 253_402_300_800_000, 1.5, 8e15);
  const layer: LayerId = pick<LayerId>(random, 'mine', 'mine', 'file:kelas.jsonld', `file:${makeText(random, 2)}`);
  const annotation: Annotation = {
    id: pick(random, `urn:uuid:${n}`, `https://example.org/notes/${n}`, `urn:test:ü${n}`),
    layer,
    target: makeTarget(random),
    body: makeText(random),
    colour: pick(random, ...COLOURS),
    tags: Array.from({ length: Math.floor(random() * 3) }, () => makeText(random, 2)),
    createdMs,
    modifiedMs: pick(random, createdMs, createdMs + DAY),
    revision: Math.floor(random() * 9),
    ...(random() < 0.2 ? { deletedMs: pick(random, createdMs + 1, 0) } : {}),
    ...(random() < 0.2 ? { creator: makeText(random, 2) } : {}),
    ...(random() < 0.15 ? { foreign: makeForeign(random, `http://example.org/elsewhere/${n}`) } : {}),
  };
  return random() < 0.1 ? ({ ...annotation, newer: { key: makeText(random) } } as Annotation) : annotation; // known to a newer version only
}

/** A library of annotations, the same for the same seed: odd texts, layers, the bin, foreign annotations, keys of newer versions. */
export function makeLibrary(seed: number): Annotation[] {
  const random = makeRandom(seed);
  return Array.from({ length: 1 + Math.floor(random() * 20) }, (_, n) => makeOne(random, n));
}
