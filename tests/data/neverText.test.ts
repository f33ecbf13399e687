import { expect, test } from 'vitest';
import { UI_LANGUAGES, type UiLanguage } from '../../src/core/treaty/language.ts';
import { neverText, type NeverText } from './neverText.cases.ts';
import { clauseTexts, PACT, shipped, treatyOf } from './shippedData.ts';

interface ClauseWords {
  readonly treatyId: string;
  readonly eId: string;
  readonly language: UiLanguage;
  readonly text: string;
}

const escape = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const patterns = new Map<string, RegExp>();

/** Whole words, case and line breaks aside; a star at the end stands for any ending. */
function patternOf(phrase: string): RegExp {
  const known = patterns.get(phrase);
  if (known) return known;
  const words = escape(phrase.replace(/\*$/, '')).replaceAll(' ', '\\s+');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words}${phrase.endsWith('*') ? '' : '(?![\\p{L}\\p{N}])'}`, 'iu');
  patterns.set(phrase, pattern);
  return pattern;
}

const concerns = (rule: NeverText, clause: ClauseWords): boolean =>
  rule.treaty === clause.treatyId && (rule.clauses === undefined || rule.clauses.includes(clause.eId));

/** Where a clause's text holds words that are no text. */
function findStrays(clauses: readonly ClauseWords[], rules: readonly NeverText[]): string[] {
  return clauses.flatMap((clause) =>
    rules
      .filter((rule) => concerns(rule, clause))
      .flatMap((rule) =>
        rule[clause.language]
          .filter((phrase) => patternOf(phrase).test(clause.text))
          .map((phrase) => `${clause.treatyId}/${clause.eId} (${clause.language}) has "${phrase}": ${rule.what}`),
      ),
  );
}

const clauses = clauseTexts(shipped.treaties);

test('holds in no clause a line that is an inference, a reading, an absence, a comment, practice or a variant', () => {
  expect(findStrays(clauses, neverText)).toEqual([]);
});

test('says of each rule which clauses that ship it is about, and words in both languages', () => {
  const idle = neverText.filter(({ treaty, clauses: eIds, en, id }) => {
    const shippedEIds = new Set(treatyOf(treaty).expressions.en.clauses.map(({ eId }) => eId));
    return eIds?.length === 0 || eIds?.some((eId) => !shippedEIds.has(eId)) || en.length === 0 || id.length === 0;
  });
  expect(idle).toEqual([]);
});

test('has a rule for every treaty that ships', () => {
  expect(new Set(neverText.map(({ treaty }) => treaty))).toEqual(new Set(shipped.treaties.map(({ id }) => id)));
});

test.each(UI_LANGUAGES)('catches each of its phrases when it is planted in a clause it is about, in "%s"', (language) => {
  const uncaught = neverText.flatMap((rule) =>
    rule[language].filter((phrase) => {
      const host = clauses.find((clause) => clause.language === language && concerns(rule, clause));
      if (!host) return true;
      const planted = { ...host, text: `${host.text} Thus ${phrase.replace(/\*$/, 'x')}, and so on.` };
      return !findStrays([planted], [rule]).some((stray) => stray.includes(`"${phrase}": ${rule.what}`));
    }),
  );
  expect(uncaught).toEqual([]);
});

test('leaves alone words of which a phrase is only a part, and clauses that a rule is not about', () => {
  const rule = { treaty: PACT, clauses: ['art_4'], what: 'a test', en: ['base'], id: ['dana'] };
  const clause = { treatyId: PACT, eId: 'art_4', language: 'en', text: 'It is based on this.' } as const;
  expect(findStrays([clause], [rule])).toEqual([]);
  expect(findStrays([{ ...clause, eId: 'art_5', text: 'a base' }], [rule])).toEqual([]);
  expect(findStrays([{ ...clause, text: 'a\nBase' }], [rule])).toHaveLength(1);
});
