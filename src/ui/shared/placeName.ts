import type { PageData } from '../../core/commentary/pageSchema.ts';
import type { CommentaryIndex, Selection } from '../../core/reference/selection.ts';
import type { CatalogueEntry } from '../../core/treaty/treaty.ts';
import { m } from '../../messages/compiled/messages.js';
import { clauseLabel } from './clauseLabel.ts';

/** What a place of a treaty is called, as far as its data are here. */
export function placeName(selection: Selection, entry: CatalogueEntry, page: PageData | undefined): string {
  switch (selection.view) {
    case 'clause':
      return clauseLabel(selection.eId);
    case 'list':
      return m.commentary();
    case 'index':
      return indexName(selection.of);
    case 'item':
      return page?.page === 'item' ? `${page.item.author}, ${selection.id}` : `${m.commentary()}, ${selection.id}`;
    case 'theme':
      return page?.page === 'theme' ? page.name : m.theme();
    case 'debate':
      return page?.page === 'debate' ? page.question : m.list_debates();
    case 'author':
      return page?.page === 'author' ? page.name : m.author();
    case 'reading':
      if (page?.page === 'reading') return page.title;
      return page?.page === 'step' ? (page.titles[(selection.step ?? 1) - 1] ?? page.readingTitle) : m.list_readings();
    default:
      return entry.title[selection.ui];
  }
}

/** What a list of themes, debates, authors or readings is called. */
export function indexName(of: CommentaryIndex): string {
  switch (of) {
    case 'themes':
      return m.themes();
    case 'debates':
      return m.list_debates();
    case 'authors':
      return m.list_authors();
    case 'readings':
      return m.list_readings();
  }
}
