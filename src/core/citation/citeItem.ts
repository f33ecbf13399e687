import type { PageDataOf } from '../commentary/pageSchema.ts';
import type { CitedItem, WorkForm } from './citable.ts';

type Item = PageDataOf<'item'>['item'];

/** An item of commentary as the work that it is; `id` is `treatyId/itemId`, `page` its page on this site. What was not shown stays absent. */
export function citeItem(item: Item, id: string, page: string): CitedItem {
  const { title, outlet, date, address } = item;
  const author = authorOf(item);
  return {
    kind: 'item',
    id,
    form: formOf(item),
    voice: item.kind,
    ...(author === undefined ? {} : { author }),
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(date === undefined ? {} : { date }),
    ...(address === undefined ? {} : { address }),
    language: item.language,
    page,
  };
}

const shownAuthor = ({ authorInEnglish, author }: Item): string => authorInEnglish ?? author;

// What the collection says of a name stands in brackets after it, in small letters: "(quoted)"; a name in its own script stays.
function authorOf(item: Item): string | undefined {
  if (item.cautions.includes('author-not-shown')) return undefined;
  const name = shownAuthor(item)
    .replaceAll(/\s*\([a-z][^()]*\)/g, '')
    .replace(/, speaker$/, '');
  return /^author not shown/i.test(name) || name === '' ? undefined : name;
}

const BROADCAST = /\bTV\b|podcast/i;
const OWN_TEXT = /\bwebsite\b|\bOHCHR\b|^joint statement\b|^DPRK Foreign Ministry\b|ministry's text|Kremlin text/i;
const SPOKEN = /\((?:quoted|interview|speaker)|, speaker$/;

/**
 * What an item is: a broadcast or an official document where its outlet says so; a statement where somebody else wrote what it was read in (an official's
 * words in the press, a person quoted or interviewed, a speaker of the source article); else an article.
 */
function formOf(item: Item): WorkForm {
  const { kind, outlet = '', point } = item;
  if (BROADCAST.test(outlet)) return 'broadcast';
  if (kind === 'official' && OWN_TEXT.test(outlet)) return 'document';
  const isOfSourceArticle = point !== undefined && authorOf(item) !== undefined;
  return kind === 'official' || isOfSourceArticle || SPOKEN.test(shownAuthor(item)) ? 'statement' : 'article';
}
