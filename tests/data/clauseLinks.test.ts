import { expect, test } from 'vitest';
import { clauseText } from '../../src/core/treaty/clauseText.ts';
import { UI_LANGUAGES } from '../../src/core/treaty/language.ts';
import { shipped } from './shippedData.ts';

// Read one by one: a link in the words of a clause says that they mean what it leads to.
const EN_CHARTER = 'Charter of the United Nations';
const ID_CHARTER = 'Piagam Perserikatan Bangsa-Bangsa';
const LINKS = [
  ['ru-kp-2024/preamble', 'un-charter/', EN_CHARTER, ID_CHARTER],
  ['ru-kp-2024/art_4', 'un-charter/art_51', `Article 51 of the ${EN_CHARTER}`, `Pasal 51 ${ID_CHARTER}`],
  ['ru-kp-2024/art_16', 'un-charter/', EN_CHARTER, ID_CHARTER],
  [
    'ru-kp-2024/art_22',
    'ru-kp-2000/',
    'treaty of friendship, good-neighbourliness and cooperation that the two States signed on 9 February 2000',
    'perjanjian persahabatan, bertetangga baik, dan kerja sama yang ditandatangani kedua negara pada 9 Februari 2000',
  ],
  ['nato/art_5', 'un-charter/art_51', `Article 51 of the ${EN_CHARTER}`, `Pasal 51 ${ID_CHARTER}`],
  ['nato/art_6', 'art_5', 'Article 5', 'Pasal 5'],
  ['csto/art_4', 'un-charter/art_51', `Article 51 of the ${EN_CHARTER}`, `Pasal 51 ${ID_CHARTER}`],
];

test.each(UI_LANGUAGES)('the words of the clauses that ship link these places and no others (%s)', (language) => {
  const found = shipped.treaties.flatMap(({ id, expressions }) =>
    expressions[language].clauses.flatMap((clause) =>
      (clause.links ?? []).map(([start, end, target]) => [`${id}/${clause.eId}`, target, clauseText(clause).slice(start, end)]),
    ),
  );
  const expected = LINKS.map(([clause, target, en, id]) => [clause, target, language === 'en' ? en : id]);
  expect(found.toSorted()).toEqual(expected.toSorted());
});
