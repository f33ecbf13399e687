import { expect, test } from 'vitest';
import { checkJson } from '../../../../src/core/annotation/interchange/checkJson.ts';
import { parseJson } from '../../../../src/core/annotation/interchange/parseJson.ts';
import { runToEnd } from '../../../../src/core/steps.ts';

const LIMITS = { depth: 32, string: 1_000_000 };

function stepsOf(text: string): { readonly value: unknown; readonly steps: number } {
  const checked = runToEnd(checkJson(text, LIMITS));
  if (checked.fault) throw new Error(JSON.stringify(checked.fault));
  const parsing = parseJson(text, checked.items);
  let steps = 0;
  for (;;) {
    const next = parsing.next();
    if (next.done) return { value: next.value, steps };
    steps++;
  }
}

const items = Array.from({ length: 500 }, (_, n) => ({ id: `urn:${n}`, said: '# #0# "] }\\', inner: [{ n }, [n, { deep: [n] }]] }));
const list = JSON.stringify(items);

test.each([
  ['a list', list],
  ['a page', `{"a":[{"x":1}],"items" : ${list}, "b":null}`],
  ['a collection', `{"first":{"items":${list},"more":[1,"#",[],{}]},"pasal:state":[{},{"id":"x"}]}`],
  ['a name that comes twice', `{"items":${list},"items":[{"last":true}],"__proto__":{"items":${list}}}`],
  ['a sign with escapes', list.replace('urn:7"', String.raw`\u00230"`)],
  ['the sign itself', list.replace('urn:7"', `${'#'.repeat(16)}9"`)],
  ['the sign and other escapes', list.replace('urn:7"', String.raw`${'#'.repeat(15)}\u0039"`)],
  ['lists that lie deeper', `{"a":{"b":{"c":{"d":{"items":${list}}}}}}`],
  ['few items', '[{"a":1},{"b":[{}]}]'],
])('parses as JSON.parse does: %s', (_what, text) => {
  expect(stepsOf(text).value).toEqual(JSON.parse(text));
});

test('parses a long list in as many steps as it has items', () => {
  expect(stepsOf(list).steps).toBeGreaterThanOrEqual(items.length);
});
