import type { PageData, PageDataOf } from '../../core/commentary/pageSchema.ts';
import type { PageCitation } from '../../core/citation/contextObject.ts';
import { clauseText } from '../../core/treaty/clauseText.ts';
import { inertName } from '../../core/reference/inertName.ts';
import type { Selection } from '../../core/reference/selection.ts';
import type { UiLanguage } from '../../core/treaty/language.ts';
import { findClause, type Catalogue, type CatalogueEntry, type Treaty } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { clauseLabel } from '../shared/clauseLabel.ts';
import { placeName } from '../shared/placeName.ts';
import { renderingLine } from '../shared/rendering.ts';
import { unknownTitle } from '../shared/unknownTitle.ts';

// Search engines and chat programs cut a description at about this length.
const DESCRIPTION_LENGTH = 300;

/** What the page's head says of it, before it is written as elements. */
export interface PageMetadata {
  readonly title: string;
  readonly description: string;
  /** What a preview of a link shows as its title. */
  readonly shareTitle: string;
  /** What citation tools read of a treaty, a clause or an item of commentary. */
  readonly citation?: PageCitation;
}

const ofTreaty = (title: string, date: string, id: string, ui: UiLanguage): PageCitation => ({
  type: 'document',
  title,
  date,
  id,
  authors: [],
  language: ui,
});

/** Describes a page in the interface's language; `treaty` and `page` are undefined for pages of none, or while they are on the way. */
export function pageMetadata(
  selection: Selection,
  catalogue: Catalogue,
  treaty: Treaty | undefined,
  page: PageData | undefined,
): PageMetadata {
  const described = describePage(selection, catalogue, treaty, page);
  return { shareTitle: described.title.replace(/ · Pasal$/, ''), ...described };
}

type Described = Omit<PageMetadata, 'shareTitle'> & Partial<PageMetadata>;

function describePage(selection: Selection, catalogue: Catalogue, treaty: Treaty | undefined, page: PageData | undefined): Described {
  const { ui } = selection;
  const plain = (title: string): Described => ({ title: `${title} · Pasal`, description: m.shelf_lead() });
  switch (selection.view) {
    case 'root':
      return { title: `Pasal · ${m.tagline({}, { locale: 'en' })} · ${m.tagline({}, { locale: 'id' })}`, description: m.shelf_lead() };
    case 'shelf':
      return { title: `Pasal · ${m.tagline()}`, description: m.shelf_lead() };
    case 'about':
      return plain(m.about_title());
    case 'notes':
      return { title: `${m.notebook_title()} · Pasal`, description: m.notebook_lead() };
    case 'search': {
      const title = selection.query === '' ? m.find_title() : m.find_results_for({ query: inertName(selection.query) });
      return { title: `${title} · Pasal`, description: m.find_lead() };
    }
    case 'unknown':
      return plain(unknownTitle(selection.unknown.kind));
    default:
  }
  const entry = catalogue.find(({ id }) => id === selection.treatyId);
  if (!entry) return plain('');
  const title = entry.title[ui];
  const expression = treaty?.expressions[ui];
  const rendering = expression ? renderingLine(expression.edition, ui) : m.rendering_line();
  const date = entry.signed;
  if (selection.view === 'overview') {
    const description = `${treaty?.introduction[ui] ?? ''} ${rendering}.`.trim();
    return { title: `${entry.shortTitle[ui]} · Pasal`, description: cut(description), citation: ofTreaty(title, date, entry.id, ui) };
  }
  if (selection.view === 'text') {
    const name = entry.coverage === 'whole' ? m.whole_text() : m.these_clauses();
    return {
      title: `${name} · ${entry.shortTitle[ui]} · Pasal`,
      description: cut(`${title}. ${rendering}.`),
      citation: ofTreaty(title, date, entry.id, ui),
    };
  }
  if (selection.view !== 'clause') return commentaryMetadata(selection, entry, page);
  const label = clauseLabel(selection.eId);
  const clause = expression && findClause(expression, selection.eId);
  const heading = clause?.heading ?? entry.clauses.find(({ eId }) => eId === selection.eId)?.heading[ui] ?? '';
  return {
    title: `${label}: ${heading} · ${entry.shortTitle[ui]} · Pasal`,
    description: cut(`${rendering}: ${clause ? clauseText(clause).replaceAll('\n', ' ') : ''}`),
    shareTitle: `${label} · ${entry.shortTitle[ui]}`,
    citation: ofTreaty(`${title}, ${label}`, date, `${entry.id}/${selection.eId}`, ui),
  };
}

// Only an item can be cited: a theme, a debate or a list is ours and no work of its own.
function commentaryMetadata(selection: Selection, entry: CatalogueEntry, page: PageData | undefined): Described {
  const { ui } = selection;
  const name = placeName(selection, entry, page);
  const step = selection.view === 'reading' && selection.step !== undefined ? `${selection.step}. ` : '';
  const kind = KIND_OF_PAGE[page?.page ?? 'list']?.() ?? m.commentary();
  const described = describe(page);
  return {
    title: `${step}${name} · ${kind === name ? '' : `${kind} · `}${entry.shortTitle[ui]} · Pasal`,
    description: cut(described === '' ? m.commentary_on({ treaty: entry.shortTitle[ui] }) : described),
    ...(page?.page === 'item' ? { citation: citationOf(page, entry.id) } : {}),
  };
}

const KIND_OF_PAGE: Readonly<Partial<Record<PageData['page'], () => string>>> = {
  theme: m.theme,
  debate: m.list_debates,
  author: m.author,
  step: m.list_readings,
  reading: m.list_readings,
};

function describe(page: PageData | undefined): string {
  switch (page?.page) {
    case 'item':
      return page.item.summary;
    case 'theme':
      return page.definition;
    case 'debate':
      return page.sides.map(({ position }) => position).join(' ');
    case 'reading':
      return page.introduction;
    case 'step':
      return page.text;
    default:
      return '';
  }
}

// What was said, by whom and when; where its page shows no title, our words for it stay out. Authors are those who are known by name:
// who else is said to speak ("senior officials") is nobody that a bibliography can list.
function citationOf({ item, names }: PageDataOf<'item'>, treatyId: string): PageCitation {
  const { address: url, date, outlet } = item;
  return {
    type: url === undefined ? 'document' : 'webpage',
    title: item.title ?? `${item.author} (${item.id})`,
    id: `${treatyId}/commentary/${item.id}`,
    authors: item.authors.map((key) => withoutOwnScript(names.authors[key] ?? item.author)),
    language: item.language,
    ...(date === undefined ? {} : { date }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(url === undefined ? {} : { url }),
  };
}

// "Hyodo Shinji (兵頭慎治)": a citation tool would take what is in brackets for the family name.
const withoutOwnScript = (name: string): string => name.replace(/ \(\P{ASCII}[^)]*\)/u, '');

function cut(text: string): string {
  if (text.length <= DESCRIPTION_LENGTH) return text;
  return `${text.slice(0, text.lastIndexOf(' ', DESCRIPTION_LENGTH - 1))} …`;
}
