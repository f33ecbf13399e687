import { makeSearcher, type SearcherWithNotes } from '../../src/app/find/makeSearcher.ts';
import { compileSearch } from '../../src/build/data/compileSearch.ts';
import { shipped } from '../data/shippedData.ts';
import { workInPage } from './searchWorker.ts';

const data = compileSearch(shipped);

/** A searcher over what ships, which works as the real one does save for the thread. */
export const shippedSearcher = (): SearcherWithNotes =>
  makeSearcher(
    workInPage(() => Promise.resolve({ ok: true, value: data })),
    '/search.json',
  );

/** The files of the treaties that ship. */
export const shippedFiles = shipped.treaties.map((treaty) => ({ treaty }));
