import type { CitedTreaty, Pinpoint } from './citable.ts';

// What several styles need of a treaty.

/** The parties in brackets or between commas are only given where the title does not name them. */
export const partiesBeyondTitle = ({ form, parties, title }: CitedTreaty): readonly string[] =>
  form === 'bilateral' && !parties.every((party) => title.includes(party)) ? parties : [];

/** "art 4", "art 3(2)", "preamble": OSCOLA and AGLC, without full stops. */
export const plainPinpoint = (pinpoint: Pinpoint, preamble = 'preamble'): string =>
  pinpoint.kind === 'preamble' ? preamble : `art ${pinpoint.number}${inBrackets(pinpoint.paragraph)}`;

/** "(2)"; nothing for no paragraph. */
export const inBrackets = (paragraph: string | undefined): string => (paragraph === undefined ? '' : `(${paragraph})`);

/** "art. 4", "art. 3, ¶ 2", "pmbl.": Bluebook, and Chicago where it follows it (T16). */
export const dottedPinpoint = (pinpoint: Pinpoint): string =>
  pinpoint.kind === 'preamble' ? 'pmbl.' : `art. ${pinpoint.number}${pinpoint.paragraph === undefined ? '' : `, ¶ ${pinpoint.paragraph}`}`;

/** Every series that is known: "420 UNTS 152", "UNTS No 6045"; undefined where none is, so that none is named. */
export function seriesOf({ series }: CitedTreaty, dotted = false): string | undefined {
  if (series.length === 0) return undefined;
  return series
    .map(({ name, volume, page, number }) => {
      const shown = dotted ? (DOTTED[name] ?? name) : name;
      if (volume !== undefined) return [volume, shown, page].filter((part) => part !== undefined).join(' ');
      return [shown, number === undefined ? undefined : `${dotted ? 'No.' : 'No'} ${number}`]
        .filter((part) => part !== undefined)
        .join(' ');
    })
    .join(', ');
}

const DOTTED: Readonly<Record<string, string>> = { UNTS: 'U.N.T.S.', LNTS: 'L.N.T.S.', UST: 'U.S.T.', TIAS: 'T.I.A.S.', ILM: 'I.L.M.' };

// Bluebook T10; a State that is not here stands with its full name.
const STATES: Readonly<Record<string, string>> = {
  'Russian Federation': 'Russ.',
  "Democratic People's Republic of Korea": 'N. Kor.',
  'Republic of Korea': 'S. Kor.',
  "People's Republic of China": 'China',
  'Union of Soviet Socialist Republics': 'U.S.S.R.',
  'United States of America': 'U.S.',
};

/** "N. Kor.-Russ.": the parties of a bilateral treaty, the United States first (R21.4.2), else by alphabet; undefined for a treaty of many. */
export function shortParties({ form, parties }: CitedTreaty): string | undefined {
  if (form !== 'bilateral' || parties.length === 0) return undefined;
  const rank = (name: string) => (name === 'U.S.' ? '' : name);
  return parties
    .map((party) => STATES[party] ?? party)
    .toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))
    .join('-');
}

/** The sentence that goes with words of ours wherever they are quoted; undefined where none are. `date` writes the edition as the style does. */
export function renderingNote({ passage, rendering }: CitedTreaty, date: (edtf: string) => string): string | undefined {
  return passage === undefined ? undefined : `quoted in ${renderingName(rendering.language)}, edition of ${date(rendering.edition)}`;
}

/** "Pasal’s English rendering, not an authentic text" */
export const renderingName = (language: CitedTreaty['rendering']['language']): string =>
  `Pasal’s ${language === 'id' ? 'Indonesian' : 'English'} rendering, not an authentic text`;
