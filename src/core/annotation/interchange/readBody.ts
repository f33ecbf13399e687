import { COLOURS, type Colour, type Json, type JsonObject } from '../annotation.ts';
import { parseLinkTarget } from '../markdown/linkTarget.ts';
import { isObject, listOf, own } from './vocabulary.ts';

/** What the bodies of an item say. */
export interface ReadBody {
  readonly body: string;
  readonly colour: Colour;
  readonly tags: readonly string[];
}

interface Said {
  readonly purpose: string | undefined;
  readonly text: string;
}

const isColour = (text: string): text is Colour => (COLOURS as readonly string[]).includes(text);

/**
 * Reads the bodies of an item whose form has been checked. Tags and classes that name no colour become tags; every other text becomes the
 * note's, one paragraph after another; of a choice the first is taken. A link to a body elsewhere is shown as the link it is.
 */
export function readBody(item: JsonObject): ReadBody {
  const motivations = listOf(own(item, 'motivation'));
  const motivation = motivations.length === 1 && typeof motivations[0] === 'string' ? motivations[0] : undefined;
  const values = listOf(own(item, 'bodyValue')).flatMap((text) => (typeof text === 'string' ? [{ purpose: undefined, text }] : []));
  const said = [...values, ...listOf(own(item, 'body')).flatMap((body) => readOne(body))];
  const classes = said.filter(({ purpose }) => purpose === 'classifying').map(({ text }) => text);
  const tags = said.filter((one) => isTag(one, motivation)).map(({ text }) => text);
  const texts = said.filter((one) => one.purpose !== 'classifying' && !isTag(one, motivation)).map(({ text }) => text);
  return {
    body: texts.join('\n\n'),
    colour: classes.find(isColour) ?? 'yellow',
    tags: [...tags, ...classes.filter((text) => !isColour(text))],
  };
}

const isTag = ({ purpose }: Said, motivation: string | undefined): boolean => (purpose ?? motivation) === 'tagging';

// Items are at most a few dozen levels deep by now.
function readOne(body: Json): Said[] {
  if (typeof body === 'string') return readLink(body, undefined);
  if (!isObject(body)) return [];
  const items = listOf(own(body, 'items'));
  if (items.length > 0) return (own(body, 'type') === 'Choice' ? items.slice(0, 1) : items).flatMap((item) => readOne(item));
  const [first] = listOf(own(body, 'purpose'));
  const purpose = typeof first === 'string' ? first : undefined;
  const value = own(body, 'value');
  if (typeof value === 'string') return [{ purpose, text: value }];
  const source = own(body, 'source') ?? listOf(own(body, 'id'))[0];
  const address = isObject(source) ? own(source, 'id') : source;
  return typeof address === 'string' ? readLink(address, purpose) : [];
}

function readLink(address: string, purpose: string | undefined): Said[] {
  return parseLinkTarget(address) ? [{ purpose, text: purpose === 'tagging' || purpose === 'classifying' ? address : `<${address}>` }] : [];
}
