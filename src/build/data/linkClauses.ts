import { clauseEId } from '../../core/reference/eid.ts';
import type { TextLink } from '../../core/reference/textLinkSchema.ts';
import { clauseText } from '../../core/treaty/clauseText.ts';
import { UI_LANGUAGES, type UiLanguage } from '../../core/treaty/language.ts';
import { findClause, type Expression, type Treaty } from '../../core/treaty/treaty.ts';
import type { Problem } from './problem.ts';
import { linksOf, type ReferenceFinder } from './referenceFinder.ts';

/** A treaty whose clauses carry what their own words name. */
export function linkClauses(treaty: Treaty, find: ReferenceFinder): Treaty {
  const linked = (language: UiLanguage): Expression => {
    const expression = treaty.expressions[language];
    const clauses = expression.clauses.map((clause) => ({
      ...clause,
      ...linksOf(find(clauseText(clause), language, treaty.id), treaty.id),
    }));
    return { ...expression, clauses };
  };
  return { ...treaty, expressions: { en: linked('en'), id: linked('id') } };
}

/**
 * What a clause names in its words, itself left out, must stand among its references too, which say why and are what "Referred to"
 * lists; and both languages must name the same.
 */
export function checkLinks(treaty: Treaty): Problem[] {
  return treaty.expressions.en.clauses.flatMap((clause) => {
    const problem = (reason: string): Problem => ({
      file: `data/treaties/${treaty.id}/clauses/${clause.eId}.yaml`,
      line: 1,
      column: 1,
      reason,
    });
    const [english, indonesian] = UI_LANGUAGES.map((language) => targetsOf(findClause(treaty.expressions[language], clause.eId)?.links));
    const known = new Set(clause.references.flatMap((reference) => ('to' in reference ? [nameOf(reference.to, treaty.id)] : [])));
    const needsSaying = (target: string) => !target.endsWith('/') && clauseEId(target) !== clause.eId && !known.has(target);
    const unsaid = english?.filter(needsSaying) ?? [];
    return [
      ...(english?.join() === indonesian?.join()
        ? []
        : [problem(`names ${listed(english)} in English and ${listed(indonesian)} in Indonesian`)]),
      ...unsaid.map((target) => problem(`names ${target} in its words and not among its references`)),
    ];
  });
}

const listed = (targets: readonly string[] = []): string => targets.join(', ') || 'nothing';

const targetsOf = (links: readonly TextLink[] = []): string[] => [...new Set(links.map(([, , target]) => target))].toSorted();

const nameOf = ({ treatyId, eId }: { treatyId: string; eId: string }, home: string): string =>
  treatyId === home ? eId : `${treatyId}/${eId}`;
