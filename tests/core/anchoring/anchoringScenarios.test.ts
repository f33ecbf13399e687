import { expect, test } from 'vitest';
import { clauseText } from '../../../src/core/treaty/clauseText.ts';
import { playScenario, SCENARIOS, type Knowledge } from '../../support/anchoringScenarios.ts';
import { readTreatyCases } from '../../support/outsideCases.ts';
import { shipped } from '../../data/shippedData.ts';
import { casesFolder } from '../../support/casesFolder.ts';

// Every treaty that ships, one after another: a text of several thousand words whose clauses resemble each other.
const clauses = shipped.treaties.flatMap(({ id, expressions }) =>
  expressions.en.clauses.map((clause) => ({ eId: `${id}__${clause.eId}`, text: clauseText(clause) })),
);

interface Bar {
  readonly scenario: keyof typeof SCENARIOS;
  readonly knowledge: Knowledge;
  /** Of all notes whose words are there still, in a thousand. */
  readonly right: number;
  /** Of all notes, in a thousand. */
  readonly wrong: number;
}

// Busy machines take their time; nothing here is about speed.
const TIMEOUT_MS = 60_000;

const BARS: readonly Bar[] = [
  { scenario: 'unchanged', knowledge: 'clause', right: 1000, wrong: 0 },
  { scenario: 'unchanged', knowledge: 'position', right: 1000, wrong: 0 },
  { scenario: 'edited', knowledge: 'clause', right: 995, wrong: 0 },
  { scenario: 'edited', knowledge: 'position', right: 970, wrong: 10 },
  { scenario: 'deleted', knowledge: 'clause', right: 988, wrong: 0 },
  { scenario: 'deleted', knowledge: 'position', right: 988, wrong: 0 },
  { scenario: 'moved', knowledge: 'clause', right: 996, wrong: 4 },
  { scenario: 'moved', knowledge: 'position', right: 996, wrong: 4 },
];

for (const { scenario, knowledge, right, wrong } of BARS) {
  test(
    `of 1,000 notes known by ${knowledge}, at least ${right} are found again after the text was ${scenario}`,
    () => {
      for (const seed of [1, 2, 3]) {
        const tally = playScenario(clauses, scenario, knowledge, 1000, seed);
        const there = tally.right + tally.wrong + tally.missed;
        expect({ seed, isEnough: tally.right * 1000 >= right * there, tally }).toMatchObject({ seed, isEnough: true });
        expect({ seed, pinned: tally.pinned, isFew: tally.wrong <= wrong, tally }).toMatchObject({ seed, pinned: 0, isFew: true });
        expect(tally.right + tally.wrong + tally.missed + tally.reported + tally.pinned).toBe(1000);
      }
    },
    TIMEOUT_MS,
  );
}

test.skipIf(!casesFolder)('holds on 51,000 words of eight treaties (skipped where CASES names no folder)', { timeout: TIMEOUT_MS }, () => {
  const treaties = readTreatyCases('en');
  for (const { scenario, knowledge, right } of BARS) {
    // The second has clauses with twins among those that go.
    for (const seed of [1, 8]) {
      const tally = playScenario(treaties, scenario, knowledge, 1000, seed);
      const there = tally.right + tally.wrong + tally.missed;
      expect({ scenario, knowledge, seed, isEnough: tally.right * 1000 >= right * there, pinned: tally.pinned, tally }).toMatchObject({
        isEnough: true,
        pinned: 0,
      });
    }
  }
});
