import { expect, test } from 'vitest';
import { isUiLanguage, UI_LANGUAGES } from '../../../src/core/treaty/language.ts';
import { findClause, findExpression } from '../../../src/core/treaty/treaty.ts';
import { makeFile } from '../../support/builders.ts';

const { treaty } = makeFile();

test('finds an expression by its language', () => {
  for (const language of UI_LANGUAGES) expect(findExpression(treaty, language)?.language).toBe(language);
});

test('finds no expression in a language that the treaty is not in', () => {
  for (const language of ['ko', 'EN', '', '__proto__', 'constructor', 'toString']) expect(findExpression(treaty, language)).toBeUndefined();
});

test('finds a clause by its eId alone', () => {
  expect(findClause(treaty.expressions.en, 'art_2')?.heading).toBe('Heading of art_2');
  for (const eId of ['art_9', 'ART_2', 'art_2__para_1', '', '__proto__']) expect(findClause(treaty.expressions.en, eId)).toBeUndefined();
});

test('only the languages of the interface are languages of the interface', () => {
  expect(UI_LANGUAGES.every(isUiLanguage)).toBe(true);
  expect(['', 'EN', 'en-GB', 'ko', 'length', '0', '__proto__'].filter(isUiLanguage)).toEqual([]);
});
