import { afterEach, expect, test, vi } from 'vitest';
import { loadTreaty } from '../../src/library/loadFile.ts';
import { makeFile } from '../support/builders.ts';

const file = makeFile();
const json = JSON.stringify(file);

/** Lets the network give one answer, and returns what was asked of it. */
function answer(give: () => Response | Promise<Response>) {
  const fetch = vi.fn<(address: string) => Promise<Response>>(async () => give());
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

afterEach(() => vi.unstubAllGlobals());

test('brings the treaty that stands at the address', async () => {
  const fetch = answer(() => new Response(json));
  expect(await loadTreaty('/data/test-treaty.json')).toEqual({ ok: true, value: file });
  expect(fetch.mock.calls.map(([address]) => address)).toEqual(['/data/test-treaty.json']);
});

test.each([403, 404, 500, 503])('a host that answers %i gave no treaty, whatever it sent', async (status) => {
  answer(() => new Response(json, { status }));
  expect(await loadTreaty('/x')).toEqual({ ok: false, reason: 'unreachable' });
});

test('a network without an answer is no failure of the data', async () => {
  answer(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await loadTreaty('/x')).toEqual({ ok: false, reason: 'unreachable' });
});

test.each([
  ['a page instead of data', '<!doctype html><title>Welcome</title>'],
  ['an empty answer', ''],
  ['half a file', json.slice(0, json.length / 2)],
  ['a file cut by one character', json.slice(0, -1)],
  ['JSON of another program', '{"treaty":{}}'],
  ['nothing', 'null'],
  ['a list', '[]'],
  ['a treaty with a key that we do not know', json.replace('{"treaty"', '{"extra":1,"treaty"')],
  ['a treaty with a key of the prototype', json.replace('{"treaty"', '{"__proto__":{"polluted":1},"treaty"')],
  ['a treaty with damaged evidence', json.replace('"confirmed"', '"certain"')],
])('refuses %s as damaged', async (_what, body) => {
  answer(() => new Response(body));
  expect(await loadTreaty('/x')).toEqual({ ok: false, reason: 'damaged' });
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});
