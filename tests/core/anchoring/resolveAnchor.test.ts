import { expect, test } from 'vitest';
import { indexClauses } from '../../../src/core/anchoring/clauseIndex.ts';
import { describeAnchor } from '../../../src/core/anchoring/describeAnchor.ts';
import { resolveAnchor, type AnchorQuery } from '../../../src/core/anchoring/resolveAnchor.ts';

const AID =
  'If one of the Parties is put in a state of war by an armed attack, the other Party shall at once give it military and other help with all the means that it has.';
const CONSULT = 'The Parties shall consult each other. The Parties shall consult third States as they see fit.';
const PEACE = 'Each Party works for lasting peace in the region and for a just order among States.';

const textsOf = (...texts: readonly string[]) => texts.map((text, at) => ({ eId: `art_${at + 1}`, text }));
const index = indexClauses(textsOf(AID, CONSULT, PEACE));

/** A note of our own on words of a clause as it was. */
function noteOn(eId: string, text: string, words: string, from = 0): AnchorQuery {
  const start = text.indexOf(words, from);
  return { eId, ...describeAnchor(text, { start, end: start + words.length }) };
}

test('words that stand where they stood are exact', () => {
  expect(resolveAnchor(index, noteOn('art_1', AID, 'state of war'))).toEqual({
    status: 'exact',
    normalised: false,
    eId: 'art_1',
    start: 34,
    end: 46,
    score: 1,
  });
});

test('words that were pushed along by an edit are exact at their new place', () => {
  const now = indexClauses(textsOf(`Without prejudice to Article 2: ${AID}`));
  expect(resolveAnchor(now, noteOn('art_1', AID, 'state of war'))).toMatchObject({
    status: 'exact',
    normalised: false,
    start: 66,
    end: 78,
    score: 1,
  });
});

test('words that differ in spaces, quotes, dashes and composition alone are exact, and said to be normalised', () => {
  const before = 'The Party’s co\u00adoperation – in “Pyo\u0306ngyang” – goes on.';
  const now = indexClauses(textsOf('So:  the Party\'s cooperation - in "Py\u014fngyang" - goes on.'));
  const placement = resolveAnchor(now, noteOn('art_1', before, 'co\u00adoperation – in “Pyo\u0306ngyang”'));
  expect(placement).toMatchObject({ status: 'exact', normalised: true, start: 17, end: 45 });
});

test('a letter in another case is no such difference', () => {
  const now = indexClauses(textsOf(AID.replace('state of war', 'State of War')));
  expect(resolveAnchor(now, noteOn('art_1', AID, 'state of war'))).toMatchObject({ status: 'likely', reason: 'changed' });
});

test('changed words are likely where those around them still stand', () => {
  const text = AID.replace('military and other help', 'military and further assistance');
  const placement = resolveAnchor(indexClauses(textsOf(text)), noteOn('art_1', AID, 'military and other help'));
  const start = text.indexOf('military');
  expect(placement).toMatchObject({ status: 'likely', reason: 'changed', candidates: [{ eId: 'art_1', start, end: start + 31 }] });
});

test('words that were all replaced are likely between the neighbours that survive', () => {
  const text = AID.replace('armed attack', 'unprovoked aggression');
  const placement = resolveAnchor(indexClauses(textsOf(text)), noteOn('art_1', AID, 'armed attack'));
  const start = text.indexOf('unprovoked');
  expect(placement).toMatchObject({ status: 'likely', reason: 'changed', candidates: [{ start, end: start + 21 }] });
});

test('words that are spelt in another way throughout are found by their letters', () => {
  const now = indexClauses(textsOf('Теперь: военнаяи иная помошь оказываетcя немедлено.'));
  const before = 'военная и иная помощь оказывается немедленно';
  expect(resolveAnchor(now, { eId: 'art_1', quote: { exact: before } })).toMatchObject({
    status: 'likely',
    reason: 'changed',
    candidates: [{ start: 8 }],
  });
});

test('words that were cut out are lost, with no guess', () => {
  const now = indexClauses(textsOf(AID.replace(' by an armed attack', ''), CONSULT, PEACE));
  expect(resolveAnchor(now, noteOn('art_1', AID, 'armed attack'))).toEqual({ status: 'lost', reason: 'no-such-words' });
});

test('of equal words those are chosen that have the context, then those that stand nearest', () => {
  const second = CONSULT.indexOf('shall consult', 20);
  const quote = { exact: 'shall consult' };
  expect(resolveAnchor(index, { eId: 'art_2', quote: { ...quote, suffix: ' third' } })).toMatchObject({ status: 'exact', start: second });
  expect(resolveAnchor(index, { eId: 'art_2', quote, position: { start: second, end: second + 13 } })).toMatchObject({
    status: 'exact',
    start: second,
  });
});

test('a tie that neither breaks is likely with every place', () => {
  const placement = resolveAnchor(index, { eId: 'art_2', quote: { exact: 'shall consult' } });
  expect(placement).toMatchObject({ status: 'likely', reason: 'ambiguous', candidates: [{ start: 12 }, { start: 50 }] });
});

test('at most twenty places are listed of a tie', () => {
  const placement = resolveAnchor(indexClauses(textsOf('war '.repeat(500))), { quote: { exact: 'war' } });
  expect(placement.status === 'likely' && placement.candidates.length).toBe(20);
});

