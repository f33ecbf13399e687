import type { CitationStyle } from '../../../src/core/citation/citationStyle.ts';

const PACT = "Treaty on Comprehensive Strategic Partnership between the Russian Federation and the Democratic People's Republic of Korea";
const HERE = 'https://example.org/en/ru-kp-2024/art_4';

/** A golden string with the rule that it follows. */
export interface Golden {
  readonly style: CitationStyle;
  readonly rule: string;
  readonly expected: string;
}

/** Article 4 of the pact: two parties, both dates, no series that is known. */
export const PACT_ARTICLE: readonly Golden[] = [
  {
    style: 'oscola',
    rule: 'OSCOLA 2006 IV A 1 (OSCOLA 4 refers to it): full dates of signature and entry into force; a series only where there is one',
    expected: `${PACT} (signed 19 June 2024, entered into force 4 December 2024) art 4`,
  },
  {
    style: 'bluebook',
    rule: 'Bluebook 21 R21.4: name, parties by T10 for a bilateral treaty, subdivision, date of signing; no "opened for signature"',
    expected: `${PACT}, N. Kor.-Russ., art. 4, June 19, 2024.`,
  },
  {
    style: 'apa',
    rule: 'APA 7 section 11: name, month day, year; in the text name, year, article',
    expected: `${PACT}, June 19, 2024.\n(${PACT}, 2024, Art. 4)`,
  },
  {
    style: 'aglc',
    rule: 'AGLC 4 r 8.2: parties in the title are not repeated; r 8.3.2: "signed", entry into force in brackets; r 8.7: pinpoint last',
    expected: `${PACT}, signed 19 June 2024 (entered into force 4 December 2024) art 4.`,
  },
  {
    style: 'chicago',
    rule: 'Chicago 17 14.290: as the Bluebook, the month written out',
    expected: `${PACT}, N. Kor.-Russ., art. 4, June 19, 2024.`,
  },
  {
    style: 'plain',
    rule: 'plain words, with where and in whose words it was read',
    expected: `Article 4, ${PACT}, signed at Pyongyang on 19 June 2024, entered into force on 4 December 2024. Read in Pasal’s English rendering, not an authentic text, edition of 22 November 2026: ${HERE}`,
  },
];

/** Words of our rendering of Article 4: quoted, and said to be ours. */
export const PACT_PASSAGE: readonly Golden[] = [
  {
    style: 'oscola',
    rule: 'OSCOLA 4 1.5: single quotation marks; whose words they are in brackets after the pinpoint',
    expected: `‘military and other assistance’\n${PACT} (signed 19 June 2024, entered into force 4 December 2024) art 4 (quoted in Pasal’s English rendering, not an authentic text, edition of 22 November 2026, <${HERE}>)`,
  },
  {
    style: 'bluebook',
    rule: 'Bluebook 21 R21.4 with a parenthetical (R1.5) and the address (R18.2.1)',
    expected: `“military and other assistance”\n${PACT}, N. Kor.-Russ., art. 4, June 19, 2024 (quoted in Pasal’s English rendering, not an authentic text, edition of Nov. 22, 2026), ${HERE}.`,
  },
  {
    style: 'apa',
    rule: 'APA 7 section 11; whose words they are stands in the citation in the text',
    expected: `“military and other assistance”\n${PACT}, June 19, 2024.\n(${PACT}, 2024, Art. 4; quoted in Pasal’s English rendering, not an authentic text, edition of November 22, 2026, ${HERE})`,
  },
  {
    style: 'aglc',
    rule: 'AGLC 4 r 8 with r 4.4: the address between point brackets',
    expected: `‘military and other assistance’\n${PACT}, signed 19 June 2024 (entered into force 4 December 2024) art 4 (quoted in Pasal’s English rendering, not an authentic text, edition of 22 November 2026) <${HERE}>.`,
  },
  {
    style: 'chicago',
    rule: 'Chicago 17 14.290',
    expected: `“military and other assistance”\n${PACT}, N. Kor.-Russ., art. 4, June 19, 2024 (quoted in Pasal’s English rendering, not an authentic text, edition of November 22, 2026), ${HERE}.`,
  },
  {
    style: 'plain',
    rule: 'plain words',
    expected: `“military and other assistance”\nArticle 4, ${PACT}, signed at Pyongyang on 19 June 2024, entered into force on 4 December 2024. Quoted in Pasal’s English rendering, not an authentic text, edition of 22 November 2026: ${HERE}`,
  },
];

