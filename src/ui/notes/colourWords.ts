import type { Colour } from '../../core/annotation/annotation.ts';
import type { Settings } from '../../core/settings.ts';
import { m } from '../../messages/compiled/messages.js';

const MEANINGS: Readonly<Record<Colour, () => string>> = {
  yellow: m.colour_yellow,
  pink: m.colour_pink,
  blue: m.colour_blue,
  orange: m.colour_orange,
  green: m.colour_green,
  purple: m.colour_purple,
};

const NAMES: Readonly<Record<Colour, () => string>> = {
  yellow: m.colour_name_yellow,
  pink: m.colour_name_pink,
  blue: m.colour_name_blue,
  orange: m.colour_name_orange,
  green: m.colour_name_green,
  purple: m.colour_name_purple,
};

/** What a colour means: in the reader's own word, else in ours. */
export function colourMeaning(colour: Colour, meanings: Settings['colourMeanings']): string {
  const own = meanings?.[colour]?.trim();
  return own === undefined || own === '' ? MEANINGS[colour]() : own;
}

/** What a colour looks like, with its line. */
export const colourName = (colour: Colour): string => NAMES[colour]();
