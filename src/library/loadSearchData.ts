import { SearchDataSchema, type SearchData } from '../core/search/searchDocument.ts';
import type { Result } from '../core/result.ts';
import { loadFile, type LoadFailure } from './loadFile.ts';

/** Fetches and validates what the search needs of what ships. */
export const loadSearchData = (address: string): Promise<Result<SearchData, LoadFailure>> => loadFile(address, SearchDataSchema);
