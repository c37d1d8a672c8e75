import { exactly, fraction, type Fraction } from '../../data/fraction.ts';
import { lineAt } from '../../data/text.ts';

/** A piece of running text, and the line that it starts on. */
export interface Piece {
  text: string;
  line: number;
}

/** A percentage that an author has typed, as it is written. */
export interface Typed {
  words: string;
  line: number;
  /** Where it starts and ends in the text of all pieces. */
  index: number;
  end: number;
  /** Undefined where it is written in words that are not read. */
  number: TypedNumber | undefined;
}

/** A number that an author has typed. */
export interface TypedNumber {
  value: Fraction;
  /** How many decimals it has. */
  places: number;
}

/** The character that stands for a figure in a piece of text. */
export const FIGURE = '\uFFFC';

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const LARGE = 'twenty thirty forty fifty sixty seventy eighty ninety';
/** The last word of a number in Welsh. */
const WELSH =
  'un dau tri pedwar pump chwe chwech saith wyth naw deg deuddeg pymtheg ugain deugain hanner cant fil';
/** Longer words are first: nineteen is not nine. */
const oneOf = (words: string) =>
  `(?:${words
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|')})`;

const DIGITS = '\\p{N}(?:[.,]?\\p{N})*';
const SCALE = '(?:hundred|thousand|million)';
const WORD = oneOf(`${SMALL} ${LARGE}`);
const FRACTION = '(?:half|thirds?|quarters?|fifths?|tenths?)';
/** The fraction that a number ends with: “and a half”, “and two-thirds”. */
const AND_FRACTION = `(?:[\\s-]and[\\s-](?:an?|${WORD})[\\s-]${FRACTION})`;
/** A number in English words: “forty-four”, “a hundred and ten”, “two point five”. */
const ENGLISH =
  `\\b(?:(?:an?[\\s-])?${SCALE}|${WORD})(?:[\\s-](?:${SCALE}|${WORD})|(?<=${SCALE}),?\\sand\\s${WORD})*` +
  `(?:\\spoint(?:\\s${WORD})+)?`;
const WRITTEN = [
  `${DIGITS}${AND_FRACTION}?`,
  `${ENGLISH}${AND_FRACTION}?`,
  `\\b(?:half|(?:an?|${WORD})[\\s-]${FRACTION})\\b(?:(?:\\sof)?\\san?)?`,
  `(?<!\\p{L})${oneOf(WELSH)}(?=\\P{L})`,
].join('|');
/** Invisible characters and markup that are allowed between the number and the sign. */
const GAP = '(?:[\\s\\u00AD\\u200B-\\u200F\\u2060*_~`‐‑-]|&#?\\w+;|<[^<>]*>)*';
const MARK = '[%％﹪]';
/** A piece is `pc` too: a 3 pc suite. */
const PC = '(?-i:pc|p\\.c\\.)(?![\\p{L}\\p{N}])(?!\\s+(?:\\p{L}+\\s+)?(?:suite|set)s?\\b)';
/** What follows the number: the sign, or its words in English and Welsh. */
const SIGN = [
  MARK,
  PC,
  'ppts(?!\\p{L})',
  '(?<=\\.\\d+\\s+)points?(?!\\p{L})',
  'per(?:[\\s-]|&nbsp;)*cent(?:age[\\s-]points?|(?!\\p{L}))',
  'pct\\b',
  'y\\s+cant(?!\\p{L})',
  '(?:ph?|b)wynt\\s+canran',
].join('|');
/** So many in a hundred of them; in a hundred thousand, it is a rate. */
const OUT_OF_HUNDRED = `(${WRITTEN})\\s+out\\s+of\\s+every\\s+(?:100|(?:a |one )?hundred)(?![.,]?\\p{N}|\\p{L}|\\s+(?:thousand|million|billion))`;
const PATTERN = new RegExp(`(${WRITTEN})${GAP}(?:${SIGN})|${OUT_OF_HUNDRED}`, 'giu');

/**
 * The percentages in a run of text, however it is split over markup: `12%`, `12 per cent`, `12pc`,
 * `**12**&nbsp;%`, “twelve percent”; and numbers of points.
 */
export function typedPercentages(pieces: readonly Piece[]): Typed[] {
  const text = pieces.map((piece) => piece.text).join('');
  return Array.from(text.matchAll(PATTERN), ({ 0: words, 1: number, 2: inHundred, index }) => ({
    words: words.replace(/\s+/g, ' ').trim(),
    line: lineInPieces(pieces, index),
    index,
    end: index + words.length,
    number: numberIn(number ?? inHundred ?? ''),
  }));
}

/** A number that is written in digits, or in English words up to a hundred; undefined for any other. */
export function numberIn(text: string): TypedNumber | undefined {
  const digits = /^(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.(\d{1,9}))?$/.exec(text);
  if (digits) return { value: exactly(text), places: digits[1]?.length ?? 0 };
  const [first = '', second, ...more] = text.toLowerCase().split(/[\s-]+/);
  const tens = 10 * (LARGE.split(' ').indexOf(first) + 2);
  const ones = SMALL.split(' ').indexOf(tens > 10 ? (second ?? 'zero') : first);
  const isRead = more.length === 0 && ones >= 0 && (tens > 10 ? ones < 10 : second === undefined);
  return isRead ? { value: fraction((tens > 10 ? tens : 0) + ones), places: 0 } : undefined;
}

/** Whether a text has a number in it, in digits or in words. */
export const hasNumber = (text: string): boolean => new RegExp(WRITTEN, 'iu').test(text);

/** The line that a character of the text of some pieces is on. */
export function lineInPieces(pieces: readonly Piece[], index: number): number {
  let rest = index;
  for (const { text, line } of pieces) {
    if (rest < text.length) return line + lineAt(text, rest) - 1;
    rest -= text.length;
  }
  return pieces.at(-1)?.line ?? 1;
}
