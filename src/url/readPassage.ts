import type { LinkedWords } from '../core/passage/linkedWords.ts';
import { UI_LANGUAGES, type UiLanguage } from '../core/treaty/language.ts';
import { readFragment } from './fragment.ts';
import { passageCheck } from './passageCheck.ts';

// Far more than a link of ours says; the rest would only be sought for a long time.
const LONGEST_VALUE = 1000;

/**
 * The words that a fragment names; undefined where it names none. What chat and mail programs do to links is taken back: signs behind its
 * end, `+` for spaces, `&amp;`, a second percent-encoding, a lost query. What cannot be taken back is said in `damage`. `language` is that
 * of the text which the address asks for. The fragment is untrusted; every value is a string of any content, offsets are sane.
 */
export function readPassage(hash: string, language: UiLanguage): LinkedWords | undefined {
  const parameters = readFragment(unwrap(hash));
  if (!parameters.has('x')) return undefined;
  const [once, twice] = [readValues(parameters, decode, language), readValues(parameters, (value) => decode(decode(value)), language)];
  const check = /^[0-9a-z]*/.exec(parameters.get('h') ?? '')?.[0] ?? '';
  if (check === '') return isBare(parameters) ? { ...once, damage: 'cut' } : isTwiceEncoded(once) ? twice : once;
  const others = UI_LANGUAGES.filter((other) => other !== language).flatMap((other) =>
    [once, twice].map((words) => ({ ...words, language: other })),
  );
  return [once, twice, ...others].find((words) => passageCheck(words) === check) ?? { ...once, damage: 'altered' };
}

// Browsers that know no text directives leave it in the fragment. Some programs encode the whole of it.
function unwrap(hash: string): string {
  const own = hash.split(':~:', 1)[0] ?? '';
  return own.includes('=') ? own : decode(own.replaceAll('%25', '%'));
}

function readValues(parameters: ReadonlyMap<string, string>, decoded: (value: string) => string, language: UiLanguage): LinkedWords {
  const value = (name: string): string | undefined => {
    const raw = parameters.get(name);
    return raw === undefined || raw === '' ? undefined : decoded(raw).slice(0, LONGEST_VALUE);
  };
  const [edition, ending, prefix, suffix] = ['v', 'xe', 'p', 's'].map(value);
  const position = readOffsets(parameters.get('o'));
  return {
    language,
    exact: value('x') ?? '',
    ...(edition !== undefined && /^\d{4}-\d\d-\d\d$/.test(edition) ? { edition } : {}),
    ...(ending === undefined ? {} : { ending }),
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
    ...(position ? { position } : {}),
  };
}

function readOffsets(value = ''): LinkedWords['position'] {
  const [, first, last] = /^(\d{1,7})-(\d{1,7})(?!\d)/.exec(value) ?? [];
  const [start, end] = [Number(first), Number(last)];
  return start < end ? { start, end } : undefined;
}

// Links of ours always name what stands around their words and where; one that has lost all of it was cut.
const isBare = (parameters: ReadonlyMap<string, string>): boolean =>
  parameters.has('v') && !['p', 's', 'o'].some((name) => parameters.has(name));

function isTwiceEncoded({ exact, prefix = '', suffix = '' }: LinkedWords): boolean {
  const said = prefix + exact + suffix;
  return /%[0-9A-F]{2}/i.test(said) && !/\s/.test(said);
}

// A plus sign of ours is always encoded; one that stands plainly was a space. A broken sequence stays as it came.
function decode(value: string): string {
  const spaced = value.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced.replaceAll(/%[0-9A-F]?$/gi, '');
  }
}
