import type { CatalogueEntry } from '../../core/treaty/treaty.ts';

// What the module declares before the catalogue: the ids of a collection's items, counted instead of written out.
const COUNT = `const count = (runs) => runs.flatMap(([letter, size]) => Array.from({ length: size }, (_, i) => letter + String(i + 1).padStart(2, '0')));`;

/** The catalogue as the source of a module, without the bytes that 196 ids in a row would take in every reader's first script. */
export function catalogueModule(catalogue: readonly CatalogueEntry[]): string {
  const entries = catalogue.map((entry) => {
    const runs = entry.commentary && runsOf(entry.commentary.items);
    if (!entry.commentary || !runs) return JSON.stringify(entry);
    const { items: _counted, ...ids } = entry.commentary;
    return `{ ...${JSON.stringify({ ...entry, commentary: undefined })}, commentary: { ...${JSON.stringify(ids)}, items: count(${JSON.stringify(runs)}) } }`;
  });
  return `${COUNT}\nexport const catalogue = [${entries.join(',\n')}];`;
}

/** `[['S', 22], ['B', 119]]` for S01 to S22 and B01 to B119; undefined where the ids do not run so. */
export function runsOf(ids: readonly string[]): [string, number][] | undefined {
  const runs = new Map<string, number>();
  for (const id of ids) {
    const letter = id.slice(0, 1);
    const number = (runs.get(letter) ?? 0) + 1;
    const isNext = id === letter + String(number).padStart(2, '0');
    if (!isNext || (number > 1 && [...runs.keys()].at(-1) !== letter)) return undefined;
    runs.set(letter, number);
  }
  return [...runs];
}
