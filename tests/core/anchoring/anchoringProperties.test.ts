import { expect, test } from 'vitest';
import type { Candidate, Placement } from '../../../src/core/anchoring/anchor.ts';
import type { ClauseWithText } from '../../../src/core/anchoring/clauseIndex.ts';
import { indexClauses } from '../../../src/core/anchoring/clauseIndex.ts';
import { describeAnchor } from '../../../src/core/anchoring/describeAnchor.ts';
import { foldText } from '../../../src/core/anchoring/foldText.ts';
import { resolveAll } from '../../../src/core/anchoring/resolveAll.ts';
import { resolveAnchor } from '../../../src/core/anchoring/resolveAnchor.ts';
import { clauseText } from '../../../src/core/treaty/clauseText.ts';
import { describeChoices, playScenario } from '../../support/anchoringScenarios.ts';
import { chooseWords, editWords } from '../../support/editedClauses.ts';
import { seededRandom } from '../../support/random.ts';
import { readDeclarationCase, readTreatyCases } from '../../support/outsideCases.ts';
import { PACT, treatyOf } from '../../data/shippedData.ts';
import { casesFolder } from '../../support/casesFolder.ts';

const pactIn = (language: 'en' | 'id') =>
  treatyOf(PACT).expressions[language].clauses.map((clause) => ({ eId: clause.eId, text: clauseText(clause) }));

const SCRIPTS: Readonly<Record<string, readonly ClauseWithText[]>> = {
  English: pactIn('en'),
  Indonesian: pactIn('id'),
  'words said again and again': [
    { eId: 'art_1', text: 'war and war and war and war.\nwar and war and war' },
    { eId: 'art_2', text: 'war and war and war and war.\nwar and war and war' },
  ],
  'letters of every kind': [
    { eId: 'art_1', text: 'Стороны 🤝 консультируются\u00a0– «без промедления», e\u0301t\u00e9.' },
    { eId: 'art_2', text: '쌍방은 협의한다. \u1112\u1161\u11ab\u1100\u116e\u11a8 締約雙方應當立即協商。' },
    { eId: 'art_3', text: 'يتشاور الطرفان دون تأخير \u202b(الحرب)\u202c הצדדים יִתְיַעֲצוּ ללא דיחוי 👩‍⚖️' },
  ],
};

test.each(Object.entries(SCRIPTS))('what is described of an unchanged text is found exactly there: %s', (_script, clauses) => {
  const index = indexClauses(clauses);
  for (let seed = 1; seed <= 400; seed++) {
    const random = seededRandom(seed);
    const { eId, text } = clauses[random(clauses.length)] ?? { eId: '', text: '' };
    const start = random(text.length);
    const end = start + 1 + random(Math.min(60, text.length - start));
    if (text.slice(start, end).trim() === '') continue;
    const base = index.starts[index.orderOf.get(eId) ?? 0] ?? 0;
    const expected = { status: 'exact', normalised: false, eId, start, end, score: 1 };
    expect({ seed, ...resolveAnchor(index, { eId, ...describeAnchor(text, { start, end }) }) }).toEqual({ seed, ...expected });
    const inWhole = describeAnchor(index.text, { start: base + start, end: base + end });
    expect({ seed, ...resolveAnchor(index, inWhole) }).toEqual({ seed, ...expected });
  }
});

/** What is wrong with a placement, whatever was done to the text: nothing must be. */
function findFaults(placement: Placement, exact: string, textOf: ReadonlyMap<string, string>): string[] {
  const isInside = ({ eId, start, end }: Candidate): boolean => start >= 0 && start < end && end <= (textOf.get(eId)?.length ?? -1);
  const wordsAt = ({ eId, start, end }: Candidate): string => textOf.get(eId)?.slice(start, end) ?? '';
  const fold = (text: string): string => foldText(text).text.trim();
  if (placement.status === 'lost') return (placement.elsewhere ?? []).every(isInside) ? [] : ['offers a place outside the text'];
  if (placement.status === 'likely') {
    const { candidates, reason } = placement;
    if (!candidates.every(isInside)) return ['a candidate lies outside the text'];
    return candidates.length > (reason === 'ambiguous' ? 1 : 0) ? [] : ['has too few candidates'];
  }
  if (!isInside(placement)) return ['lies outside the text'];
  const isSame = wordsAt(placement) === exact;
  if (placement.status === 'exact' && !placement.normalised) return isSame ? [] : ['other words are called exact'];
  return fold(wordsAt(placement)) === fold(exact) && !(placement.status === 'exact' && isSame) ? [] : ['other words are called normalised'];
}

