import { afterEach, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings.ts';
import { settingsKey } from '../../src/storage/settingsKey.ts';
import { browserStorage, readSettings, writeSettings, type KeyValueStorage } from '../../src/storage/settingsStorage.ts';

const KEY = settingsKey('/');

/** A storage over a map, as a browser's would be. */
function makeStorage(kept: Record<string, string> = {}) {
  const values = new Map(Object.entries(kept));
  const storage: KeyValueStorage = {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
  };
  return { values, storage };
}

const deny = (): never => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

const chosen: Settings = {
  ui: 'id',
  scheme: 'contrast',
  textSize: 'largest',
  text: 'both',
  lastRead: { treatyId: 'test-treaty', eId: 'art_2' },
};

afterEach(() => vi.unstubAllGlobals());

test('what was written is read again', () => {
  const { storage } = makeStorage();
  for (const settings of [chosen, DEFAULT_SETTINGS]) {
    expect(writeSettings(storage, KEY, settings)).toBe(true);
    expect(readSettings(storage, KEY)).toEqual(settings);
  }
});

test('the defaults hold where nothing was kept, and nothing is written', () => {
  const { storage, values } = makeStorage();
  expect(readSettings(storage, KEY)).toEqual(DEFAULT_SETTINGS);
  expect(values.size).toBe(0);
});

test.each([
  ['an empty string', ''],
  ['damaged JSON', '{"scheme":"dark"'],
  ['JSON of another shape', '["dark"]'],
  ['nothing at all', 'null'],
  ['a number', '1e999'],
  ['a setting that is missing', '{"scheme":"dark","text":"en"}'],
  ['a value that is not offered', '{"scheme":"sepia","textSize":"medium","text":"en"}'],
  ['a key of another program', '{"scheme":"dark","textSize":"medium","text":"en","state":{}}'],
  ['a key of the prototype', '{"__proto__":{"polluted":1},"scheme":"dark","textSize":"medium","text":"en"}'],
  ['settings under the prototype', '{"__proto__":{"scheme":"dark","textSize":"medium","text":"en"}}'],
  ['depth without end', '['.repeat(200_000) + ']'.repeat(200_000)],
])('sets %s aside, whole, and goes on with the defaults', (_what, raw) => {
  const { storage, values } = makeStorage({ [KEY]: raw });
  expect(readSettings(storage, KEY)).toEqual(DEFAULT_SETTINGS);
  expect(values.get(`${KEY}:rejected`)).toBe(raw);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test('what could be read is not set aside', () => {
  const { storage, values } = makeStorage({ [KEY]: JSON.stringify(chosen) });
  readSettings(storage, KEY);
  expect([...values.keys()]).toEqual([KEY]);
});

test('a storage that may not be read reads as empty', () => {
  expect(readSettings({ getItem: deny, setItem: deny }, KEY)).toEqual(DEFAULT_SETTINGS);
});

test('damaged settings do no harm where they cannot be set aside', () => {
  expect(readSettings({ getItem: () => '{', setItem: deny }, KEY)).toEqual(DEFAULT_SETTINGS);
});

test('says so when the browser does not take the settings', () => {
  expect(writeSettings({ getItem: () => null, setItem: deny }, KEY, chosen)).toBe(false);
});

test('sites under different paths of one host keep their settings apart', () => {
  const { storage } = makeStorage();
  writeSettings(storage, settingsKey('/pasal/'), chosen);
  expect(readSettings(storage, settingsKey('/'))).toEqual(DEFAULT_SETTINGS);
  expect(readSettings(storage, settingsKey('/pasal/'))).toEqual(chosen);
});

test("uses the browser's storage where there is one", () => {
  const { storage } = makeStorage();
  vi.stubGlobal('window', { localStorage: storage });
  expect(browserStorage()).toBe(storage);
});

test('keeps nothing, and fails at nothing, where merely touching the storage is denied', () => {
  vi.stubGlobal('window', {
    get localStorage() {
      return deny();
    },
  });
  const storage = browserStorage();
  writeSettings(storage, KEY, chosen);
  expect(readSettings(storage, KEY)).toEqual(DEFAULT_SETTINGS);
});
