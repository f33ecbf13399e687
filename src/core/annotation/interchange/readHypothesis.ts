import type { Json, JsonObject } from '../annotation.ts';
import { DEEPEST_ITEM, findUnfit } from './findUnfit.ts';
import { isValidSelector } from './checkSelectors.ts';
import { isObject, listOf, own, OUR, OUR_CONTEXT } from './vocabulary.ts';

/** Whether a file is what Hypothesis exports: an envelope around a list of annotations in a form of its own. */
export const isHypothesis = (root: JsonObject): boolean =>
  Array.isArray(own(root, 'annotations')) && ['export_date', 'export_userid', 'client_version'].some((key) => own(root, key) !== undefined);

/** The address of an annotation of that service. */
const addressOf = (id: string): string => `https://hypothes.is/a/${id}`;

/**
 * An item of a Hypothesis export as a Web Annotation, with the item itself under a term of our own; what is no such item comes back as it
 * is. A highlight has no text; a reply is about the note that it answers, and about the page.
 */
export function fromHypothesis(value: Json): Json {
  if (!isObject(value) || typeof own(value, 'uri') !== 'string' || findUnfit(value, DEEPEST_ITEM - 1)) return value;
  const text = own(value, 'text');
  const id = own(value, 'id');
  const isText = typeof text === 'string' && text !== '';
  const parent = listOf(own(value, 'references')).at(-1);
  const page = targetOf(value);
  const item: Record<string, Json | undefined> = {
    '@context': OUR_CONTEXT,
    id: typeof id === 'string' && /^[\w-]{1,100}$/.test(id) ? addressOf(id) : id,
    type: 'Annotation',
    motivation: typeof parent === 'string' ? 'replying' : isText ? 'commenting' : 'highlighting',
    created: own(value, 'created'),
    modified: own(value, 'updated'),
    creator: creatorOf(own(value, 'user')),
    body: [
      ...(isText ? [{ type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: text }] : []),
      ...listOf(own(value, 'tags')).flatMap((tag) =>
        typeof tag === 'string' ? [{ type: 'TextualBody', purpose: 'tagging', value: tag }] : [],
      ),
    ],
    target: typeof parent === 'string' && /^[\w-]{1,100}$/.test(parent) ? [addressOf(parent), page] : page,
    [OUR.hypothesis]: value,
  };
  return Object.fromEntries(Object.entries(item).filter((entry): entry is [string, Json] => entry[1] !== undefined));
}

function creatorOf(user: Json | undefined): Json | undefined {
  return typeof user === 'string' ? { type: 'Person', name: user.replace(/^acct:/, '') } : undefined;
}

function targetOf(item: JsonObject): Json {
  const [target] = listOf(own(item, 'target'));
  const source = own(item, 'uri') ?? null;
  // Its RangeSelector is another one than the standard's.
  const selectors = isObject(target) ? listOf(own(target, 'selector')).filter((one) => isValidSelector(one)) : [];
  return selectors.length === 0 ? source : { type: 'SpecificResource', source, selector: selectors };
}
