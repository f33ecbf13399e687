import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings.ts';
import { createAppStore } from '../../src/store/createAppStore.ts';
import { selectSettings, selectShownLanguages } from '../../src/store/settingsSlice.ts';

/** A store in a language of the interface, with what its state shows. */
function open(ui: 'en' | 'id') {
  const store = createAppStore({ selection: { view: 'shelf', ui }, catalogue: [] });
  const go = (languages?: readonly ('en' | 'id')[]) => store.getState().select({ view: 'about', ui }, languages);
  return { go, ...store.getState(), store, shown: () => selectShownLanguages(store.getState()) };
}

test.each([
  ['en', 'interface', ['en']],
  ['id', 'interface', ['id']],
  ['en', 'id', ['id']],
  ['id', 'en', ['en']],
  ['en', 'both', ['en', 'id']],
  ['id', 'both', ['id', 'en']],
] as const)('in %s, the choice "%s" shows %j', (ui, text, shown) => {
  const app = open(ui);
  app.changeSettings({ text });
  expect(app.shown()).toEqual(shown);
});

test('a link shows the languages that it asks for, in its order', () => {
  const app = open('en');
  app.changeSettings({ text: 'en' });
  app.go(['id', 'en']);
  expect(app.shown()).toEqual(['id', 'en']);
});

test('what a link asked for lasts over moves that ask for nothing', () => {
  const app = open('en');
  app.go(['id']);
  app.go();
  expect(app.shown()).toEqual(['id']);
});

test('a later link is stronger than an earlier one', () => {
  const app = open('en');
  app.go(['id']);
  app.go(['en', 'id']);
  expect(app.shown()).toEqual(['en', 'id']);
});

test("a reader's choice ends what a link asked for, also when it changes nothing", () => {
  const app = open('en');
  app.go(['id']);
  app.changeSettings({ text: 'interface' });
  expect(app.shown()).toEqual(['en']);
  app.go();
  expect(app.shown()).toEqual(['en']);
});

test.each<Partial<Settings>>([
  { scheme: 'dark' },
  { textSize: 'large' },
  { ui: 'id' },
  { lastRead: { treatyId: 'test-treaty', eId: 'art_1' } },
])('a change of something else keeps what a link asked for: %j', (change) => {
  const app = open('en');
  app.go(['id']);
  app.changeSettings(change);
  expect(app.shown()).toEqual(['id']);
});

test('settings of an earlier visit do not end what a link asks for', () => {
  const app = open('en');
  app.go(['id']);
  app.restoreSettings({ ...DEFAULT_SETTINGS, text: 'both' });
  expect(app.shown()).toEqual(['id']);
});

test('a link does not change what is kept', () => {
  const app = open('en');
  app.go(['id']);
  expect(selectSettings(app.store.getState())).toBe(DEFAULT_SETTINGS);
});

test('a change keeps the settings that it does not name', () => {
  const app = open('en');
  app.restoreSettings({ ...DEFAULT_SETTINGS, scheme: 'contrast', text: 'both' });
  app.changeSettings({ textSize: 'small' });
  expect(selectSettings(app.store.getState())).toEqual({ scheme: 'contrast', textSize: 'small', text: 'both' });
});

// A selector that makes a new list each time would have React render without end.
test('the languages shown are the same list until they change', () => {
  const app = open('en');
  for (const text of ['interface', 'en', 'id', 'both'] as const) {
    app.changeSettings({ text });
    expect(app.shown()).toBe(app.shown());
  }
  app.go(['id', 'en']);
  expect(app.shown()).toBe(app.shown());
});
