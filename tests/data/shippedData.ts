import { join } from 'node:path';
import { compileData } from '../../src/build/data/compileData.ts';
import { root } from '../../src/build/paths.ts';
import { clauseText } from '../../src/core/treaty/clauseText.ts';
import { UI_LANGUAGES, type UiLanguage } from '../../src/core/treaty/language.ts';
import type { Clause, Stipulation, Treaty } from '../../src/core/treaty/treaty.ts';

/** The folder of the texts that ship, whatever the environment says. */
export const shippedFolder = join(root, 'data');

/** Everything that ships. */
export const shipped = compileData(shippedFolder);

/** The treaty that the explorer is about. */
export const PACT = 'ru-kp-2024';

/** Finds a treaty that must be there. */
export function treatyOf(id: string): Treaty {
  const treaty = shipped.treaties.find((candidate) => candidate.id === id);
  if (!treaty) throw new Error(`data/ has no treaty ${id}.`);
  return treaty;
}

/** Finds a clause that must be there. */
export function clauseOf(treatyId: string, eId: string, language: UiLanguage = 'en'): Clause {
  const clause = treatyOf(treatyId).expressions[language].clauses.find((candidate) => candidate.eId === eId);
  if (!clause) throw new Error(`data/ has no clause ${treatyId}/${eId}.`);
  return clause;
}

/** A clause's stipulations in order. */
export const stipulationsOf = (clause: Clause): Stipulation[] => clause.paragraphs.flatMap(({ stipulations }) => stipulations);

/** Some words and where they stand. */
export interface PlacedText {
  readonly place: string;
  readonly text: string;
}

/** The text of every clause in every language. */
export function clauseTexts(treaties: readonly Treaty[]): (PlacedText & { treatyId: string; eId: string; language: UiLanguage })[] {
  return treaties.flatMap(({ id, expressions }) =>
    UI_LANGUAGES.flatMap((language) =>
      expressions[language].clauses.map((clause) => ({
        place: `${id}/${clause.eId} (${language})`,
        text: clauseText(clause),
        treatyId: id,
        eId: clause.eId,
        language,
      })),
    ),
  );
}

/** Every string below a value, with its path. */
export function textsBelow(value: unknown, place: string): PlacedText[] {
  if (typeof value === 'string') return [{ place, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => textsBelow(child, `${place}/${key}`));
}
