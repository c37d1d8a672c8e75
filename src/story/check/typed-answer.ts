import { aboutShare } from '../../data/claim.ts';
import { escapedPattern } from '../../data/pattern.ts';
import { spelled } from '../../data/spelled.ts';
import { partsOf, type Row } from '../../data/table.ts';
import { UNITS } from '../../language/en/number-words.ts';
import { DEFAULT } from '../../language/languages.ts';

/** A smaller count may be that of anything, unless the noun of what is counted follows: one in a dozen is. */
const LEAST_OF_THEM = 13;
/** A smaller count needs such words after it, or the noun. */
const LEAST_ALONE = 100;
const OF_THEM = '\\s+of\\s+(?:them|these|those)\\b';

/**
 * Finds a count in an English text that its author typed, in digits or in words. A number that may well be another's
 * is not taken for it: a small or a round one, and one that may be a year, counts with its noun alone.
 *
 * @param nouns what is counted, for one and for several
 * @returns the words of the text; undefined where the count is not in it
 */
export function typedCount(text: string, n: number, nouns: readonly string[]): string | undefined {
  const isYear = n >= 1900 && n < 2100;
  const noun = `(?:\\s+(?:${nouns.map(escaped).join('|')}))(?!\\p{L})`;
  const isCommon = n < LEAST_ALONE || n % 100 === 0 || isYear;
  const after = n >= LEAST_OF_THEM && !isYear ? `(?:${noun}|${OF_THEM})` : noun;
  return new RegExp(spelled(n) + (isCommon ? `(?=${after})` : ''), 'iu').exec(text)?.[0];
}

/** The numbers that a fraction is of, in words as far as authors write them so. */
const WORDS = UNITS.slice(0, 11);
const NUMBER = `(${WORDS.slice(1).join('|')}|\\d+)`;
/** So many in so many. */
const FRACTION = new RegExp(
  `(?<![\\p{L}\\p{N}-])${NUMBER}\\s(?:in|out\\sof)\\s(?:every\\s)?${NUMBER}(?![\\p{L}\\p{N}-])`,
  'giu',
);
const numberOf = (word = ''): number => {
  const at = WORDS.indexOf(word.toLowerCase());
  return at < 0 ? Number(word) : at;
};

/** The fractions in an English text: their words, and so many in so many. */
const fractionsIn = (text: string): { words: string; n: number; d: number }[] =>
  Array.from(text.matchAll(FRACTION), ([words, n, d]) => ({
    words,
    n: numberOf(n),
    d: numberOf(d),
  }));

/**
 * Finds the share of a row's first part in an English text that its author typed as a fraction: `three in four`. One
 * that another row has as well may be that row's.
 *
 * @returns the words of the text; undefined where the share is not in it
 */
export function typedShare(text: string, rows: readonly Row[], key: string): string | undefined {
  return fractionsIn(text).find(({ n, d }) => {
    const having = rows.filter((row) => {
      const [{ count } = { count: 0 }] = partsOf(row);
      return fractionsIn(aboutShare(count, row.whole, DEFAULT)).some(
        (told) => told.n * d === n * told.d,
      );
    });
    return having.length === 1 && having[0]?.key === key;
  })?.words;
}

const escaped = (words: string): string => escapedPattern(words).replace(/\s+/g, '\\s+');
