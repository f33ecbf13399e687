import * as v from 'valibot';
import { expect, test } from 'vitest';
import type { FoundReference } from '../../../src/core/reference/findReferences.ts';
import { asTextLink, placeOfLink } from '../../../src/core/reference/textLink.ts';
import { TextLinksSchema } from '../../../src/core/reference/textLinkSchema.ts';

const HOME = 'ru-kp-2024';

test.each<[FoundReference['to'], string, object]>([
  [{ treatyId: HOME, eId: 'art_4' }, 'art_4', { view: 'clause', treatyId: HOME, eId: 'art_4' }],
  [{ treatyId: HOME, eId: 'preamble' }, 'preamble', { view: 'clause', treatyId: HOME, eId: 'preamble' }],
  [{ treatyId: 'nato', eId: 'art_5' }, 'nato/art_5', { view: 'clause', treatyId: 'nato', eId: 'art_5' }],
  [{ treatyId: 'nato' }, 'nato/', { view: 'overview', treatyId: 'nato' }],
  [{ treatyId: HOME }, `${HOME}/`, { view: 'overview', treatyId: HOME }],
  [{ itemId: 'B119' }, 'B119', { view: 'item', treatyId: HOME, id: 'B119' }],
])('what a reference names survives the way to the page: %j', (to, target, place) => {
  const link = asTextLink({ start: 3, end: 12, to }, HOME);
  expect(link).toEqual([3, 12, target]);
  expect(v.is(TextLinksSchema, [link])).toBe(true);
  expect(placeOfLink(target, 'id', HOME)).toEqual({ ui: 'id', ...place });
});

test.each([
  ['no place', ['art_4']],
  ['a place before the text', [-1, 4, 'art_4']],
  ['half a letter', [0, 1.5, 'art_4']],
  ['an address', [0, 4, 'https://example.org']],
  ['a script', [0, 4, 'javascript:alert(1)']],
  ['a path that leads up', [0, 4, '../art_4']],
  ['a path of three', [0, 4, 'nato/art_5/x']],
  ['nothing', [0, 4, '']],
])('refuses a link to %s', (_what, link) => {
  expect(v.is(TextLinksSchema, [link])).toBe(false);
});
