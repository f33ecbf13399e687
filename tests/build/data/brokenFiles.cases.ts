import { DEMO, swap, type DataChanges } from '../../support/dataFolder.ts';

/** A folder that is broken in one way, and the lines that must be printed of it. */
export interface BrokenCase {
  readonly kind: string;
  readonly changes: DataChanges;
  readonly lines: readonly string[];
}

const ART_1 = `${DEMO}/clauses/art_1.yaml`;
const ART_2 = `${DEMO}/clauses/art_2.yaml`;
const TREATY = `${DEMO}/treaty.yaml`;
const SOURCES = `${DEMO}/sources.yaml`;
const EDITIONS = `${DEMO}/editions.yaml`;
const LATE = 'en: It is late.';

const inFile = (kind: string, path: string, from: string, to: string, ...lines: string[]): BrokenCase => ({
  kind,
  changes: { [path]: swap(from, to) },
  lines: lines.map((line) => `data/${path}:${line}`),
});

const badText = (kind: string, text: string, reason: string): BrokenCase =>
  inFile(kind, ART_2, LATE, `en: ${text}`, `12:9 paragraphs.1.stipulations.0.en ${reason}`);

/** What a schema alone sees in one file. */
export const shapeCases: readonly BrokenCase[] = [
  inFile(
    'YAML that cannot be read',
    ART_2,
    'heading: { en: The end, id: Akhir }',
    'heading: { en: The end, id: Akhir',
    '3:1 is not valid YAML: Flow map in block collection must be sufficiently indented and end with a }',
  ),
  inFile('a missing key', ART_2, 'heading: { en: The end, id: Akhir }\n', '', '1:1 heading is missing'),
  inFile(
    'a missing key of the second entry of a list',
    ART_1,
    '        evidence: unconfirmed\n',
    '',
    '15:9 paragraphs.0.stipulations.1.evidence is missing',
  ),
  inFile('an unknown key', ART_1, 'eId: art_1\n', 'eId: art_1\ncolour: red\n', '2:1 colour is not a key that this file knows'),
  inFile(
    'a value of another shape',
    ART_2,
    'heading: { en: The end, id: Akhir }',
    'heading: The end',
    '2:1 heading Invalid type: Expected Object but received "The end"',
  ),
  inFile(
    'a word of evidence that there is not',
    ART_1,
    'evidence: confirmed',
    'evidence: sure',
    '8:9 paragraphs.0.stipulations.0.evidence Invalid type: Expected ("confirmed" | "number-unconfirmed" | "unconfirmed") but received "sure"',
  ),
  inFile('a missing language of a stipulation', ART_2, '        id: Sudah larut.\n', '', '12:9 paragraphs.1.stipulations.0.id is missing'),
  inFile('a missing language of a heading', ART_2, ', id: Akhir }', ' }', '2:1 heading.id is missing'),
  badText('an empty text', '""', 'must not be empty'),
  badText('a double space', '"It is  late."', 'must be one line with single spaces'),
  badText('a no-break space', '"It is\\u00a0late."', 'must be one line with single spaces'),
  badText('a space at the end', '"It is late. "', 'must not start or end with a space'),
  badText('a control character', '"It is\\u0007 late."', 'must not hold control or invisible characters'),
  badText('an invisible character', '"It is\\u200b late."', 'must not hold control or invisible characters'),
  badText('a text direction override', '"It is\\u202e late."', 'must not hold control or invisible characters'),
  badText('a text that is not in normal form NFC', '"It is late, cafe\\u0301."', 'must be in Unicode normal form NFC'),
  inFile('a reserved treaty id', TREATY, 'id: demo\n', 'id: about\n', '1:1 id is a word that addresses reserve'),
  inFile(
    'a date that is none',
    TREATY,
    'signed: { date: "2020-01-02" }',
    'signed: { date: "2 Jan" }',
    '7:11 signed.date must be YYYY, YYYY-MM, YYYY-MM-DD or two of them joined by /',
  ),
  inFile(
    'a source with both kinds of address',
    SOURCES,
    'addressNoted: example.org, page two',
    'addressNoted: page two\n  address: https://example.org/b',
    '4:1 B must have either address or addressNoted',
  ),
  inFile(
    'a source without an address',
    SOURCES,
    '  addressNoted: example.org, page two\n',
    '',
    '4:1 B must have either address or addressNoted',
  ),
  inFile('a reference that points in no known way', ART_1, 'to: demo/art_2', 'to: demo', '24:5 references.0.to must be treaty/eId'),
];

