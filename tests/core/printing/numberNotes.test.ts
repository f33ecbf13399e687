import { expect, test } from 'vitest';
import type { Placement } from '../../../src/core/anchoring/anchor.ts';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import { numberNotes } from '../../../src/core/printing/numberNotes.ts';
import { printedParagraphs, type PrintedParagraph } from '../../../src/core/printing/printedPieces.ts';
import { clauseText } from '../../../src/core/treaty/clauseText.ts';
import { findClause } from '../../../src/core/treaty/treaty.ts';
import { makeAnnotation, makeWordsTarget } from '../../support/annotationBuilders.ts';
import { makeFile } from '../../support/builders.ts';
import { seededRandom } from '../../support/random.ts';

const { treaty } = makeFile();
const LANGUAGES = ['en', 'id'] as const;
const CLAUSES = ['art_1', 'art_2', 'art_3'];

const textOf = (language: 'en' | 'id', eId: string): string => {
  const clause = findClause(treaty.expressions[language], eId);
  return clause ? clauseText(clause) : '';
};

interface Notes {
  readonly notes: Annotation[];
  readonly placements: Record<string, Placement>;
}

// Notes of every kind: on words that overlap, nest, repeat and reach over paragraphs, on paragraphs, clauses and the treaty, unsure and lost.
function randomNotes(random: (below: number) => number): Notes {
  const placements: Record<string, Placement> = {};
  const notes = Array.from({ length: random(40) }, (_, number) => {
    const eId = CLAUSES[random(3)] ?? 'art_1';
    const kind = random(10);
    const change = { createdMs: random(3) };
    if (kind === 0) return makeAnnotation(`${number}`, { ...change, target: { treatyId: treaty.id } });
    if (kind === 1) return makeAnnotation(`${number}`, { ...change, target: { treatyId: treaty.id, eId } });
    if (kind === 2)
      return makeAnnotation(`${number}`, { ...change, target: { treatyId: treaty.id, eId: `${eId}__para_${1 + random(3)}` } });
    if (kind === 3) return makeAnnotation(`${number}`, { ...change, target: { treatyId: treaty.id, eId: 'art_9' } });
    const language = LANGUAGES[random(2)] ?? 'en';
    const text = textOf(language, eId);
    const start = random(text.length);
    const end = start + 1 + random(text.length - start);
    const note = makeAnnotation(`${number}`, { ...change, target: makeWordsTarget(text.slice(start, end), start, { eId, language }) });
    const at = { eId, start, end, score: 1 };
    placements[note.id] =
      kind === 4
        ? { status: 'lost', reason: 'no-such-words' }
        : kind === 5
          ? { status: 'likely', reason: 'changed', candidates: [at] }
          : { status: 'exact', normalised: false, ...at };
    return note;
  });
  return { notes, placements };
}

const wordsOf = (paragraphs: readonly PrintedParagraph[]): string =>
  paragraphs.map(({ pieces }) => pieces.map(({ words }) => words).join('')).join('\n');

test('markers equal notes: each exactly once, in order, after its words, over random notes that overlap', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const random = seededRandom(seed);
    const { notes, placements } = randomNotes(random);
    const languages = [LANGUAGES.slice(0, 1), LANGUAGES.slice(1), LANGUAGES][random(3)] ?? LANGUAGES;
    const { onTreaty, clauses } = numberNotes(treaty, undefined, languages, notes, placements);
    const numbered = [...onTreaty, ...clauses.flatMap((clause) => clause.notes)];
    const printed = clauses.map((clause) => ({ ...clause, paragraphs: clause.texts.map(printedParagraphs) }));
    const markers = [
      ...onTreaty.map(({ number }) => number),
      ...printed.flatMap(({ atHeading, paragraphs }) => [
        ...atHeading,
        ...paragraphs.flatMap((text) => text.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.markers))),
      ]),
    ];
    // The seed stands in what is compared, so that a failure prints it.
    expect({ seed, ids: numbered.map(({ annotation }) => annotation.id).toSorted() }).toEqual({
      seed,
      ids: notes.map(({ id }) => id).toSorted(),
    });
    expect({ seed, numbers: numbered.map(({ number }) => number) }).toEqual({ seed, numbers: notes.map((_, index) => index + 1) });
    expect({ seed, markers }).toEqual({ seed, markers: notes.map((_, index) => index + 1) });
    for (const { eId, texts, paragraphs } of printed) {
      expect({ seed, words: paragraphs.map(wordsOf) }).toEqual({ seed, words: texts.map(({ language }) => textOf(language, eId)) });
      for (const { pieces } of paragraphs.flat()) {
        // Whoever reads a number has just read the end of words that its note speaks of.
        const astray = pieces.flatMap((piece, index) =>
          piece.markers.filter((number) => {
            const note = numbered[number - 1]?.annotation;
            return note?.target?.words && !piece.notes.some((each) => each.number === number) && pieces[index]?.words.trim() !== '';
          }),
        );
        expect({ seed, astray }).toEqual({ seed, astray: [] });
      }
    }
  }
});

