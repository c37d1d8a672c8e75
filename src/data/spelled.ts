import { TENS, UNITS } from '../language/en/number-words.ts';

const SCALES = [
  [1000, 'thousand'],
  [100, 'hundred'],
] as const;

/** From here on, nobody spells a number out. */
const MOST = 1_000_000;

/** A pattern of the English words for a whole number of 0 or more: `(?:a|one) hundred and forty-five`. */
function inWords(n: number): string {
  for (const [scale, name] of SCALES) {
    if (n < scale) continue;
    const [times, rest] = [Math.floor(n / scale), n % scale];
    const many = times === 1 ? '(?:an?|one)' : inWords(times);
    return `${many}[\\s-]${name}${rest === 0 ? '' : `(?:,?\\sand|,)?[\\s-]${inWords(rest)}`}`;
  }
  if (n < UNITS.length) return UNITS[n] ?? '';
  const unit = n % 10;
  const tens = TENS[Math.floor(n / 10)] ?? '';
  return unit === 0 ? tens : `${tens}[\\s-]?${UNITS[unit] ?? ''}`;
}

/** A pattern of the digits of a whole number, with or without separated thousands. */
const inDigits = (n: number): string =>
  String(n).replace(/\B(?=(?:\d{3})+$)/g, "[\\s,.'’\u00A0\u202F]?");

const NUMBERS = [...UNITS, ...TENS.slice(2)].join('|');
/** Words that another number ends with before the words of this one, and goes on with after them. */
const BEFORE = '(?<!\\b(?:hundred|thousand|million|point)(?:,?\\sand|,)?\\s)(?<!\\w+ty\\s)';
const AFTER = '(?![\\s-](?:hundred|thousand|million|billion|point)\\b)';
/** The same after tens, and after a hundred or a thousand. */
const AFTER_TENS = `(?![\\s-](?:${UNITS.slice(1, 10).join('|')})\\b)`;
const AFTER_SCALE = `(?!(?:,?\\sand|,)?\\s(?:${NUMBERS})\\b)`;

/**
 * A pattern of a whole number in an English text, in digits or in words, that is no part of a longer number, of a sum
 * of money or of a percentage.
 *
 * @param n 0 or more
 */
export function spelled(n: number): string {
  const digits = `(?<![\\p{L}\\p{N}£$€.,/–-])${inDigits(n)}(?![\\p{L}\\p{N}/–-]|[.,]\\p{N})`;
  if (n >= MOST) return `${digits}(?!\\s?(?:%|per\\s?cent))`;
  const last = n % 100 === 0 && n > 0 ? AFTER_SCALE : n % 10 === 0 && n > 10 ? AFTER_TENS : '';
  const words = `(?<![\\p{L}-])${BEFORE}${inWords(n)}(?!\\p{L}|-\\p{L})${AFTER}${last}`;
  return `(?:${digits}|${words})(?!\\s?(?:%|per\\s?cent))`;
}
