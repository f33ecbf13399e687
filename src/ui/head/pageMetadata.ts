import { clauseText } from '../../core/treaty/clauseText.ts';
import type { Selection } from '../../core/reference/selection.ts';
import { findClause, type Catalogue, type Treaty } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { renderingLine } from '../shared/rendering.ts';
import { unknownTitle } from '../shared/unknownTitle.ts';

// Search engines and chat programs cut a description at about this length.
const DESCRIPTION_LENGTH = 300;

/** What the page's head says of it, before it is written as elements. */
export interface PageMetadata {
  readonly title: string;
  readonly description: string;
  /** What citation tools read; only a treaty or a clause can be cited. */
  readonly citation?: {
    readonly title: string;
    /** `YYYY-MM-DD`: the treaty's signature, as far as it is known. */
    readonly date: string;
    readonly id: string;
  };
}

/** Describes a page in the interface's language; `treaty` is undefined for pages of none, or while its text is on the way. */
export function pageMetadata(selection: Selection, catalogue: Catalogue, treaty: Treaty | undefined): PageMetadata {
  const { ui } = selection;
  const plain = (title: string): PageMetadata => ({ title: `${title} · Pasal`, description: m.shelf_lead() });
  switch (selection.view) {
    case 'root':
      return { title: `Pasal · ${m.tagline({}, { locale: 'en' })} · ${m.tagline({}, { locale: 'id' })}`, description: m.shelf_lead() };
    case 'shelf':
      return { title: `Pasal · ${m.tagline()}`, description: m.shelf_lead() };
    case 'about':
      return plain(m.about_title());
    case 'unknown':
      return plain(unknownTitle(selection.unknown.kind));
    case 'overview':
    case 'text':
    case 'clause':
  }
  const entry = catalogue.find(({ id }) => id === selection.treatyId);
  if (!entry) return plain('');
  const title = entry.title[ui];
  const expression = treaty?.expressions[ui];
  const rendering = expression ? renderingLine(expression.edition, ui) : m.rendering_line();
  const date = entry.signed;
  if (selection.view === 'overview') {
    const description = `${treaty?.introduction[ui] ?? ''} ${rendering}.`.trim();
    return { title: `${entry.shortTitle[ui]} · Pasal`, description: cut(description), citation: { title, date, id: entry.id } };
  }
  if (selection.view === 'text') {
    const name = entry.coverage === 'whole' ? m.whole_text() : m.these_clauses();
    return {
      title: `${name} · ${entry.shortTitle[ui]} · Pasal`,
      description: cut(`${title}. ${rendering}.`),
      citation: { title, date, id: entry.id },
    };
  }
  const label = clauseLabel(selection.eId);
  const clause = expression && findClause(expression, selection.eId);
  const heading = clause?.heading ?? entry.clauses.find(({ eId }) => eId === selection.eId)?.heading[ui] ?? '';
  return {
    title: `${label}: ${heading} · ${entry.shortTitle[ui]} · Pasal`,
    description: cut(`${rendering}: ${clause ? clauseText(clause).replaceAll('\n', ' ') : ''}`),
    citation: { title: `${title}, ${label}`, date, id: `${entry.id}/${selection.eId}` },
  };
}

function cut(text: string): string {
  if (text.length <= DESCRIPTION_LENGTH) return text;
  return `${text.slice(0, text.lastIndexOf(' ', DESCRIPTION_LENGTH - 1))} …`;
}