const on = (id: string, exact: string, change: Partial<Annotation> = {}) => {
  const start = textOf('en', 'art_2').indexOf(exact);
  const note = makeAnnotation(id, { target: makeWordsTarget(exact, start), ...change });
  const placement: Placement = { status: 'exact', normalised: false, eId: 'art_2', start, end: start + exact.length, score: 1 };
  return { note, placement };
};

test('numbers what ends first first, and of words that end together the shorter; a whole paragraph comes after its words', () => {
  const made = [on('long', 'Words that are known'), on('short', 'known'), on('later', 'not.')];
  const paragraph = makeAnnotation('paragraph', { target: { treatyId: treaty.id, eId: 'art_2__para_1' } });
  const clause = makeAnnotation('clause', { target: { treatyId: treaty.id, eId: 'art_2' } });
  const notes = [paragraph, ...made.map(({ note }) => note), clause];
  const placements = Object.fromEntries(made.map(({ note, placement }) => [note.id, placement]));
  const [printed] = numberNotes(treaty, 'art_2', ['en'], notes, placements).clauses;
  expect(printed?.notes.map(({ annotation }) => annotation.id)).toEqual(
    ['clause', 'short', 'long', 'later', 'paragraph'].map((id) => `urn:test:${id}`),
  );
  expect(printed?.atHeading).toEqual([1]);
});

test('a clause alone takes only its own notes', () => {
  const { note, placement } = on('here', 'known');
  const elsewhere = makeAnnotation('elsewhere', { target: { treatyId: treaty.id, eId: 'art_1' } });
  const whole = makeAnnotation('whole', { target: { treatyId: treaty.id } });
  const { onTreaty, clauses } = numberNotes(treaty, 'art_2', ['en'], [elsewhere, whole, note], { [note.id]: placement });
  expect(onTreaty).toEqual([]);
  expect(clauses.map(({ eId, notes }) => [eId, notes.length])).toEqual([['art_2', 1]]);
});

test('lost words, and words of a language that is not printed, have their marker at the heading of their clause', () => {
  const lost = on('lost', 'known');
  const foreign = makeAnnotation('foreign', { target: makeWordsTarget('Words', 0, { language: 'id' }) });
  const placements: Record<string, Placement> = {
    [lost.note.id]: { status: 'lost', reason: 'no-such-words' },
    [foreign.id]: { status: 'exact', normalised: false, eId: 'art_2', start: 0, end: 5, score: 1 },
  };
  const [printed] = numberNotes(treaty, 'art_2', ['en'], [lost.note, foreign], placements).clauses;
  expect(printed?.atHeading).toEqual([1, 2]);
  expect(printed?.texts[0]?.markers).toEqual([]);
});

test('a note that ends with a line feed has its marker in the paragraph before it', () => {
  const text = textOf('en', 'art_2');
  const end = text.indexOf('\n') + 1;
  const note = makeAnnotation('feed', { target: makeWordsTarget(text.slice(0, end), 0) });
  const placement: Placement = { status: 'exact', normalised: false, eId: 'art_2', start: 0, end, score: 1 };
  const shown = numberNotes(treaty, 'art_2', ['en'], [note], { [note.id]: placement }).clauses[0]?.texts[0];
  const paragraphs = shown ? printedParagraphs(shown) : [];
  expect(paragraphs.map(({ pieces }) => pieces.flatMap(({ markers }) => markers))).toEqual([[1], []]);
});