/** What only shows when files are read together. */
export const joinedCases: readonly BrokenCase[] = [
  inFile(
    'a source that a stipulation names and nobody has',
    ART_1,
    'sources: [A, B]',
    'sources: [A, Z]',
    '9:22 paragraphs.0.stipulations.0.sources.1 names the source "Z", which sources.yaml does not have',
  ),
  inFile(
    'a source that a note names and nobody has',
    ART_1,
    'id: Satu versi berkata sering.\n            sources: [A]',
    'id: Satu versi berkata sering.\n            sources: [Z]',
    '14:23 paragraphs.0.stipulations.0.notes.0.sources.0 names the source "Z", which sources.yaml does not have',
  ),
  inFile(
    'a source that a fact names and nobody has',
    TREATY,
    'confirmed\n    sources: [A]',
    'confirmed\n    sources: [Z]',
    '15:15 facts.0.sources.0 names the source "Z", which sources.yaml does not have',
  ),
  inFile(
    'a source that an event names and nobody has',
    TREATY,
    'sources: [B]',
    'sources: [Z]',
    '22:15 timeline.1.sources.0 names the source "Z", which sources.yaml does not have',
  ),
  inFile(
    'confirmed words without a source',
    ART_1,
    'sources: [A, B]',
    'sources: []',
    '8:9 paragraphs.0.stipulations.0.evidence is confirmed but names no source',
  ),
  inFile(
    'words whose content was seen, without a source',
    ART_2,
    'evidence: number-unconfirmed\n        sources: [A]',
    'evidence: number-unconfirmed\n        sources: []',
    '8:9 paragraphs.0.stipulations.0.evidence is number-unconfirmed but names no source',
  ),
  inFile('an eId that is not the name of the file', ART_2, 'eId: art_2', 'eId: art_3', '1:1 eId must be the file\'s name, "art_2"'),
  inFile('an id that is not the name of the folder', TREATY, 'id: demo\n', 'id: other\n', '1:1 id must be the folder\'s name, "demo"'),
  inFile(
    'a clause file that the treaty does not list',
    TREATY,
    'clauses: [art_1, art_2]',
    'clauses: [art_1]',
    '23:1 clauses do not name the file clauses/art_2.yaml',
  ),
  inFile('an eId listed twice', TREATY, 'clauses: [art_1, art_2]', 'clauses: [art_1, art_2, art_1]', '23:25 clauses.2 names art_1 twice'),
  {
    kind: 'a listed clause without a file',
    changes: { [ART_2]: undefined },
    lines: [`data/${ART_2}:1:1 cannot be read: the file is missing or not readable`],
  },
  inFile(
    'a reference to a clause that does not ship',
    ART_1,
    'to: demo/art_2',
    'to: demo/art_9',
    '24:5 references.0.to refers to demo/art_9, which does not ship',
  ),
  inFile(
    'a note that shares eight words in a row with the text',
    ART_1,
    'en: No court is named.',
    'en: Trade fairly with each other, and they KEEP quiet.',
    "21:5 notes.0.en shares 8 words in a row with the clause's text: a note is never text",
  ),
  inFile(
    'a row of the comparison that lacks a dimension',
    'comparison.yaml',
    '      area: { en: all, id: semua, evidence: unconfirmed }\n',
    '',
    '10:5 rows.0.cells lack the dimension "area"',
  ),
  inFile(
    'a cell of the comparison that is no dimension',
    'comparison.yaml',
    'area: { en: all, id: semua, evidence: unconfirmed }\n',
    'area: { en: all, id: semua, evidence: unconfirmed }\n      colour: { en: red, id: merah, evidence: unconfirmed }\n',
    '13:7 rows.0.cells.colour is not a dimension',
  ),
  inFile(
    'a row of the comparison about an unknown clause',
    'comparison.yaml',
    'clause: art_2',
    'clause: art_7',
    '13:5 rows.1 is about demo/art_7, which does not ship',
  ),
  {
    kind: 'no edition at all',
    changes: { [EDITIONS]: undefined },
    lines: ['art_1 (en)', 'art_2 (en)', 'art_1 (id)', 'art_2 (id)'].map(
      (clause) => `data/${EDITIONS}:1:1 ${clause} stands in no edition: run "npm run edition"`,
    ),
  },
  {
    kind: 'words changed since their edition, in one language',
    changes: { [ART_2]: swap('id: Sudah larut.', 'id: Sudah malam.') },
    lines: [`data/${EDITIONS}:1:1 art_2 (id) changed since edition 2026-01-01: run "npm run edition"`],
  },
];
