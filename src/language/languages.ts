import { cy } from './cy.ts';
import { type Dictionary, en } from './en.ts';

/** The dictionary of each language that a story may be in, by its language tag. */
const DICTIONARIES = { 'en-GB': en, cy } satisfies Record<string, Dictionary>;

/** A language that a story may be in. */
export type Language = keyof typeof DICTIONARIES;

/** Whether a story may be in the language of that tag. */
const isLanguage = (tag: string): tag is Language => Object.hasOwn(DICTIONARIES, tag);

export const LANGUAGES: readonly Language[] = Object.keys(DICTIONARIES).filter(isLanguage);

/** The language of pages for partners, and of content that names none. */
export const DEFAULT: Language = 'en-GB';

/** The words of the interface in a language. */
export const dictionaryOf = (language: Language): Dictionary => DICTIONARIES[language];

/** The attribute `lang` of words in a language, among others. */
export const langWithin = (around: Language, language: Language): Language | undefined =>
  language === around ? undefined : language;
