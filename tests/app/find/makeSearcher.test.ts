import { describe, expect, test } from 'vitest';
import { makeSearcher } from '../../../src/app/find/makeSearcher.ts';
import { createAnnotation } from '../../../src/core/annotation/annotation.ts';
import type { SearchAnswer } from '../../../src/core/search/searchAnswer.ts';
import { holdWorkers } from '../../support/searchWorker.ts';

const names = { named: [], synonyms: { synonyms: [], treatyNames: {} } };
const READY = { type: 'ready', names } as const;
const answerOf = (count: number): SearchAnswer => ({
  groups: [],
  count,
  remarks: [],
  tried: [],
  sought: { words: [], runs: [] },
  nearest: undefined,
});
const note = (id: string) => createAnnotation(id, { treatyId: 'test-treaty' }, 0, { body: 'words' });
// Lets everything that waits for what was said go on.
const settled = () => new Promise((done) => setTimeout(done));

function begin() {
  const { start, workers } = holdWorkers();
  return { workers, searcher: makeSearcher(start, '/data.json') };
}

describe('a searcher', () => {
  test('starts its worker with the first need of it, and loads the data once', async () => {
    const { searcher, workers } = begin();
    expect(workers).toEqual([]);
    const [first, second] = [searcher.prepare(), searcher.prepare()];
    expect(workers[0]?.told).toEqual([{ type: 'load', address: '/data.json' }]);
    expect(searcher.names()).toBeUndefined();
    workers[0]?.say(READY);
    expect([await first, await second, await searcher.prepare()]).toEqual([undefined, undefined, undefined]);
    expect(searcher.names()).toEqual(names);
    expect([workers.length, workers[0]?.told.length]).toEqual([1, 1]);
  });

  test('asks only when the data are there, in the order of the questions, and gives each its own answer', async () => {
    const { searcher, workers } = begin();
    const first = searcher.ask('one', 'en');
    const second = searcher.ask('two', 'id', 7);
    await settled();
    expect(workers[0]?.told.map(({ type }) => type)).toEqual(['load']);
    workers[0]?.say(READY);
    await settled();
    expect(workers[0]?.told.slice(1)).toEqual([
      { type: 'ask', number: 1, query: 'one', language: 'en', limit: 60 },
      { type: 'ask', number: 2, query: 'two', language: 'id', limit: 7 },
    ]);
    workers[0]?.say({ type: 'answer', number: 2, answer: answerOf(2) });
    workers[0]?.say({ type: 'answer', number: 1, answer: answerOf(1) });
    expect([await first, await second]).toEqual([
      { ok: true, answer: answerOf(1) },
      { ok: true, answer: answerOf(2) },
    ]);
    // An answer that nobody waits for any more is let go.
    workers[0]?.say({ type: 'answer', number: 2, answer: answerOf(3) });
  });

  test.each(['unreachable', 'damaged'] as const)('says that the data are %s, and tries again with the next question', async (reason) => {
    const { searcher, workers } = begin();
    const first = searcher.ask('war', 'en');
    workers[0]?.say({ type: 'failed', reason });
    expect(await first).toEqual({ ok: false, reason });
    const second = searcher.ask('war', 'en');
    expect(workers[0]?.told.map(({ type }) => type)).toEqual(['load', 'load']);
    workers[0]?.say(READY);
    await settled();
    workers[0]?.say({ type: 'answer', number: 1, answer: answerOf(1) });
    expect(await second).toEqual({ ok: true, answer: answerOf(1) });
    expect(workers).toHaveLength(1);
  });

  test('tells everybody who waits when the worker fails, and begins another with the next question', async () => {
    const { searcher, workers } = begin();
    const waiting = [searcher.ask('one', 'en'), searcher.ask('two', 'en')];
    workers[0]?.say(READY);
    await settled();
    workers[0]?.fail();
    expect(await Promise.all(waiting)).toEqual([
      { ok: false, reason: 'impossible' },
      { ok: false, reason: 'impossible' },
    ]);
    expect(workers[0]?.isStopped).toBe(true);

    const again = searcher.ask('three', 'en');
    await settled();
    expect(workers[1]?.told).toEqual([{ type: 'load', address: '/data.json' }]);
    workers[1]?.say(READY);
    await settled();
    const asked = workers[1]?.told.at(-1);
    if (asked?.type === 'ask') workers[1]?.say({ type: 'answer', number: asked.number, answer: answerOf(3) });
    expect(await again).toEqual({ ok: true, answer: answerOf(3) });
  });

  test('says that it is out of reach when the script of its worker is, and begins anew', async () => {
    const { searcher, workers } = begin();
    const preparing = searcher.prepare();
    workers[0]?.fail('unreachable');
    expect(await preparing).toBe('unreachable');
    const again = searcher.prepare();
    workers[1]?.say(READY);
    expect(await again).toBeUndefined();
  });

  test('hears nothing more of a worker that failed', async () => {
    const { searcher, workers } = begin();
    const first = searcher.prepare();
    workers[0]?.fail();
    await first;
    const second = searcher.prepare();
    workers[0]?.say(READY);
    workers[0]?.fail();
    let isDone = false;
    void second.then(() => (isDone = true));
    await settled();
    expect(isDone).toBe(false);
    workers[1]?.say(READY);
    expect(await second).toBeUndefined();
  });

  test('says that nothing can be searched where no worker can be started', async () => {
    const searcher = makeSearcher(() => {
      throw new Error('no workers here');
    }, '/data.json');
    expect(await searcher.ask('war', 'en')).toEqual({ ok: false, reason: 'impossible' });
    expect(await searcher.prepare()).toBe('impossible');
    expect(() => searcher.tellNotes([note('urn:uuid:1')], [])).not.toThrow();
  });

  test('tells the notes as they come, and a worker that is begun anew all that there are then', async () => {
    const { searcher, workers } = begin();
    searcher.tellNotes([note('urn:uuid:1'), note('urn:uuid:2')], []);
    const preparing = searcher.prepare();
    expect(workers[0]?.told).toEqual([
      { type: 'notes', changed: [note('urn:uuid:1'), note('urn:uuid:2')], removed: [] },
      { type: 'load', address: '/data.json' },
    ]);
    searcher.tellNotes([note('urn:uuid:3')], ['urn:uuid:1']);
    expect(workers[0]?.told.at(-1)).toEqual({ type: 'notes', changed: [note('urn:uuid:3')], removed: ['urn:uuid:1'] });
    workers[0]?.fail();
    await preparing;
    void searcher.prepare();
    expect(workers[1]?.told[0]).toEqual({ type: 'notes', changed: [note('urn:uuid:2'), note('urn:uuid:3')], removed: [] });
  });
});