const at = (treatyId: string, eId: string) => `https://example.org/en/${treatyId}/${eId}`;

/** Treaties beside the pact, each for the rule that it alone meets. */
export const COMPARATORS: readonly (Golden & { treatyId: string; eId: string })[] = [
  ...[
    { style: 'oscola', rule: 'a date that no source gives is left out', expected: 'North Atlantic Treaty (signed 4 April 1949) art 5' },
    {
      style: 'bluebook',
      rule: 'R21.4: no comma before the subdivision without parties',
      expected: 'North Atlantic Treaty art. 5, Apr. 4, 1949.',
    },
    { style: 'apa', rule: 'section 11', expected: 'North Atlantic Treaty, April 4, 1949.\n(North Atlantic Treaty, 1949, Art. 5)' },
    { style: 'aglc', rule: 'r 8.3: no entry into force is claimed', expected: 'North Atlantic Treaty, signed 4 April 1949 art 5.' },
    { style: 'chicago', rule: '14.290', expected: 'North Atlantic Treaty art. 5, April 4, 1949.' },
    {
      style: 'plain',
      rule: 'plain words',
      expected: `Article 5, North Atlantic Treaty, signed on 4 April 1949. Read in Pasal’s English rendering, not an authentic text, edition of 22 November 2026: ${at('nato', 'art_5')}`,
    },
  ].map((golden) => ({ ...(golden as Golden), treatyId: 'nato', eId: 'art_5' })),
  {
    treatyId: 'un-charter',
    eId: 'art_51',
    style: 'bluebook',
    rule: 'Bluebook 21 R21.7: the Charter by its short name',
    expected: 'U.N. Charter art. 51.',
  },
  {
    treatyId: 'un-charter',
    eId: 'art_51',
    style: 'aglc',
    rule: 'AGLC 4 r 9.1: the Charter by its name alone',
    expected: 'Charter of the United Nations art 51.',
  },
  {
    treatyId: 'un-charter',
    eId: 'art_51',
    style: 'oscola',
    rule: 'OSCOLA 2006 IV A 1',
    expected: 'Charter of the United Nations (signed 26 June 1945, entered into force 24 October 1945) art 51',
  },
  {
    treatyId: 'us-kr-1953',
    eId: 'art_3',
    style: 'bluebook',
    rule: 'R21.4.2: the United States first',
    expected: 'Mutual Defense Treaty between the United States of America and the Republic of Korea, U.S.-S. Kor., art. 3, Oct. 1, 1953.',
  },
  {
    treatyId: 'us-kr-1953',
    eId: 'art_3',
    style: 'oscola',
    rule: 'a month stays a month where the day is not settled',
    expected:
      'Mutual Defense Treaty between the United States of America and the Republic of Korea (signed 1 October 1953, entered into force November 1954) art 3',
  },
  {
    treatyId: 'su-kp-1961',
    eId: 'art_1',
    style: 'aglc',
    rule: 'AGLC 4 r 8.1: no date in the title; r 8.4: the series before the entry into force',
    expected:
      "Treaty between the Union of Soviet Socialist Republics and the Democratic People's Republic of Korea, signed 6 July 1961, UNTS No 6045 art 1.",
  },
  {
    treatyId: 'su-kp-1961',
    eId: 'art_1',
    style: 'bluebook',
    rule: 'R21.4.5: the series last, T4 abbreviations',
    expected:
      "Treaty between the Union of Soviet Socialist Republics and the Democratic People's Republic of Korea, N. Kor.-U.S.S.R., art. 1, July 6, 1961, U.N.T.S. No. 6045.",
  },
];
