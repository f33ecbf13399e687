import { expect, test } from 'vitest';
import { DEMO, makeDataFolder, problemLines, swap } from '../../support/dataFolder.ts';
import { joinedCases, shapeCases } from './brokenFiles.cases.ts';

test('finds no problem in a good folder', () => {
  expect(problemLines(makeDataFolder())).toEqual([]);
});

test.each([...shapeCases, ...joinedCases])('names file, line, column and reason of $kind', ({ changes, lines }) => {
  expect(problemLines(makeDataFolder(changes))).toEqual(lines);
});

test('lets a note share seven words in a row with the text', () => {
  const changes = { [`${DEMO}/clauses/art_1.yaml`]: swap('en: No court is named.', 'en: Fairly with each other, and they keep quiet.') };
  expect(problemLines(makeDataFolder(changes))).toEqual([]);
});

test('reports a text that begins like a YAML alias as a problem of its line', () => {
  const changes = { [`${DEMO}/clauses/art_2.yaml`]: swap('en: It is late.', 'en: *late') };
  expect(problemLines(makeDataFolder(changes))).toEqual([expect.stringMatching(/art_2\.yaml:12:13 is not valid YAML: /)]);
});

test('reports a treaty without a folder of clauses', () => {
  const changes = { [`${DEMO}/clauses/art_1.yaml`]: undefined, [`${DEMO}/clauses/art_2.yaml`]: undefined };
  expect(problemLines(makeDataFolder(changes))).toEqual([
    `data/${DEMO}/clauses/art_1.yaml:1:1 cannot be read: the file is missing or not readable`,
    `data/${DEMO}/clauses/art_2.yaml:1:1 cannot be read: the file is missing or not readable`,
  ]);
});

test('reports an empty file', () => {
  const [line, ...others] = problemLines(makeDataFolder({ [`${DEMO}/clauses/art_2.yaml`]: '' }));
  expect(line).toMatch(/^data\/treaties\/demo\/clauses\/art_2\.yaml:1:1 \S/);
  expect(others).toEqual([]);
});
