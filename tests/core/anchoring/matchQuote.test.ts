import { expect, test } from 'vitest';
import type { QuoteSelector } from '../../../src/core/anchoring/anchor.ts';
import { matchQuote } from '../../../src/core/anchoring/matchQuote.ts';
import { casesFolder, readCase } from '../../support/casesFolder.ts';

const TEXT = 'The Parties shall consult. The Parties shall agree.';

test('finds every place, overlapping ones too, in order', () => {
  expect(matchQuote('bananas', { exact: 'ana' })).toEqual([
    { start: 1, end: 4 },
    { start: 3, end: 6 },
  ]);
});

test('requires the context that is given', () => {
  expect(matchQuote(TEXT, { exact: 'shall', suffix: ' agree' })).toEqual([{ start: 39, end: 44 }]);
  expect(matchQuote(TEXT, { exact: 'shall', prefix: 'Party ' })).toEqual([]);
  expect(matchQuote(TEXT, { exact: 'shall', suffix: 'agree' })).toEqual([]);
});

test('an empty quote stands at every offset that its context allows, once', () => {
  expect(matchQuote('ab', { exact: '' }).map(({ start }) => start)).toEqual([0, 1, 2]);
  expect(matchQuote('ab', { exact: '', prefix: 'b' })).toEqual([{ start: 2, end: 2 }]);
  expect(matchQuote('ab', { exact: '', suffix: 'x' })).toEqual([]);
});

test('stops at its limit', () => {
  expect(matchQuote('a'.repeat(10_000), { exact: 'a' }, 3)).toHaveLength(3);
});

interface Vector {
  readonly html: string;
  readonly selector: Partial<QuoteSelector> & Pick<QuoteSelector, 'exact'>;
  readonly expected: readonly {
    readonly startContainerXPath: string;
    readonly startOffset: number;
    readonly endContainerXPath: string;
    readonly endOffset: number;
  }[];
}

/** The text of an HTML fragment, and where each of its text nodes starts, in order, under the tag that holds it. */
function readNodes(html: string): { text: string; nodes: { tag: string; start: number }[] } {
  const nodes: { tag: string; start: number }[] = [];
  const open = ['body'];
  let text = '';
  for (const [, tag, words] of html.matchAll(/<(\/?\w+)>|([^<]+)/g)) {
    if (tag?.startsWith('/')) open.pop();
    else if (tag !== undefined) open.push(tag);
    if (words === undefined) continue;
    nodes.push({ tag: open.at(-1) ?? '', start: text.length });
    text += words;
  }
  return { text, nodes };
}

/** Where `//b/text()[2]` starts. */
function startOfNode(nodes: readonly { tag: string; start: number }[], path: string): number {
  const [, tag, position = '1'] = /^\/\/(\w+)\/text\(\)(?:\[(\d+)\])?$/.exec(path) ?? [];
  return nodes.filter((node) => node.tag === tag)[Number(position) - 1]?.start ?? Number.NaN;
}

test.skipIf(!casesFolder)('agrees with the vectors of Apache Annotator, all 25 (skipped where CASES names no folder)', () => {
  const vectors = Object.entries(readCase('anchoring/text-quote-match-cases.json') as Record<string, Vector>); // `as`: as they are written
  const failed = vectors.flatMap(([name, { html, selector, expected }]) => {
    const { text, nodes } = readNodes(html);
    const places = expected.map((range) => ({
      start: startOfNode(nodes, range.startContainerXPath) + range.startOffset,
      end: startOfNode(nodes, range.endContainerXPath) + range.endOffset,
    }));
    return JSON.stringify(matchQuote(text, selector)) === JSON.stringify(places) ? [] : [{ name, places, got: matchQuote(text, selector) }];
  });
  expect(vectors.length).toBeGreaterThanOrEqual(25);
  expect(failed).toEqual([]);
});
