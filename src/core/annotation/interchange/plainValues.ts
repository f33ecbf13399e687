// Lone surrogates and characters that no IRI holds (RFC 3987).
const IRI = /^[a-z][a-z0-9+.-]*:[^\s\p{Cc}\p{Cs}<>"{}|\\^`]+$/iu;
const UNSEEN = /[\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const ACTIVE = /^(?:javascript|vbscript|data|blob|file|about):/i;
const LONGEST_ID = 2_000;
const DATE_TIME = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i;

/** Whether a value is an IRI with a scheme. */
export const isIri = (value: unknown): value is string => typeof value === 'string' && IRI.test(value);

/** Whether an IRI may name an annotation here: nothing that a browser would run or open, nothing unseen, at most 2,000 code units. */
export const isUsableId = (value: unknown): value is string =>
  isIri(value) && value.length <= LONGEST_ID && !ACTIVE.test(value) && !UNSEEN.test(value);

/** Reads a date-time (RFC 3339) as milliseconds since 1970 UTC; undefined when it is none. */
export function parseDateTime(value: unknown): number | undefined {
  if (typeof value !== 'string' || !DATE_TIME.test(value)) return undefined;
  const ms = Date.parse(value);
  // Some engines take the 31st of February for a day of March.
  const isDay = new Date(`${value.slice(0, 10)}T00:00:00Z`).getUTCDate() === Number(value.slice(8, 10));
  return Number.isNaN(ms) || !isDay ? undefined : ms;
}

/** A time as RFC 3339 says it; undefined for those that it cannot say: fractions of a millisecond, years before 1 and after 9999. */
export function formatDateTime(ms: number): string | undefined {
  if (!Number.isInteger(ms) || ms < -62_135_596_800_000 || ms > 253_402_300_799_999) return undefined;
  return new Date(ms).toISOString();
}

/** How many code points lie before an offset in UTF-16 code units. */
export function countCodePoints(text: string, utf16: number): number {
  const before = text.slice(0, utf16);
  return before.length - (before.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}

/** The offset in UTF-16 code units behind so many code points; what exceeds the text is counted on. */
export function countCodeUnits(text: string, codePoints: number): number {
  let utf16 = 0;
  for (let left = codePoints; left > 0; left--) {
    if (utf16 >= text.length) return utf16 + left;
    utf16 += (text.codePointAt(utf16) ?? 0) > 0xff_ff ? 2 : 1;
  }
  return utf16;
}
