import type { PageData, PageDataOf } from '../../core/commentary/pageSchema.ts';
import type { Selection } from '../../core/reference/selection.ts';
import { findClause, type Treaty } from '../../core/treaty/treaty.ts';
import { publicUrlOf } from '../../url/site.ts';
import { clauseLabel } from '../../ui/shared/clauseLabel.ts';
import { renderingLine } from '../../ui/shared/rendering.ts';

/**
 * A treaty or clause as schema.org/Legislation, which derives from ELI and may be a component of an act, such as an article. The text
 * offered is our rendering, so its legal value is unofficial. An item of commentary is a schema.org/Comment on its clauses, based on the
 * page where it was read. Undefined for pages of neither.
 */
export function jsonLd(selection: Selection, treaty: Treaty | undefined, page?: PageData): Record<string, unknown> | undefined {
  if (page?.page === 'item' && selection.view === 'item') return itemAsJsonLd(selection, page.item);
  if (!treaty || (selection.view !== 'overview' && selection.view !== 'text' && selection.view !== 'clause')) return undefined;
  const { ui } = selection;
  const overview = publicUrlOf({ view: 'overview', ui, treatyId: treaty.id });
  const expression = treaty.expressions[ui];
  const common = {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    legislationType: 'Treaty',
    legislationDate: treaty.signed.date,
    legislationDateVersion: expression.edition,
    ...(treaty.inForce !== undefined && treaty.ended === undefined ? { legislationLegalForce: 'https://schema.org/InForce' } : {}),
    inLanguage: ui,
  };
  const encoding = {
    '@type': 'LegislationObject',
    contentUrl: publicUrlOf(selection),
    encodingFormat: 'text/html',
    inLanguage: ui,
    description: renderingLine(expression.edition, ui),
    legislationLegalValue: 'https://schema.org/UnofficialLegalValue',
  };
  if (selection.view !== 'clause') {
    return {
      ...common,
      '@id': overview,
      name: treaty.title[ui],
      alternateName: treaty.officialTitles.map(({ text, language }) => ({ '@language': language, '@value': text })),
      legislationIdentifier: treaty.id,
      hasPart: expression.clauses.map(({ eId }) => ({
        '@type': 'Legislation',
        '@id': publicUrlOf({ view: 'clause', ui, treatyId: treaty.id, eId }),
        name: clauseLabel(eId),
      })),
      encoding,
    };
  }
  const clause = findClause(expression, selection.eId);
  return {
    ...common,
    '@id': publicUrlOf(selection),
    name: clauseLabel(selection.eId),
    ...(clause ? { alternateName: clause.heading } : {}),
    legislationIdentifier: `${treaty.id}/${selection.eId}`,
    isPartOf: { '@type': 'Legislation', '@id': overview, name: treaty.title[ui] },
    hasPart: clause?.paragraphs.map(({ eId }) => ({ '@type': 'Legislation', '@id': `${publicUrlOf(selection)}#${eId}` })),
    encoding,
  };
}

function itemAsJsonLd(selection: Extract<Selection, { treatyId: string }>, item: PageDataOf<'item'>['item']): Record<string, unknown> {
  const { ui, treatyId } = selection;
  return {
    '@context': 'https://schema.org',
    '@type': 'Comment',
    '@id': publicUrlOf(selection),
    identifier: item.id,
    inLanguage: ui,
    ...(item.cautions.includes('author-not-shown') ? {} : { author: item.author }),
    ...(item.date === undefined ? {} : { datePublished: item.date }),
    abstract: item.summary,
    about: item.clauses.map(({ eId }) => ({
      '@type': 'Legislation',
      '@id': publicUrlOf({ view: 'clause', ui, treatyId, eId }),
      name: clauseLabel(eId),
    })),
    ...(item.address === undefined
      ? {}
      : {
          isBasedOn: {
            '@type': 'CreativeWork',
            url: item.address,
            ...(item.title === undefined ? {} : { name: item.title, inLanguage: item.language }),
          },
        }),
  };
}
