import { expect, test } from 'vitest';
import { readFragment } from '../../src/url/fragment.ts';

test.each([
  ['', {}],
  ['#', {}],
  ['#art_3__para_2', {}],
  ['#v=2026-11-22&x=state%20of%20war', { v: '2026-11-22', x: 'state%20of%20war' }],
  ['#x=a=b&&y', { x: 'a=b' }],
  ['#n=1.abc&n=2.def', { n: '1.abc' }],
  ['#=nameless&__proto__=x', { ['__proto__']: 'x' }],
])('reads the parameters of %j', (hash, expected) => {
  expect([...readFragment(hash)]).toEqual(Object.entries(expected));
});
