import type { PositionSelector, QuoteSelector } from '../../anchoring/anchor.ts';
import { parseEId } from '../../reference/eid.ts';
import type { EId } from '../../treaty/treaty.ts';
import type { Json, JsonObject } from '../annotation.ts';
import { isObject, listOf, own, OUR } from './vocabulary.ts';

/** What the selectors of a target say, the innermost of each kind. */
export interface ReadSelectors {
  readonly eId: EId | undefined;
  readonly quote: QuoteSelector | undefined;
  /** Code points, as the standard counts. */
  readonly codePoints: PositionSelector | undefined;
  /** UTF-16 code units, as we write beside it. */
  readonly codeUnits: PositionSelector | undefined;
}

// A chain of refinements as long as anybody could mean; what lies deeper is not read.
const LONGEST_CHAIN = 16;

interface Level {
  readonly selectors: readonly Json[];
  /** Whether positions count from the beginning of the clause, and not from inside other words. */
  readonly isAbsolute: boolean;
}

/** Reads selectors in whatever way they are nested (lists, `refinedBy`). `isAnyEId`: whether a fragment of an unknown form is an eId. */
export function readSelectors(selector: Json | undefined, isAnyEId: boolean): ReadSelectors {
  const found: { -readonly [Key in keyof ReadSelectors]: ReadSelectors[Key] } = {
    eId: undefined,
    quote: undefined,
    codePoints: undefined,
    codeUnits: undefined,
  };
  let level: Level[] = [{ selectors: listOf(selector), isAbsolute: true }];
  for (let depth = 0; depth <= LONGEST_CHAIN && level.length > 0; depth++) {
    const parts = level.flatMap(({ selectors, isAbsolute }) => selectors.filter(isObject).map((part) => ({ part, isAbsolute })));
    for (const { part, isAbsolute } of parts.toReversed()) Object.assign(found, readOne(part, isAbsolute, isAnyEId));
    level = parts.map(({ part, isAbsolute }) => ({
      selectors: listOf(own(part, 'refinedBy')),
      isAbsolute: isAbsolute && own(part, 'type') === 'FragmentSelector',
    }));
  }
  return found;
}

function readOne(part: JsonObject, isAbsolute: boolean, isAnyEId: boolean): Partial<ReadSelectors> {
  const value = own(part, 'value');
  const exact = own(part, 'exact');
  switch (own(part, 'type')) {
    case 'FragmentSelector': {
      const eId = typeof value === 'string' ? value.replace(/^#/, '') : '';
      return isAnyEId ? { eId: typeof value === 'string' ? value : undefined } : parseEId(eId) ? { eId } : {};
    }
    case 'TextQuoteSelector':
      return typeof exact === 'string' ? { quote: { exact, prefix: textAt(part, 'prefix'), suffix: textAt(part, 'suffix') } } : {};
    case 'TextPositionSelector':
      return isAbsolute ? { codePoints: rangeAt(part, 'start', 'end'), codeUnits: rangeAt(part, OUR.start, OUR.end) } : {};
    default:
      return {};
  }
}

function textAt(part: JsonObject, key: string): string {
  const text = own(part, key);
  return typeof text === 'string' ? text : '';
}

function rangeAt(part: JsonObject, startKey: string, endKey: string): PositionSelector | undefined {
  const [start, end] = [own(part, startKey), own(part, endKey)];
  const isRange = typeof start === 'number' && typeof end === 'number' && Number.isSafeInteger(start) && Number.isSafeInteger(end);
  return isRange && start >= 0 && end >= start ? { start, end } : undefined;
}
