import { count } from '../data/number.ts';
import { dictionaryOf, type Language } from '../language/languages.ts';
import { LIMIT } from '../reader/reply/fault.ts';
import type { Words } from '../reader/words.ts';

/**
 * The words that a page's script needs: those of one language, and of what the page has.
 *
 * @param has whether the page has a guess, and a form
 */
export function readerWords(language: Language, has: { guess: boolean; form: boolean }): Words {
  const { sharing, guessing, replying } = dictionaryOf(language);
  return {
    sharing,
    guessing: has.guess ? guessing : undefined,
    replying: has.form
      ? {
          ...replying,
          tooLong: replying.tooLong(count(LIMIT, language)),
        }
      : undefined,
  };
}
