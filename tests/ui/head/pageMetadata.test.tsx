import { beforeEach, expect, test } from 'vitest';
import { overwriteGetLocale } from '../../../src/messages/compiled/runtime.js';
import { pageMetadata } from '../../../src/ui/head/pageMetadata.ts';
import { catalogueOf, makeClause, makeStipulation, makeTreaty } from '../../support/builders.ts';

beforeEach(() => overwriteGetLocale(() => 'en'));

const here = { view: 'clause', ui: 'en', treatyId: 'test-treaty', eId: 'art_1' } as const;
const treatyOf = (text: string) => makeTreaty([makeClause('art_1', [[makeStipulation(text)]])]);

test('cuts a long description between words', () => {
  const treaty = treatyOf('word '.repeat(200).trim());
  const { description } = pageMetadata(here, catalogueOf([{ treaty }]), treaty, undefined);
  expect(description.length).toBeLessThanOrEqual(301);
  expect(description).toMatch(/^Pasal's rendering, not an authentic text; .* word …$/);
});

test('leaves a short description whole', () => {
  const treaty = treatyOf('A rule.');
  const { description } = pageMetadata(here, catalogueOf([{ treaty }]), treaty, undefined);
  expect(description).toBe("Pasal's rendering, not an authentic text; edition of 1 January 2026: A rule.");
});

test('names a clause whose text is on the way, and does not pass our words for the treaty', () => {
  const treaty = treatyOf('A rule.');
  const { title, description, citation } = pageMetadata(here, catalogueOf([{ treaty }]), undefined, undefined);
  expect(title).toBe('Article 1: Heading of art_1 · Test treaty · Pasal');
  expect(description).toContain("Pasal's rendering, not an authentic text");
  expect(citation).toMatchObject({ title: 'Test treaty, Article 1', date: '2020-02-03', id: 'test-treaty/art_1' });
});