test('words of a clause that bears another id now have moved', () => {
  const now = indexClauses(textsOf(PEACE, CONSULT, AID));
  expect(resolveAnchor(now, noteOn('art_1', AID, 'state of war'))).toEqual({ status: 'moved', eId: 'art_3', start: 34, end: 46, score: 1 });
});

test('a copy in another clause, at other offsets, is offered and not taken', () => {
  const now = indexClauses([{ eId: 'art_2', text: `${CONSULT} ${PEACE} ${AID}` }]);
  const placement = resolveAnchor(now, noteOn('art_1', AID, 'state of war'));
  expect(placement).toMatchObject({ status: 'lost', reason: 'no-such-clause', elsewhere: [{ eId: 'art_2' }] });
});

test('a clause whose text is older than the note took nothing in since', () => {
  const note = { ...noteOn('art_1', AID, 'state of war'), edition: '2026-05-01' };
  const editedIn = (edition: string) => indexClauses([{ eId: 'art_3', text: AID, edition }]);
  expect(resolveAnchor(editedIn('2026-04-01'), note).status).toBe('lost');
  expect(resolveAnchor(editedIn('2026-06-01'), note).status).toBe('moved');
});

test('a clause that is gone, and words that are, are lost each for its reason', () => {
  const now = indexClauses(textsOf(CONSULT, PEACE));
  expect(resolveAnchor(now, noteOn('art_3', AID, 'state of war'))).toEqual({ status: 'lost', reason: 'no-such-clause' });
  expect(resolveAnchor(now, noteOn('art_1', AID, 'state of war'))).toEqual({ status: 'lost', reason: 'no-such-words' });
});

test.each(['', ' ', '\n\t'])('a quote without words (%j) names none, never the whole page', (exact) => {
  for (const eId of ['art_1', 'art_9', undefined])
    expect(resolveAnchor(index, { eId, quote: { exact }, position: { start: 0, end: 0 } })).toEqual({
      status: 'lost',
      reason: 'no-words-given',
    });
});

test.each([
  ['beyond the text', { start: 90_000, end: 90_012 }],
  ['before it', { start: -5, end: 7 }],
  ['reversed', { start: 40, end: 3 }],
  ['endless', { start: Number.POSITIVE_INFINITY, end: Number.POSITIVE_INFINITY }],
  ['no number', { start: Number.NaN, end: Number.NaN }],
  ['between two letters', { start: 34.5, end: 46.5 }],
  ['absent', undefined],
])('a position that is %s falls back to the quote', (_what, position) => {
  for (const eId of ['art_1', undefined])
    expect(resolveAnchor(index, { eId, quote: { exact: 'state of war' }, position })).toMatchObject({
      status: 'exact',
      eId: 'art_1',
      start: 34,
      end: 46,
    });
});

test('without a clause, offsets count in all clauses joined by one line feed', () => {
  const start = index.text.indexOf('shall consult third');
  const query = describeAnchor(index.text, { start, end: start + 13 });
  expect(resolveAnchor(index, query)).toEqual({ status: 'exact', normalised: false, eId: 'art_2', start: 50, end: 63, score: 1 });
});

test('words that run over the end of a clause are likely, and cut off there', () => {
  const start = index.text.indexOf('means that it has.');
  const query = describeAnchor(index.text, { start, end: start + 'means that it has.\nThe Parties'.length });
  const placement = resolveAnchor(index, query);
  expect(placement).toMatchObject({ status: 'likely', reason: 'changed', candidates: [{ eId: 'art_1', end: AID.length }] });
});

test('without a clause, words that moved far are said to have moved', () => {
  const filler = Array.from({ length: 80 }, (_, at) => ({
    eId: `sec_${at}`,
    text: `Section ${at} has other rules, numbered ${at * 7}, for other things.`,
  }));
  const now = indexClauses([...filler, ...textsOf(AID)]);
  expect(resolveAnchor(now, { ...noteOn('art_1', AID, 'state of war'), eId: undefined })).toMatchObject({
    status: 'moved',
    eId: 'art_1',
    start: 34,
  });
});

test('a quote as long as the treaty is found by its ends', () => {
  const long = Array.from({ length: 3000 }, (_, at) => `word${at % 700} of ${at}`).join(' ');
  const edited = long.replaceAll('word5 ', 'other ').replaceAll('word600 ', '');
  const placement = resolveAnchor(indexClauses(textsOf(edited)), { eId: 'art_1', quote: { exact: long } });
  expect(placement).toMatchObject({ status: 'likely', reason: 'changed', candidates: [{ start: 0, end: edited.length }] });
});

test.each([
  ['marks without end', { exact: `a${'\u0301'.repeat(100_000)}` }],
  ['one word a million times', { exact: 'the '.repeat(250_000) }],
  ['context as long as a book', { exact: 'state of war', prefix: 'the '.repeat(250_000), suffix: ' the'.repeat(250_000) }],
  ['a lone surrogate', { exact: '\ud83e' }],
  ['signs alone', { exact: '§§ --- §§', prefix: '((', suffix: '))' }],
])('a hostile quote, %s, gets an answer', (_what, quote) => {
  for (const eId of ['art_1', undefined]) expect(resolveAnchor(index, { eId, quote }).status).toBeTypeOf('string');
});
