import { expect, test } from 'vitest';
import { makeCatalogue } from '../../../src/build/data/compileData.ts';
import { compileSearch } from '../../../src/build/data/compileSearch.ts';
import { goTo, type GoToCandidate, type GoToKnown } from '../../../src/core/search/goTo.ts';
import { shipped } from '../../data/shippedData.ts';
import { casesFolder, readCase } from '../../support/casesFolder.ts';
import { NOWHERE, SPELLINGS } from './goTo.cases.ts';

const { named, synonyms } = compileSearch(shipped);
const known: GoToKnown = {
  ui: 'en',
  home: 'ru-kp-2024',
  catalogue: makeCatalogue(shipped.treaties, shipped.commentary),
  named,
  treatyNames: synonyms.treatyNames,
};

function tell(candidate: GoToCandidate | undefined): string | undefined {
  if (!candidate) return undefined;
  if (candidate.kind === 'command') return `>${candidate.command}`;
  const { selection } = candidate;
  switch (selection.view) {
    case 'clause':
      return `${selection.treatyId}/${selection.eId}${selection.passage?.paragraph ? `#${selection.passage.paragraph}` : ''}`;
    case 'overview':
      return selection.treatyId;
    case 'text':
      return `${selection.treatyId}:text`;
    case 'index':
      return `${selection.treatyId}:${selection.of}`;
    case 'author':
    case 'theme':
    case 'debate':
    case 'reading':
    case 'item':
      return `${selection.view}:${selection.id}`;
    default:
      return selection.view;
  }
}
const led = (typed: string, changes: Partial<GoToKnown> = {}) => goTo(typed, { ...known, ...changes }).map(tell);

test('knows more than 150 spellings', () => {
  expect(new Set(SPELLINGS.map(([typed]) => typed)).size).toBeGreaterThanOrEqual(150);
});

test.each(SPELLINGS)('reads %j', (typed, leadsTo) => {
  expect(led(typed)[0]).toBe(leadsTo);
  expect(led(typed, { ui: 'id' })[0]).toBe(leadsTo);
});

test.each(NOWHERE.map((typed) => [typed.slice(0, 20), typed]))('leaves %j to the search', (_, typed) => {
  expect(led(typed)).toEqual([]);
});

test('takes a bare number to be of the treaty that is read, and offers the others after it', () => {
  expect(led('4')).toEqual(['ru-kp-2024/art_4', 'nato/art_4', 'csto/art_4']);
  expect(led('4', { home: 'nato' })[0]).toBe('nato/art_4');
  expect(led('2', { home: undefined })[0]).toBe('ru-kp-2024/art_2');
});

test('offers what is nearest where a treaty lacks the clause', () => {
  expect(goTo('art 25', known).map(({ certainty }) => certainty)).toEqual(['nearest', 'nearest', 'nearest']);
  expect(led('art 25')[0]).toBe('ru-kp-2024/art_23');
  expect(led('NATO 12')[0]).toBe('nato/art_6');
});

test('understands a sentence that names a clause', () => {
  expect(led('what does Article 51 of the UN Charter say about it')[0]).toBe('un-charter/art_51');
});

test('finds clauses before authors and themes have come', () => {
  expect(led('NATO 5', { named: [], treatyNames: {} })).toEqual(['nato/art_5']);
});

test('gives each place once and never many', () => {
  for (const [typed] of SPELLINGS) {
    const places = goTo(typed, known).map((candidate) => JSON.stringify({ ...candidate, certainty: '' }));
    expect(new Set(places).size).toBe(places.length);
    expect(places.length).toBeLessThanOrEqual(8);
  }
});

test.skipIf(!casesFolder)('survives every naughty string (skipped where CASES names no folder)', () => {
  for (const typed of readCase('bad/blns.json') as string[]) expect(Array.isArray(goTo(typed, known))).toBe(true);
});
