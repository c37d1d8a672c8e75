import type { Dictionary } from '../language/en.ts';

/** The words that the script of a story's page writes. A `#` stands for what it fills in. */
export interface Words extends Pick<Dictionary, 'sharing'> {
  /** For a story with a guess. */
  guessing?: Dictionary['guessing'] | undefined;
}

/** A text with the `#` in it filled in. */
export const filledIn = (text: string, words: string): string => text.replace('#', () => words);

/** The words as the build has written them into the page, as JSON. */
export const readWords = (): Words =>
  JSON.parse(document.querySelector('script[data-words]')?.textContent ?? '') as Words;
