import { expect, test } from 'vitest';
import { indexClauses, type ClauseWithText } from '../../src/core/anchoring/clauseIndex.ts';
import type { PositionSelector } from '../../src/core/anchoring/anchor.ts';
import { describeLinkedWords, type LinkedWords } from '../../src/core/passage/linkedWords.ts';
import { resolveWords } from '../../src/core/passage/resolveWords.ts';
import { textDirective } from '../../src/core/passage/textDirective.ts';
import { clauseText } from '../../src/core/treaty/clauseText.ts';
import { readPassage } from '../../src/url/readPassage.ts';
import { writePassage } from '../../src/url/writePassage.ts';
import { shipped } from '../data/shippedData.ts';
import { seededRandom } from '../support/random.ts';

const EDITION = '2026-11-22';
// Ten thousand take half a minute on a busy machine.
const LONG = { timeout: 300_000 };
const HOW_MANY = process.env.SOAK === undefined ? 200 : 10_000;

// What the shipped text holds little of: signs that links and directives are made of, other scripts, words that come again and again.
const HARD: readonly ClauseWithText[] = [
  { eId: 'art_1', text: `“Quotes”, 'more' "and" «others» – dashes—and-hyphens, 100 % & co. #1 ~tilde~ *star* (brackets) [x] a+b=c ?!` },
  { eId: 'art_2', text: 'שלום עולם, זה משפט. العربية هنا أيضا. Mixed שלום and العربية in one line.\nשלום again.' },
  { eId: 'art_3', text: 'Family 👨‍👩‍👧‍👦 and flag 🇮🇩 and é and 한국어 각 and Россия 😀😀😀.' },
  { eId: 'art_4', text: 'The Parties shall. The Parties shall. The Parties shall.\nThe Parties shall. The Parties shall not.' },
  { eId: 'art_5', text: '%20 %41 100%25 a%2Db &amp; :~:text=x #v=1&x=2 1.5-2.5' },
].map((clause) => ({ ...clause, edition: EDITION }));

const texts = shipped.treaties.flatMap(({ expressions }) =>
  (['en', 'id'] as const).map((language) =>
    expressions[language].clauses.map((clause) => ({ eId: clause.eId, text: clauseText(clause), edition: clause.since })),
  ),
);

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function* selections(count: number, seed: number) {
  const random: (below: number) => number = seededRandom(seed);
  const sets = [HARD, ...texts].map((clauses) => ({ index: indexClauses(clauses), clauses }));
  for (let i = 0; i < count; i++) {
    const { index, clauses } = sets[random(3) === 0 ? 0 : random(sets.length)] ?? { index: indexClauses([]), clauses: [] };
    const clause = clauses[random(clauses.length)];
    if (!clause) continue;
    const edges = [...graphemes.segment(clause.text)].map((segment) => segment.index).concat(clause.text.length);
    const from = random(edges.length - 1);
    // Short ones most of all: a single word that comes again is the hardest.
    const length = 1 + random([4, 12, 60, 400][random(4)] ?? 1);
    const range = { start: edges[from] ?? 0, end: edges[Math.min(from + length, edges.length - 1)] ?? 0 };
    if (clause.text.slice(range.start, range.end).trim() !== '') yield { index, clause, range };
  }
}

const linkTo = (text: string, range: PositionSelector): string =>
  writePassage(describeLinkedWords(text, { ...range, language: 'en' }, EDITION), textDirective(text, range));

// What a browser hands to a page of a link: without the directive.
const opened = (hash: string): LinkedWords => {
  const words = readPassage(hash.split(':~:')[0] ?? '', 'en');
  if (!words) throw new Error(`No words in ${hash}`);
  return words;
};

test(`a link opens the very words it was made of, whatever they are (${HOW_MANY} selections)`, LONG, () => {
  let made = 0;
  for (const { index, clause, range } of selections(HOW_MANY * 2, 1)) {
    if (made++ === HOW_MANY) break;
    const hash = linkTo(clause.text, range);
    const placement = resolveWords(index, clause.eId, opened(hash));
    expect({ hash, placement }).toMatchObject({ placement: { status: 'exact', eId: clause.eId, ...range } });
  }
  expect(made).toBeGreaterThan(HOW_MANY);
});

test('without its offsets, or with others, a link opens the same words or says that it is not sure', LONG, () => {
  const random = seededRandom(2);
  const sure = [...selections(HOW_MANY, 3)].flatMap(({ index, clause, range }) => {
    const hash = linkTo(clause.text, range);
    const start = Math.max(0, range.start + random(200) - 100);
    const removed = hash.replace(/&o=\d+-\d+/, '');
    const shifted = hash.replace(/o=\d+-\d+/, `o=${start}-${start + range.end - range.start}`);
    // Without the check, as if others had made it; offsets at which all that it says stands make it a link to that place.
    const { exact, prefix = '', suffix = '', ending = '' } = opened(hash);
    const whole = ending === '' ? prefix + exact + suffix : prefix + exact;
    const isOther = clause.text.startsWith(whole, start - prefix.length);
    const unchecked = [removed, ...(isOther ? [] : [shifted])].map((link) => link.replace(/&h=[0-9a-z]+/, ''));
    return [removed, ...(start === range.start ? [] : [shifted]), ...unchecked].flatMap((changed) => {
      const placement = resolveWords(index, clause.eId, opened(changed));
      return placement.status === 'exact' ? [{ changed, placement, range }] : [];
    });
  });
  expect(sure.filter(({ placement, range }) => placement.start !== range.start || placement.end !== range.end)).toEqual([]);
  expect(sure.length).toBeGreaterThan(HOW_MANY);
});
