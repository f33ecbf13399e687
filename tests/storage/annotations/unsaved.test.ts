import { expect, test } from 'vitest';
import {
  leaveUnsaved,
  readUnsaved,
  removeUnsaved,
  type ListedStorage,
  type UnsavedChange,
} from '../../../src/storage/annotations/unsaved.ts';
import { makeAnnotation } from '../../support/annotationBuilders.ts';

function makeLocal(): ListedStorage & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
}

const PREFIX = 'pasal:/:unsaved:';
const change = (id: string, body = id): UnsavedChange => ({
  mine: makeAnnotation(id, { body }),
  base: makeAnnotation(id),
  tried: [
    {
      mine: makeAnnotation(id, { body: 'earlier' }),
      copyId: 'urn:test:earlier',
      writing: { tab: 'other', of: `urn:test:${id}`, number: 3 },
    },
  ],
  copyId: 'urn:test:copy',
  writing: { tab: `${PREFIX}1`, of: `urn:test:${id}`, number: 4 },
});

test('what tabs left is read as they left it, each under its own key', () => {
  const local = makeLocal();
  expect(leaveUnsaved(local, `${PREFIX}1`, [change('a')])).toBe(true);
  leaveUnsaved(local, `${PREFIX}2`, [change('b')]);
  leaveUnsaved(local, 'pasal:/x/:unsaved:3', [change('c')]);
  const left = readUnsaved(local, PREFIX);
  expect(left.map(({ changes }) => changes)).toEqual([[change('a')], [change('b')]]);
});

test('what is committed is removed, unless its tab has written it anew', () => {
  const local = makeLocal();
  leaveUnsaved(local, `${PREFIX}1`, [change('a')]);
  leaveUnsaved(local, `${PREFIX}2`, [change('b')]);
  const left = readUnsaved(local, PREFIX);
  leaveUnsaved(local, `${PREFIX}2`, [change('b', 'more')]);
  for (const one of left) removeUnsaved(local, one);
  expect([...local.entries.keys()]).toEqual([`${PREFIX}2`]);
  leaveUnsaved(local, `${PREFIX}2`, []);
  expect(local.entries.size).toBe(0);
});

test.each(['junk', '{}', '[7]', '[{"mine":{"id":"__proto__"}}]', '[{"mine":null,"copyId":"javascript","writing":{}}]', 'null'])(
  'ignores %s and leaves it where it is',
  (raw) => {
    const local = makeLocal();
    local.entries.set(`${PREFIX}1`, raw);
    expect(readUnsaved(local, PREFIX)).toEqual([]);
    expect(local.entries.get(`${PREFIX}1`)).toBe(raw);
  },
);

test('a note that does not fit with all that is known of it is left with less, and too much is left out', () => {
  const local = makeLocal();
  const huge = change('a', 'x'.repeat(1_100_000));
  leaveUnsaved(local, `${PREFIX}1`, [change('b'), { ...huge, base: huge.mine }, change('c', 'x'.repeat(3_000_000))]);
  const [left] = readUnsaved(local, PREFIX);
  expect(left?.changes.map(({ mine, base }) => [mine.id, base?.id])).toEqual([
    ['urn:test:b', 'urn:test:b'],
    ['urn:test:a', undefined],
  ]);
});

test('a storage that is full or denied is no reason to throw', () => {
  const denied = makeLocal();
  denied.setItem = () => {
    throw new DOMException('Full', 'QuotaExceededError');
  };
  denied.key = () => {
    throw new DOMException('Denied', 'SecurityError');
  };
  denied.entries.set('x', 'y');
  expect(leaveUnsaved(denied, PREFIX, [change('a')])).toBe(false);
  expect(readUnsaved(denied, PREFIX)).toEqual([]);
});
