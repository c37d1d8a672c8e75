import { ar } from './ar/words.ts';
import { cy } from './cy/words.ts';
import { type Dictionary, en } from './en/words.ts';

/** The dictionary of each language that a story may be in, by its language tag. */
const DICTIONARIES = { 'en-GB': en, cy, ar } satisfies Record<string, Dictionary>;

/** A language that a story may be in. */
export type Language = keyof typeof DICTIONARIES;

/** Which way a language is written: the value of the attribute `dir`. */
export type Direction = Dictionary['direction'];

/** Whether a story may be in the language of that tag. */
const isLanguage = (tag: string): tag is Language => Object.hasOwn(DICTIONARIES, tag);

export const LANGUAGES: readonly Language[] = Object.keys(DICTIONARIES).filter(isLanguage);

/** The language of pages for partners, and of content that names none. */
export const DEFAULT: Language = 'en-GB';

/** The words of the interface in a language. */
export const dictionaryOf = (language: Language): Dictionary => DICTIONARIES[language];

/**
 * The attributes of an element whose words may be in another language than those around it.
 *
 * @param around undefined where that is not known, as in a host's page
 */
export const languageAttributes = (
  language: Language,
  around: Language | undefined,
): { lang?: Language; dir?: Direction } =>
  language === around ? {} : { lang: language, dir: dictionaryOf(language).direction };
