import type { LanguageTag } from '../../treaty/language.ts';
import type { EId, TreatyId } from '../../treaty/treaty.ts';

/** What interchange must know of this site to tell its places from others. */
export interface KnownPlaces {
  readonly treatyIds: ReadonlySet<TreatyId>;
  /** The text of a clause where it is at hand, to count code points in; undefined where it is not. */
  readonly textOf?: ((treatyId: TreatyId, eId: EId, language: LanguageTag) => string | undefined) | undefined;
}

/** How large a file may be: bytes, items, levels of nesting, UTF-16 code units of a string. */
export interface FileLimits {
  readonly bytes: number;
  readonly items: number;
  readonly depth: number;
  readonly string: number;
}

/** The limits for files from anywhere; chosen so that hostile files are refused within the time that a reader waits. */
export const FILE_LIMITS: FileLimits = { bytes: 20_000_000, items: 50_000, depth: 32, string: 1_000_000 };

/** The limits for files that begin as an export of this program does, so that every backup can be read again. */
export const BACKUP_LIMITS: FileLimits = { bytes: 200_000_000, items: 500_000, depth: 32, string: 20_000_000 };
