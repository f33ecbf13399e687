import { expect, test } from 'vitest';
import { catalogueModule, runsOf } from '../../../src/build/site/catalogueModule.ts';
import { makeCatalogue } from '../../../src/build/data/compileData.ts';
import { shipped } from '../../data/shippedData.ts';
import { besideWithCommentary } from '../../support/makeCommentary.ts';
import { catalogueOf, makeFile } from '../../support/builders.ts';

const imported = async (source: string): Promise<unknown> => {
  const module: unknown = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(source)}`);
  return (module as { catalogue: unknown }).catalogue; // what the source exports
};

test('the module holds the catalogue that ships, to the last id', async () => {
  const catalogue = makeCatalogue(shipped.treaties, shipped.commentary);
  const source = catalogueModule(catalogue);
  expect(await imported(source)).toEqual(catalogue);
  expect(source).not.toContain('"B61"');
});

test('ids that do not run from one are written out', async () => {
  const [entry] = catalogueOf([makeFile()], besideWithCommentary());
  if (!entry?.commentary) throw new Error('The treaty has no commentary.');
  const catalogue = [{ ...entry, commentary: { ...entry.commentary, items: ['B02', 'B03'] } }];
  expect(await imported(catalogueModule(catalogue))).toEqual(catalogue);
});

test.each([
  [
    ['S01', 'S02', 'B01'],
    [
      ['S', 2],
      ['B', 1],
    ],
  ],
  [[], []],
  [['B01', 'B03'], undefined],
  [['B1'], undefined],
  [['B01', 'S01', 'B02'], undefined],
  [['B01', 'B01'], undefined],
])('counts the ids %j', (ids, runs) => {
  expect(runsOf(ids)).toEqual(runs);
});

test('counts on after ninety-nine', () => {
  const ids = Array.from({ length: 119 }, (_, index) => `B${String(index + 1).padStart(2, '0')}`);
  expect(ids.at(-1)).toBe('B119');
  expect(runsOf(ids)).toEqual([['B', 119]]);
});
