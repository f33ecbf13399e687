import { describe, expect, test } from 'vitest';
import type { Block, Inline } from '../../../../src/core/annotation/markdown/markdown.ts';
import { parseMarkdown } from '../../../../src/core/annotation/markdown/parseMarkdown.ts';
import { makeText, pick } from '../../../support/annotationLibraries.ts';
import { makeRandom } from '../../../support/random.ts';
import { casesFolder, readCases } from '../../../support/casesFolder.ts';

const SIGNS = { strong: 'b', emphasis: 'i' } as const;

/** What was parsed, in a short form: `b(…)` strong, `i(…)` emphasis, `c(…)` code, `r(…)` reference, `l[href host](…)` link, `/` break. */
function inlineAs(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return '/';
    case 'code':
      return `c(${inline.text})`;
    case 'reference':
      return `r(${inline.text})`;
    case 'link':
      return `l[${inline.href} ${inline.host}](${inline.children.map(inlineAs).join('')})`;
    default:
      return `${SIGNS[inline.kind]}(${inline.children.map(inlineAs).join('')})`;
  }
}

function blockAs(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `p(${block.children.map(inlineAs).join('')})`;
    case 'code':
      return `pre(${block.text})`;
    case 'quote':
      return `q(${block.children.map(blockAs).join('')})`;
    case 'list':
      return `${block.isOrdered ? `ol${block.start}` : 'ul'}(${block.items.map((item) => `li(${item.map(blockAs).join('')})`).join('')})`;
  }
}

const parse = (text: string): string => parseMarkdown(text).map(blockAs).join('');

test.each([
  ['one\ntwo\n\nthree', 'p(one/two)p(three)'],
  ['one  \r\ntwo\rthree\\\nfour', 'p(one/two/three/four)'],
  ['*a* _b_ **c** __d__', 'p(i(a) i(b) b(c) b(d))'],
  ['***a*** **b *c* d** *e **f** g*', 'p(i(b(a)) b(b i(c) d) i(e b(f) g))'],
  ['a_b_ c _d_e', 'p(a_b_ c _d_e)'],
  ['2 * 3 * 4 and snake_case_name', 'p(2 * 3 * 4 and snake_case_name)'],
  ['**open *and* never closed', 'p(**open i(and) never closed)'],
  ['*a **b* c**', 'p(i(a i(i(b) c)))'],
  ['\\*not\\* \\[\\[x\\]\\] \\q', 'p(*not* [[x]] \\q)'],
  ['`a*b` ``c`d`` ` e `` `` f ``', 'p(c(a*b) c(c`d) ` e c( ) f ``)'],
  ['# Head *x*\ntext', 'p(b(Head i(x)))p(text)'],
  ['text\n===\nmore\n---', 'p(text/===/more/---)'],
  ['#tag', 'p(#tag)'],
  ['- a\n- b\n  - c\n\n  d\n* e', 'ul(li(p(a))li(p(b)ul(li(p(c)))p(d)))ul(li(p(e)))'],
  ['3. a\n4. b\n\n5. c', 'ol3(li(p(a))li(p(b))li(p(c)))'],
  ['- a\nlazy', 'ul(li(p(a/lazy)))'],
  ['> a\n> > b\nc', 'q(p(a)q(p(b)))p(c)'],
  ['> - a\n>   - b', 'q(ul(li(p(a)ul(li(p(b))))))'],
  ['```js\n<b> *x*\n```\nafter', 'pre(<b> *x*)p(after)'],
  ['~~~\nnever closed', 'pre(never closed)'],
  ['- ', 'p(-)'],
  ['', ''],
])('reads %j', (text, expected) => {
  expect(parse(text)).toBe(expected);
});

describe('references', () => {
  test.each([
    ['see [[art 4]] and [[ Pasal 51 Piagam PBB ]]', 'p(see r(art 4) and r(Pasal 51 Piagam PBB))'],
    ['**[[NATO 5]]**', 'p(b(r(NATO 5)))'],
    ['[[]] [[ ]] [[a\nb]] [[a[b]]]', 'p([[]] [[ ]] [[a/b]] [[a[b]]])'],
    [`[[${'x'.repeat(101)}]]`, `p([[${'x'.repeat(101)}]])`],
    ['[a [[art 4]] b](https://example.org)', 'p(l[https://example.org example.org](a [[art 4]] b))'],
  ])('reads %j', (text, expected) => {
    expect(parse(text)).toBe(expected);
  });
});