/** The faults of 60 notes after each word was edited with a chance of `percent` in a hundred, and keys that did not come back once. */
function findFaultsAfterEdit(before: readonly ClauseWithText[], percent: number, seed: number): string[] {
  const random = seededRandom(seed);
  const choices = chooseWords(before, 60, random);
  const { clauses } = editWords(before, percent, random);
  const textOf = new Map(clauses.map(({ eId, text }) => [eId, text]));
  return (['clause', 'position'] as const).flatMap((knowledge) => {
    const queries = describeChoices(before, choices, knowledge).map((query, key) => ({ key, query }));
    const resolved = [...resolveAll(indexClauses(clauses), queries)].flat();
    const keys = resolved.map(({ key }) => key).toSorted((a, b) => a - b);
    return [
      ...(keys.join() === queries.map(({ key }) => key).join() ? [] : [`seed ${seed}: not every key comes back once`]),
      ...resolved.flatMap(({ key, placement }) =>
        findFaults(placement, queries[key]?.query.quote.exact ?? '', textOf).map((fault) => `seed ${seed}, note ${key}: ${fault}`),
      ),
    ];
  });
}

test.each(Object.entries(SCRIPTS).slice(0, 3))(
  'after any edit every note is placed or lost, and exact words are the words: %s',
  (_script, clauses) => {
    const seeds = Array.from({ length: 6 }, (_, at) => at + 1);
    expect(seeds.flatMap((seed) => [2, 20, 60].flatMap((percent) => findFaultsAfterEdit(clauses, percent, seed)))).toEqual([]);
  },
  60_000,
);

test('the check of placements sees each fault', () => {
  const textOf = new Map([['art_1', 'a state  of war']]);
  const place = { eId: 'art_1', start: 2, end: 15, score: 1 };
  const outside = { ...place, end: 99 };
  expect(findFaults({ status: 'exact', normalised: true, ...place }, 'state of war', textOf)).toEqual([]);
  const faulty: Placement[] = [
    { status: 'exact', normalised: false, ...place },
    { status: 'exact', normalised: true, ...place, start: 3 },
    { status: 'moved', ...outside },
    { status: 'likely', reason: 'changed', candidates: [outside] },
    { status: 'likely', reason: 'ambiguous', candidates: [place] },
    { status: 'lost', reason: 'no-such-words', elsewhere: [outside] },
  ];
  expect(faulty.map((placement) => findFaults(placement, 'state of war', textOf).length)).toEqual([1, 1, 1, 1, 1, 1]);
});

test('a text that was decomposed, or composed again, holds every note, and says that it is normalised', () => {
  const composed = [
    { eId: 'art_1', text: 'Các bên hỗ trợ nhau “ngay lập tức” – 한국 전쟁 상태 에서도, în orice împrejurări, où qu’elles soient.' },
  ];
  const index = indexClauses(composed.map(({ eId, text }) => ({ eId, text: `${text.normalize('NFD')} ` })));
  const random = seededRandom(3);
  for (const choice of chooseWords(composed, 100, random)) {
    const [query] = describeChoices(composed, [choice], 'clause');
    if (!query) throw new Error('A choice has a description.');
    const placement = resolveAnchor(index, query);
    const words = placement.status === 'exact' ? index.text.slice(placement.start, placement.end).normalize('NFC') : undefined;
    expect(words).toBe(query.quote.exact);
  }
});

test.skipIf(!casesFolder)('finds edited notes in nine languages (skipped where CASES names no folder)', { timeout: 60_000 }, () => {
  for (const code of ['arb', 'cmn_hans', 'eng', 'fra', 'heb', 'jpn', 'kor', 'rus']) {
    const clauses = readDeclarationCase(code);
    for (const { eId, text } of clauses) {
      const index = indexClauses([{ eId, text: `+ ${text.normalize('NFD')}` }]);
      const middle = Math.floor(text.length / 2);
      const note = describeAnchor(text, { start: middle, end: Math.min(text.length, middle + 9) });
      if (note.quote.exact.trim() === '' || /^\p{M}/u.test(note.quote.exact + note.quote.suffix)) continue;
      expect({ code, eId, status: resolveAnchor(index, { eId, ...note }).status }).not.toMatchObject({ status: 'lost' });
    }
    if (code === 'cmn_hans' || code === 'jpn') continue;
    const tally = playScenario(clauses, 'edited', 'clause', 500, 1);
    expect({ code, isEnough: tally.right >= 490, tally }).toMatchObject({ isEnough: true });
  }
  const chinese = readTreatyCases('zh');
  expect(indexClauses(chinese).clauses.length).toBeGreaterThan(400);
});
