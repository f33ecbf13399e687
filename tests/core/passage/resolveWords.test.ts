import { expect, test } from 'vitest';
import { indexClauses } from '../../../src/core/anchoring/clauseIndex.ts';
import { describeLinkedWords, quoted } from '../../../src/core/passage/linkedWords.ts';
import { resolveWords } from '../../../src/core/passage/resolveWords.ts';

const FIRST = 'The Parties shall consult without delay whenever the security of either of them is threatened.';
const LONG = `${FIRST}\nEach of them shall then give the other all help that it can give, with the means that are at its hand at that time.`;
const edition = '2026-11-22';
const clauses = (text: string, since = edition, other = 'They may meet.') =>
  indexClauses([
    { eId: 'art_1', text: other, edition },
    { eId: 'art_2', text, edition: since },
  ]);
const name = (text: string, words: string) => {
  const start = text.indexOf(words);
  return describeLinkedWords(text, { start, end: start + words.length, language: 'en' }, edition);
};

test('long words are named by whole words of their two ends', () => {
  const named = describeLinkedWords(LONG, { start: 0, end: LONG.length, language: 'en' }, edition);
  expect(named).toMatchObject({
    exact: 'The Parties shall consult without delay whenever',
    ending: 'the means that are at its hand at that time.',
  });
  expect(quoted(named)).toBe('The Parties shall consult without delay whenever … the means that are at its hand at that time.');
  expect(resolveWords(clauses(LONG), 'art_2', named)).toMatchObject({ status: 'exact', start: 0, end: LONG.length });
});

test('long words whose middle may have changed are openly unsure', () => {
  const named = describeLinkedWords(LONG, { start: 0, end: LONG.length, language: 'en' }, edition);
  const changed = LONG.replace('all help', 'no help');
  expect(resolveWords(clauses(changed, '2027-01-01'), 'art_2', named)).toMatchObject({
    status: 'likely',
    reason: 'changed',
    candidates: [{ eId: 'art_2', start: 0, end: changed.length }],
  });
});

test('long words that lost one end are openly unsure of the other', () => {
  const named = describeLinkedWords(LONG, { start: 0, end: LONG.length, language: 'en' }, edition);
  const changed = 'Nothing of this is here. Only their means that are at its hand at that time.';
  expect(resolveWords(clauses(changed, '2027-01-01'), 'art_2', named).status).toBe('likely');
  expect(resolveWords(clauses('Quite another rule stands here.', '2027-01-01'), 'art_2', named).status).toBe('lost');
});

test('changed words are likely, never exact', () => {
  const changed = FIRST.replace('the security of either', 'the safety of any');
  expect(resolveWords(clauses(changed, '2027-01-01'), 'art_2', name(FIRST, 'whenever the security of either of them'))).toMatchObject({
    status: 'likely',
    reason: 'changed',
  });
});

test('words that stand twice and nothing tells which are ambiguous, each listed', () => {
  const text = 'It shall act. It shall act.';
  const placement = resolveWords(clauses(text), 'art_2', { language: 'en', exact: 'It shall act.' });
  expect(placement).toMatchObject({ status: 'likely', reason: 'ambiguous' });
  expect(placement.status === 'likely' && placement.candidates.map(({ start }) => start).toSorted((a, b) => a - b)).toEqual([0, 14]);
});

test('words that went to another clause are said to be there', () => {
  const placement = resolveWords(clauses('They may meet.', '2027-01-01', FIRST), 'art_2', name(FIRST, 'consult without delay whenever'));
  expect(placement.status).not.toBe('exact');
});

test('what a damaged link names is never sure', () => {
  const named = { ...name(FIRST, 'without delay'), damage: 'altered' as const };
  expect(resolveWords(clauses(FIRST), 'art_2', named)).toMatchObject({ status: 'likely', reason: 'changed' });
});

test('a link that may have lost its end is sure of the words that it still names', () => {
  expect(resolveWords(clauses(FIRST), 'art_2', { language: 'en', edition, exact: 'without delay', damage: 'cut' }).status).toBe('exact');
});

test('a bare link that stops within a word is never sure', () => {
  expect(resolveWords(clauses(FIRST), 'art_2', { language: 'en', exact: 'without del' }).status).toBe('likely');
  expect(resolveWords(clauses(FIRST), 'art_2', { language: 'en', exact: 'without delay' }).status).toBe('exact');
});

test('a link without words is lost, and says so', () => {
  expect(resolveWords(clauses(FIRST), 'art_2', { language: 'en', exact: ' ' })).toEqual({ status: 'lost', reason: 'no-words-given' });
});
