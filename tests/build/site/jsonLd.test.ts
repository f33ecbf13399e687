import { expect, test } from 'vitest';
import { jsonLd } from '../../../src/build/site/jsonLd.ts';
import type { Selection } from '../../../src/core/reference/selection.ts';
import type { UiLanguage } from '../../../src/core/treaty/language.ts';
import { overwriteGetLocale } from '../../../src/messages/compiled/runtime.js';
import { SITE_URL } from '../../../src/url/site.ts';
import { makeFile, pagesOf } from '../../support/builders.ts';
import { makeCommentary } from '../../support/makeCommentary.ts';

overwriteGetLocale(() => 'en');

const { treaty } = makeFile();
const clause: Selection = { view: 'clause', ui: 'en', treatyId: treaty.id, eId: 'art_2' };
const overview: Selection = { view: 'overview', ui: 'en', treatyId: treaty.id };

test('describes a clause as legislation that is part of its treaty', () => {
  expect(jsonLd(clause, treaty)).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': `${SITE_URL}/en/test-treaty/art_2`,
    name: 'Article 2',
    alternateName: 'Heading of art_2',
    legislationIdentifier: 'test-treaty/art_2',
    legislationType: 'Treaty',
    legislationDate: '2020-02-03',
    legislationDateVersion: '2026-01-01',
    inLanguage: 'en',
    isPartOf: { '@type': 'Legislation', '@id': `${SITE_URL}/en/test-treaty`, name: 'Test treaty' },
    hasPart: [1, 2].map((number) => ({
      '@type': 'Legislation',
      '@id': `${SITE_URL}/en/test-treaty/art_2#art_2__para_${number}`,
    })),
  });
});

test('says of the text offered that it is ours, of which edition, and not an official one', () => {
  expect(jsonLd(clause, treaty)).toMatchObject({
    encoding: {
      '@type': 'LegislationObject',
      contentUrl: `${SITE_URL}/en/test-treaty/art_2`,
      legislationLegalValue: 'https://schema.org/UnofficialLegalValue',
      description: "Pasal's rendering, not an authentic text; edition of 1 January 2026",
    },
  });
});

test('describes a treaty with its clauses as parts, and its official titles in their languages', () => {
  const titled = { ...treaty, officialTitles: [{ language: 'ru', text: 'Договор', sources: [] }] };
  expect(jsonLd(overview, titled)).toMatchObject({
    '@id': `${SITE_URL}/en/test-treaty`,
    name: 'Test treaty',
    alternateName: [{ '@language': 'ru', '@value': 'Договор' }],
    legislationIdentifier: 'test-treaty',
    hasPart: [1, 2, 3].map((number) => ({
      '@type': 'Legislation',
      '@id': `${SITE_URL}/en/test-treaty/art_${number}`,
      name: `Article ${number}`,
    })),
  });
});

test('names the page of the whole text as where the text is, and the overview as what it is', () => {
  expect(jsonLd({ view: 'text', ui: 'en', treatyId: treaty.id }, treaty)).toMatchObject({
    '@id': `${SITE_URL}/en/test-treaty`,
    encoding: { contentUrl: `${SITE_URL}/en/test-treaty/text` },
  });
});

test('describes an item as a comment on its clauses, based on the page that was read of it', () => {
  const file = makeFile();
  const [first, ...others] = makeCommentary().items;
  const beside = {
    commentary: new Map([[treaty.id, { ...makeCommentary(), items: [{ ...first, title: 'A title' }, ...others] as never }]]),
  };
  const describeItem = (id: string, ui: UiLanguage) =>
    jsonLd({ view: 'item', ui, treatyId: treaty.id, id }, undefined, pagesOf([file], beside)[`/${ui}/test-treaty/commentary/${id}`]);
  const known = describeItem('B01', 'en');
  expect(known).toMatchObject({
    '@type': 'Comment',
    '@id': `${SITE_URL}/en/test-treaty/commentary/B01`,
    author: 'Ahn',
    datePublished: '2024-07-01',
    about: [{ '@type': 'Legislation', '@id': `${SITE_URL}/en/test-treaty/art_2`, name: 'Article 2' }],
    isBasedOn: { '@type': 'CreativeWork', url: 'https://www.example.org/a', name: 'A title', inLanguage: 'en' },
  });
  expect(describeItem('B03', 'en')).not.toHaveProperty('author');
  expect(describeItem('B03', 'en')).not.toHaveProperty('isBasedOn');
});

test('speaks the language of the page', () => {
  expect(jsonLd({ ...overview, ui: 'id' }, treaty)).toMatchObject({
    '@id': `${SITE_URL}/id/test-treaty`,
    name: 'Perjanjian uji',
    inLanguage: 'id',
    encoding: { inLanguage: 'id' },
  });
});

test.each([
  ['in force', { inForce: '2021-01-01' }, 'https://schema.org/InForce'],
  ['ended', { inForce: '2021-01-01', ended: '2022-01-01' }, undefined],
  ['not yet in force', {}, undefined],
])('says that a treaty is in force only while it is: %s', (_, change, force) => {
  expect(jsonLd(overview, { ...treaty, ...change })?.legislationLegalForce).toBe(force);
});

test.each<Selection>([
  { view: 'root', ui: 'en' },
  { view: 'shelf', ui: 'en' },
  { view: 'about', ui: 'id' },
  { view: 'unknown', ui: 'en', unknown: { kind: 'page', name: 'x' }, nearest: [] },
])('has nothing to say of a page of no treaty: $view', (selection) => {
  expect(jsonLd(selection, treaty)).toBeUndefined();
});

test('has nothing to say of a treaty that is not here', () => {
  expect(jsonLd(clause, undefined)).toBeUndefined();
});
