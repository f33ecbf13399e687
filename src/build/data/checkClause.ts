import { UI_LANGUAGES } from '../../core/treaty/language.ts';
import type { AuthoredClause } from './authoredSchema.ts';
import type { Problem } from './problem.ts';
import type { YamlFile } from './yamlFile.ts';

// A note that repeats this many words of the text is more likely text that strayed into a note, or a note that strayed into the text.
// Eight, because headings of the field ("the Charter of the United Nations and ...") already share five.
const SHARED_WORDS = 8;

type Path = (string | number)[];

/** The source keys at `path` that `sources.yaml` does not have. */
export function checkSources(file: YamlFile<unknown>, keys: readonly string[], path: Path, known: ReadonlySet<string>): Problem[] {
  return keys.flatMap((key, index) =>
    known.has(key) ? [] : [file.problemAt([...path, index], `names the source "${key}", which sources.yaml does not have`)],
  );
}

/** What a schema cannot see in one clause file: sources that resolve, evidence that rests on something, notes apart from text. */
export function checkClause(file: YamlFile<AuthoredClause>, knownSources: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  const clause = file.value;
  const unresolved = (keys: readonly string[], path: Path) => problems.push(...checkSources(file, keys, path, knownSources));

  clause.paragraphs.forEach((paragraph, p) =>
    paragraph.stipulations.forEach((stipulation, s) => {
      const path = ['paragraphs', p, 'stipulations', s];
      unresolved(stipulation.sources, [...path, 'sources']);
      stipulation.notes.forEach((note, n) => unresolved(note.sources, [...path, 'notes', n, 'sources']));
      if (stipulation.evidence !== 'unconfirmed' && stipulation.sources.length === 0) {
        problems.push(file.problemAt([...path, 'evidence'], `is ${stipulation.evidence} but names no source`));
      }
    }),
  );
  clause.notes.forEach((note, n) => unresolved(note.sources, ['notes', n, 'sources']));
  return [...problems, ...findTextInNotes(file)];
}

function findTextInNotes(file: YamlFile<AuthoredClause>): Problem[] {
  const clause = file.value;
  const places = [
    ...clause.notes.map((note, n) => ({ note, path: ['notes', n] as Path })),
    ...clause.paragraphs.flatMap((paragraph, p) =>
      paragraph.stipulations.flatMap((stipulation, s) =>
        stipulation.notes.map((note, n) => ({ note, path: ['paragraphs', p, 'stipulations', s, 'notes', n] })),
      ),
    ),
  ];
  return UI_LANGUAGES.flatMap((language) => {
    const text = clause.paragraphs
      .map((paragraph) => paragraph.stipulations.map((stipulation) => stipulation[language]).join(' '))
      .join('\n');
    const runs = wordRuns(text, SHARED_WORDS);
    return places
      .filter(({ note }) => [...wordRuns(note[language], SHARED_WORDS)].some((run) => runs.has(run)))
      .map(({ path }) =>
        file.problemAt([...path, language], `shares ${SHARED_WORDS} words in a row with the clause's text: a note is never text`),
      );
  });
}

/** Every run of `length` words of a text, letters and digits only, lower case. */
export function wordRuns(text: string, length: number): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(length - 1).map((_, index) => words.slice(index, index + length).join(' ')));
}
