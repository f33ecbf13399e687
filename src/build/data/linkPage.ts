import type { PageData } from '../../core/commentary/pageSchema.ts';
import type { TextLink } from '../../core/reference/textLinkSchema.ts';

/** Finds the links of a text: `{ links }`, or nothing where it names nothing. */
export type LinksOf = (text: string) => { links?: TextLink[] };

/** A page with the links of each text of ours that it shows in full. */
export function linkPage(page: PageData, linksOf: LinksOf): PageData {
  const linked = <Item extends { readonly summary: string }>(items: readonly Item[]) =>
    items.map((item) => ({ ...item, ...linksOf(item.summary) }));
  switch (page.page) {
    case 'overview':
    case 'index':
      return page;
    case 'clause':
      return { ...page, items: linked(page.items) };
    case 'list':
    case 'author':
      return { ...page, items: linked(page.items) };
    case 'item':
      return { ...page, item: { ...page.item, ...linksOf(page.item.summary) } };
    case 'theme':
      return { ...page, ...linksOf(page.definition), items: linked(page.items) };
    case 'debate':
      return {
        ...page,
        ...(page.note === undefined ? {} : linksOf(page.note)),
        sides: page.sides.map((side) => ({ ...side, items: linked(side.items) })),
      };
    case 'reading':
      return {
        ...page,
        ...linksOf(page.introduction),
        source: { ...page.source, ...linksOf(page.source.note) },
        items: linked(page.items),
      };
    case 'step':
      return { ...page, ...linksOf(page.text), items: linked(page.items) };
  }
}
