import * as v from 'valibot';
import { COLOURS } from './annotation/annotation.ts';
import { CITATION_STYLES } from './citation/citationStyle.ts';
import { UI_LANGUAGES } from './treaty/language.ts';

/** How a reader likes to look at the site; kept in their browser. */
export const SettingsSchema = v.strictObject({
  ui: v.optional(v.picklist(UI_LANGUAGES)),
  scheme: v.picklist(['system', 'light', 'dark', 'contrast']),
  textSize: v.picklist(['small', 'medium', 'large', 'largest']),
  text: v.picklist(['interface', 'en', 'id', 'both']),
  /** Keys of authors whose commentary the reader wants first. */
  keptAuthors: v.optional(v.array(v.string())),
  /** The step at which the reader left each guided reading, by `treatyId/reading`. */
  readings: v.optional(v.record(v.string(), v.number())),
  /** What the colours of notes mean to the reader, and the one used last. */
  colourMeanings: v.optional(v.record(v.picklist(COLOURS), v.string())),
  lastColour: v.optional(v.picklist(COLOURS)),
  /** How notes are told to assistive technology: each at its words, how many at each paragraph, or not at all. */
  toldNotes: v.optional(v.picklist(['each', 'count', 'none'])),
  /** The style that citations are written in. */
  citationStyle: v.optional(v.picklist(CITATION_STYLES)),
  /** Whether keys are shortcuts at all; they are unless switched off. */
  shortcuts: v.optional(v.picklist(['on', 'off'])),
  lastRead: v.optional(v.strictObject({ treatyId: v.string(), eId: v.string() })),
});

/** How a reader likes to look at the site. */
export type Settings = Readonly<v.InferOutput<typeof SettingsSchema>>;

/** What holds until a reader chooses. */
export const DEFAULT_SETTINGS: Settings = { scheme: 'system', textSize: 'medium', text: 'interface' };
