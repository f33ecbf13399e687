import { beforeEach, expect, test, vi } from 'vitest';
import { makeSearchDesk } from '../../../src/app/find/searchDesk.ts';
import type { FromWorker, ToWorker } from '../../../src/app/find/workerMessages.ts';
import { compileSearch } from '../../../src/build/data/compileSearch.ts';
import { createAnnotation, type Annotation } from '../../../src/core/annotation/annotation.ts';
import type { SearchData } from '../../../src/core/search/searchDocument.ts';
import type { Result } from '../../../src/core/result.ts';
import type { LoadFailure } from '../../../src/library/loadFile.ts';
import { PACT, shipped } from '../../data/shippedData.ts';
import * as indexing from '../../../src/core/search/buildIndex.ts';

vi.mock('../../../src/core/search/buildIndex.ts', { spy: true });

const data = compileSearch(shipped);
const target = { treatyId: PACT, eId: 'art_4' };
const noteOf = (id: string, body: string): Annotation => createAnnotation(id, target, 0, { body });

beforeEach(() => void vi.mocked(indexing.buildIndex).mockClear());
const timesIndexed = () => vi.mocked(indexing.buildIndex).mock.calls.length;

function open(load: () => Promise<Result<SearchData, LoadFailure>> = () => Promise.resolve({ ok: true, value: data })) {
  const said: FromWorker[] = [];
  const loading = vi.fn<typeof load>(load);
  const desk = makeSearchDesk(loading, (message) => said.push(message));
  const found = async (query: string): Promise<string[]> => {
    await desk({ type: 'ask', number: 1, query, language: 'en', limit: 60 });
    const answer = said.at(-1);
    return answer?.type === 'answer' ? answer.answer.groups.flatMap(({ hits }) => hits.map(({ id }) => id)) : [];
  };
  return { desk, said, found, loading };
}

const LOAD: ToWorker = { type: 'load', address: '/data.json' };

test('loads the data from the address that it is told, says so with their names, and answers by the number of the question', async () => {
  const { desk, said, loading } = open();
  await desk(LOAD);
  expect(loading).toHaveBeenCalledWith('/data.json');
  expect(said).toEqual([{ type: 'ready', names: { named: data.named, synonyms: data.synonyms } }]);
  await desk({ type: 'ask', number: 41, query: '"state of war"', language: 'en', limit: 1 });
  expect(said.at(-1)).toMatchObject({ type: 'answer', number: 41, answer: { count: 7, groups: [{ eId: 'art_4' }] } });
});

test('says why the data did not come, and loads them with the next call', async () => {
  const answers: Result<SearchData, LoadFailure>[] = [
    { ok: false, reason: 'unreachable' },
    { ok: true, value: data },
  ];
  const { desk, said, found } = open(() => Promise.resolve(answers.shift() ?? { ok: false, reason: 'damaged' }));
  await desk(LOAD);
  expect(said).toEqual([{ type: 'failed', reason: 'unreachable' }]);
  await desk(LOAD);
  expect(said.at(-1)?.type).toBe('ready');
  expect(await found('hostage')).toContain(`${PACT}/art_17`);
  // What is here is not fetched again.
  await desk(LOAD);
  expect(said.at(-1)?.type).toBe('ready');
});

test('finds notes that are told before and after the data came, as they are now, and none that are gone or in the bin', async () => {
  const { desk, found } = open();
  await desk({ type: 'notes', changed: [noteOf('urn:uuid:1', 'the Pueblo affair')], removed: [] });
  await desk(LOAD);
  expect(await found('pueblo in:notes')).toEqual(['urn:uuid:1']);

  await desk({ type: 'notes', changed: [noteOf('urn:uuid:1', 'the Koryo museum'), noteOf('urn:uuid:2', 'Pueblo again')], removed: [] });
  expect(await found('pueblo in:notes')).toEqual(['urn:uuid:2']);
  expect(await found('koryo in:notes')).toEqual(['urn:uuid:1']);

  await desk({ type: 'notes', changed: [{ ...noteOf('urn:uuid:2', 'Pueblo again'), deletedMs: 5 }], removed: ['urn:uuid:1'] });
  expect(await found('pueblo in:notes')).toEqual([]);
  expect(await found('koryo in:notes')).toEqual([]);
});

test('indexes anew only when notes have changed and somebody asks', async () => {
  const { desk, found } = open();
  await desk(LOAD);
  await found('war');
  await found('peace');
  expect(timesIndexed()).toBe(1);
  await desk({ type: 'notes', changed: [noteOf('urn:uuid:1', 'a')], removed: [] });
  await desk({ type: 'notes', changed: [noteOf('urn:uuid:1', 'ab')], removed: [] });
  expect(timesIndexed()).toBe(1);
  await found('war');
  expect(timesIndexed()).toBe(2);
});

test('indexes nothing anew for notes that say what they said, and for those that it never had', async () => {
  const { desk, found } = open();
  const note = noteOf('urn:uuid:1', 'the Pueblo affair');
  await desk({ type: 'notes', changed: [note], removed: [] });
  await desk(LOAD);
  await desk({ type: 'notes', changed: [{ ...note, colour: 'blue', modifiedMs: 7, revision: 9 }], removed: ['urn:uuid:9'] });
  expect(await found('pueblo in:notes')).toEqual(['urn:uuid:1']);
  expect(timesIndexed()).toBe(1);
});

test('does not answer before the data are there', async () => {
  const { desk, said } = open();
  await desk({ type: 'ask', number: 1, query: 'war', language: 'en', limit: 60 });
  expect(said).toEqual([]);
});