describe('links', () => {
  test.each([
    ['[a *b*](https://Example.org/x_(y)?q=1#z)', 'p(l[https://Example.org/x_(y)?q=1#z example.org](a i(b)))'],
    [
      '<https://example.org> <mailto:a@example.org>',
      'p(l[https://example.org example.org](https://example.org) l[mailto:a@example.org example.org](mailto:a@example.org))',
    ],
    [
      'See https://example.org/a_b, (http://example.org/(c)).',
      'p(See l[https://example.org/a_b example.org](https://example.org/a_b), (l[http://example.org/(c) example.org](http://example.org/(c))).)',
    ],
    ['[a [b](https://b.example) c](https://c.example)', 'p([a l[https://b.example b.example](b) c](https://c.example))'],
    ['[https://good.example](https://evil.example)', 'p(l[https://evil.example evil.example](https://good.example))'],
    ['*a [b* c](https://example.org)', 'p(*a l[https://example.org example.org](b* c))'],
    ['![alt](https://example.org/x.png)', 'p(!l[https://example.org/x.png example.org](alt))'],
    ['[](https://example.org)', 'p([](https://example.org))'],
    ['[текст](https://пример.рф/путь)', 'p(l[https://пример.рф/путь пример.рф](текст))'],
  ])('reads %j', (text, expected) => {
    expect(parse(text)).toBe(expected);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'javascript://example.org/%0Aalert(1)',
    'ftp://example.org/',
    'java\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//example.org',
    '/relative',
    'example.org',
    'https:example.org',
    'https:///example.org',
    'https://user:password@example.org',
    'https://good.example@evil.example',
    'https://good.example\\@evil.example',
    'https://example.org\u202E/gpj.exe',
    'https://exa\u200Bmple.org',
    'https://example.org/\uD800',
    'https://.example.org',
    'https://a..b',
    'mailto:',
    'mailto:a@b@c',
    `https://example.org/${'x'.repeat(2_000)}`,
  ])('makes no link of %j', (address) => {
    const parsed = [`[x](${address})`, `<${address}>`, `[x](<${address}>)`, address].map(parse).join('');
    const links = [...parsed.matchAll(/l\[(\S+) /g)].map(([, href]) => href);
    expect(links.filter((href) => href === address)).toEqual([]);
    expect(links.every((href) => /^https?:\/\/[a-z.]+(?:\/|$)/.test(href ?? ''))).toBe(true);
  });
});

test.each(['<b>x</b>', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '&lt;b&gt; &#106;', '<!-- x -->', '<a href="x">y</a>'])(
  'leaves %j as the text it is',
  (text) => {
    expect(parse(text)).toBe(`p(${text})`);
  },
);

const textOf = (blocks: readonly (Block | Inline)[]): string =>
  blocks
    .map((part) => {
      if ('text' in part) return part.text;
      if (part.kind === 'break') return '\n';
      return part.kind === 'list' ? part.items.map(textOf).join('') : textOf(part.children);
    })
    .join('');

function depthOf(parts: readonly (Block | Inline)[]): number {
  const inside = parts.map((part) => (part.kind === 'list' ? depthOf(part.items.flat()) : 'children' in part ? depthOf(part.children) : 0));
  return 1 + Math.max(0, ...inside.slice(0, 1_000));
}

const MARKS = ['*', '**', '_', '`', '[', ']', '\n', '> ', '\n- ', '\n1. ', '\\', '[[', ']]'];

test('loses no letter of any text, however it is marked', () => {
  const random = makeRandom(5);
  const letters = (text: string) => text.replace(/[^\p{L}]/gu, '');
  for (let n = 0; n < 500; n++) {
    const pieces = Array.from({ length: 12 }, () => makeText(random, 2).replaceAll(/\(javascript.*?\)/g, '') + pick(random, ...MARKS));
    const text = pieces.join('');
    expect(letters(textOf(parseMarkdown(text))), `${text}`).toBe(letters(text));
  }
});

// A million characters each take too long for every run of the tests; what is quadratic shows in fewer.
const MILLION = 1_000_000;
const LENGTH = process.env.SOAK === '1' ? MILLION : 160_000;
const HOSTILE =
  '>|> |[|[[|[[a|](|[](|[x](|![|[a]|[x](https://a.b/|[a](https://b.c)|<https://a/|https://a/|(https://x)|https://a.com/)|mailto:|h|' +
  '*|_|**a*|*a|a*|*_|*a _b |***a** |_a_ __|`|`a``b|\\|\\`|- |- - |> - |- a\n|1. a\n|- a\n\n|- a\n\n  b\n|  - a\n    |# |#\n|```\n|' +
  '\n|\r|\t|x\n|>\n';

describe('hostile texts', () => {
  test('are read in time that grows with their length', () => {
    const timeOf = (piece: string, length: number) => {
      const started = performance.now();
      parseMarkdown(piece.repeat(Math.ceil(length / piece.length)));
      return performance.now() - started;
    };
    // Four times as long takes four times as long; sixteen times would be quadratic. One run may be held up by other work.
    const isQuadratic = (piece: string) => {
      const [short, long] = [timeOf(piece, LENGTH / 4), timeOf(piece, LENGTH)];
      return long > 300 && long > 11 * short;
    };
    const slow = HOSTILE.split('|').filter((piece) => [1, 2, 3].every(() => isQuadratic(piece)));
    expect(slow).toEqual([]);
  }, 120_000);

  test('of many kinds of backticks and long tails are read in time', () => {
    const started = performance.now();
    parseMarkdown(Array.from({ length: 1_400 }, (_, n) => '`'.repeat(n + 1)).join('a'));
    parseMarkdown(`https://x/${')'.repeat(MILLION)}`);
    parseMarkdown(Array.from({ length: 1_400 }, (_, n) => `${' '.repeat(n)}- a`).join('\n'));
    expect(performance.now() - started).toBeLessThan(20_000);
  }, 60_000);

  test.each([['>'], ['['], ['- '], ['> - '], ['*a '], ['*_'], ['**a *b ']])('nesting of %j is cut at a depth', (piece) => {
    const text = `${piece.repeat(10_000)}x${'*'.repeat(10_000)}`;
    expect(depthOf(parseMarkdown(text))).toBeLessThan(40);
    expect(textOf(parseMarkdown(text))).toContain('x');
  });
});

test.skipIf(!casesFolder)('reads every naughty string (skipped where CASES names no folder)', () => {
  const [, bytes] = readCases('bad').find(([name]) => name === 'blns.json') ?? [];
  const strings = JSON.parse(new TextDecoder().decode(bytes)) as string[]; // a list of strings
  const links = strings.flatMap((text) => [...parse(text).matchAll(/l\[(\S+) /g)].map(([, href]) => href ?? ''));
  expect(links.filter((href) => !/^https?:\/\//i.test(href))).toEqual([]);
});
