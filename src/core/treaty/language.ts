/** The languages that the interface speaks and that our renderings are written in. */
export const UI_LANGUAGES = ['en', 'id'] as const;

/** A language of the interface, as it stands first in every address. */
export type UiLanguage = (typeof UI_LANGUAGES)[number];

/** A BCP 47 language tag, such as `en`, `id`, `ko`. */
export type LanguageTag = string;

/** Words of our own that exist in every language of the interface. */
export type Localized = Readonly<Record<UiLanguage, string>>;

/** Tells whether a string is a language of the interface. */
export const isUiLanguage = (value: string): value is UiLanguage => (UI_LANGUAGES as readonly string[]).includes(value);
