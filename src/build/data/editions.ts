import type { UiLanguage } from '../../core/treaty/language.ts';
import type { Editions } from './authoredSchema.ts';
import type { UndatedClause } from './compileClause.ts';

type ClausesByLanguage = Readonly<Record<UiLanguage, readonly UndatedClause[]>>;

/** The edition that last changed a clause, and the hash it had then; undefined when no edition holds the clause. */
export function lastChange(editions: Editions, language: UiLanguage, eId: string): { edition: string; hash: string } | undefined {
  const entry = editions[language].findLast(({ clauses }) => Object.hasOwn(clauses, eId));
  const hash = entry?.clauses[eId];
  return entry && hash !== undefined ? { edition: entry.edition, hash } : undefined;
}

/**
 * The editions after the texts given here: a language whose clauses all keep their hash is unchanged; otherwise the changed clauses
 * stand under `date`, which is that of a new edition or of the newest one. A clause that an older edition held stays recorded.
 */
export function recordEdition(editions: Editions, clauses: ClausesByLanguage, date: string): Editions {
  const next = (language: UiLanguage): Editions[UiLanguage] => {
    const changed = clauses[language].filter(({ eId, hash }) => lastChange(editions, language, eId)?.hash !== hash);
    if (changed.length === 0) return editions[language];
    const older = editions[language].filter(({ edition }) => edition !== date);
    const sameDay = editions[language].find(({ edition }) => edition === date)?.clauses;
    const hashes = Object.fromEntries(changed.map(({ eId, hash }) => [eId, hash]));
    return [...older, { edition: date, clauses: { ...sameDay, ...hashes } }];
  };
  return { en: next('en'), id: next('id') };
}
