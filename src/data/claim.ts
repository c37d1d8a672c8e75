// Words for numbers, worked out from the data, so that sentences change with their data. The words are
// true of the exact fractions: rounding comes last.

import { pairs } from 'd3';
import { dictionaryOf, type Language } from '../language/languages.ts';
import { abs, atMost, divide, fraction, round, subtract, type Fraction } from './fraction.ts';
import { decimal } from './number.ts';

/** A share of at most this is rare, and is worded as one in so many. */
const RARE = fraction(1, 11);
/** A share of at least this is common, and is worded as all but one in so many. */
const COMMON = fraction(19, 20);

/** The fractions that readers picture without working them out, from rare to common. */
const PICTURED = [
  [1, 11],
  [1, 10],
  [1, 9],
  [1, 8],
  [1, 7],
  [1, 6],
  [1, 5],
  [1, 4],
  [3, 10],
  [1, 3],
  [4, 10],
  [1, 2],
  [6, 10],
  [2, 3],
  [7, 10],
  [3, 4],
  [8, 10],
  [9, 10],
  [19, 20],
].map(([n = 0, d = 0]) => {
  return {
    n: BigInt(n),
    d: BigInt(d),
    value: fraction(n, d),
    // "Three in ten" is taken for a round figure, and "half" for exactly that.
    slack: 2 * n === d ? fraction(0) : fraction(15, 10_000),
  };
});
const GAPS = pairs(PICTURED);

// How far a share may be from the fraction that the words name.
const ABOUT = fraction(75, 10_000);
const NEARLY = fraction(3, 100);
const MORE_THAN = fraction(5, 100);

/**
 * A share as a fraction that can be pictured. How far each wording goes:
 *
 * - "none", "half" and "all" are exact;
 * - "three in ten" is within 0.15 percentage points, "about three in ten" within 0.75;
 * - "nearly three in ten" is at most 3 points less, "more than three in ten" at most 5 points more;
 * - "between four and five in ten" is somewhere between the two;
 * - "one in 25" and "24 in 25" are exact; with "about", that one in 25 is right to a twentieth.
 *
 * @param part a count, at most `whole`
 * @param whole a count, at least 1
 */
export function aboutShare(part: number, whole: number, language: Language): string {
  const { claims } = dictionaryOf(language);
  if (part === 0) return claims.none;
  if (part === whole) return claims.all;
  const share = fraction(part, whole);
  if (atMost(share, RARE)) {
    const { n, isExact } = roughly(fraction(whole, part));
    return claims.share(isExact ? 'exactly' : 'about', 1n, n);
  }
  if (atMost(COMMON, share)) {
    const { n, isExact } = roughly(fraction(whole, whole - part));
    return claims.share(isExact ? 'exactly' : 'about', n - 1n, n);
  }
  const gap = GAPS.find(([, above]) => atMost(share, above.value));
  if (!gap) throw new RangeError(`${part} is not a part of ${whole}`);
  const [below, above] = gap;
  const [over, short] = [subtract(share, below.value), subtract(above.value, share)];
  const [near, off] = atMost(over, short) ? [below, over] : [above, short];
  if (atMost(off, near.slack)) return claims.share('exactly', near.n, near.d);
  if (atMost(off, ABOUT)) return claims.share('about', near.n, near.d);
  if (near === above && atMost(short, NEARLY)) return claims.share('nearly', above.n, above.d);
  if (atMost(over, MORE_THAN)) return claims.share('more than', below.n, below.d);
  return claims.between((10n * share.numerator) / share.denominator);
}

/**
 * How many times as large. How far each wording goes:
 *
 * - "twice" and "four times" are exact;
 * - "about four times" is within a fiftieth, and from a hundred times on within a twentieth;
 * - "nearly four times" is at most 0.2 less, and at most a twentieth less; "nearly twice" is at most a twelfth less,
 *   from 1.84 on;
 * - "more than four times" is at most 0.2 more;
 * - "5.7 times" is rounded to a tenth; under two, "1.05 times" to a hundredth, for a precise rise.
 *
 * @param ratio later over earlier
 * @returns undefined under 1.05: nothing has multiplied
 */
export function timesAs(ratio: Fraction, language: Language): string | undefined {
  if (!atMost(fraction(105, 100), ratio)) return undefined;
  const { claims } = dictionaryOf(language);
  const { n } = roughly(ratio);
  const off = subtract(ratio, fraction(n));
  const within = (most: Fraction) => n > 1n && atMost(abs(off), most);
  if (within(fraction(0))) return claims.times('exactly', n);
  if (within(fraction(n, n < 100n ? 50 : 20))) return claims.times('about', n);
  if (within(fraction(2, 10)) && off.numerator > 0n) return claims.times('more than', n);
  if (within(fraction(2, 10)) && within(fraction(n, n === 2n ? 12 : 20)))
    return claims.times('nearly', n);
  return claims.decimalTimes(decimal(ratio, atMost(fraction(2), ratio) ? 1 : 2, language));
}

/** A number above 1 to the nearest whole one, and to two digits from a hundred on. */
function roughly(value: Fraction): { n: bigint; isExact: boolean } {
  const digits = String(round(value)).length;
  const unit = 10n ** BigInt(Math.max(digits - 2, 0));
  const n = round(divide(value, fraction(unit))) * unit;
  return { n, isExact: n * value.denominator === value.numerator };
}
