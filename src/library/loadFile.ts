import * as v from 'valibot';
import { failure, success, type Result } from '../core/result.ts';
import { TreatyFileSchema } from '../core/treaty/treatySchema.ts';
import type { TreatyFile } from '../core/treaty/treaty.ts';

/**
 * Fetches and validates a treaty's data file. `unreachable`: no answer, or an answer that is not 200. `damaged`: what came is not a
 * treaty of our schema (a truncated file, or a host that answers every address with a page).
 */
export async function loadTreaty(address: string): Promise<Result<TreatyFile, 'unreachable' | 'damaged'>> {
  let response: Response;
  try {
    response = await fetch(address);
  } catch {
    return failure('unreachable');
  }
  if (!response.ok) return failure('unreachable');
  try {
    return success(v.parse(TreatyFileSchema, await response.json()));
  } catch {
    return failure('damaged');
  }
}
