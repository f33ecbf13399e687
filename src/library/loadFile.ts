import * as v from 'valibot';
import { PageDataSchema, type PageData } from '../core/commentary/pageSchema.ts';
import { failure, success, type Result } from '../core/result.ts';
import { TreatyFileSchema } from '../core/treaty/treatySchema.ts';
import type { TreatyFile } from '../core/treaty/treaty.ts';

/**
 * Why a file did not come. `unreachable`: no answer, or an answer that is not 200. `damaged`: what came is not what our schema says (a
 * truncated file, or a host that answers every address with a page).
 */
export type LoadFailure = 'unreachable' | 'damaged';

/** Fetches and validates a treaty's data file. */
export const loadTreaty = (address: string): Promise<Result<TreatyFile, LoadFailure>> => loadFile(address, TreatyFileSchema);

/** Fetches and validates the data of one page. */
export const loadPage = (address: string): Promise<Result<PageData, LoadFailure>> => loadFile(address, PageDataSchema);

/** Fetches a JSON file of the site and validates it. */
export async function loadFile<S extends v.GenericSchema>(address: string, schema: S): Promise<Result<v.InferOutput<S>, LoadFailure>> {
  let response: Response;
  try {
    response = await fetch(address);
  } catch {
    return failure('unreachable');
  }
  if (!response.ok) return failure('unreachable');
  try {
    return success(v.parse(schema, await response.json()));
  } catch {
    return failure('damaged');
  }
}
