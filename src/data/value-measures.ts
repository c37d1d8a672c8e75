import type { ChangeWords } from '../language/dictionary.ts';
import { DEFAULT, dictionaryOf, type Language } from '../language/languages.ts';
import { changeInPercent } from './change.ts';
import { timesAs } from './claim.ts';
import {
  abs,
  atMost,
  divide,
  fraction,
  multiply,
  subtract,
  toNumber,
  type Fraction,
} from './fraction.ts';
import { FigureError } from './figure-error.ts';
import type { Measures } from './measure.ts';
import { adviseOne, isCount, isDegrees, isPercentage, type Unit } from './unit.ts';
import { formatValue, saysOne, type ValueRow } from './value.ts';

/**
 * What figures can tell of values, in the words of their unit.
 *
 * @param changes whether each value is itself a change, such as a rate of growth
 */
export function valueMeasures(
  unit: Unit,
  changes: boolean,
  language: Language,
): Measures<ValueRow> {
  return {
    ofRow: {},
    rowChanges: {
      value: (row) => {
        const value = valueOf(row);
        return {
          words: asChange(row.text, value, unit, language),
          value: toNumber(value),
          ...(!changes && { whyNone: NO_CHANGE }),
        };
      },
    },
    quantities: { value: (row) => ({ value: valueOf(row), unit }) },
    changes: {
      change: (a, b) => {
        const difference = subtract(valueOf(b), valueOf(a));
        return { words: inWords(difference, unit, language), value: toNumber(difference) };
      },
      percent: (a, b) => {
        const [from, to] = [valueOf(a), valueOf(b)];
        const wrong = notPercent(a, b, unit);
        if (wrong !== undefined) throw new FigureError(wrong);
        const value = toNumber(divide(multiply(subtract(to, from), 100n), from));
        return { words: changeInPercent(from, to, language), value };
      },
    },
    ofPair: {
      times: (a, b) => {
        const text = inTimes(a, b, language);
        if (text === undefined || isDegrees(unit)) throw new FigureError(notTimes(a, b, unit));
        return { text, value: toNumber(divide(valueOf(b), valueOf(a))), part: false };
      },
    },
  };
}

const NO_CHANGE =
  'the front matter does not say that these values are changes: compare two rows, as first..last/change/verb, or write changes: true beside "unit" where each value is itself a change, such as a rate of growth';

/** @throws FigureError where the row is a gap */
function valueOf({ key, value }: ValueRow): Fraction {
  if (!value)
    throw new FigureError(`the row "${key}" has no value: name another row, or give it a value`);
  return value;
}

/** A difference in words: "2.6 percentage points higher", "£300 less". */
function inWords(difference: Fraction, unit: Unit, language: Language): ChangeWords {
  const { changes } = dictionaryOf(language);
  const size = abs(difference);
  const way = Number(difference.numerator);
  if (isPercentage(unit)) {
    const points = formatValue(size, { ...unit, after: '', one: undefined }, language);
    return changes.ofShares(toNumber(size), points, way);
  }
  if (saysOne(size, unit, language))
    throw new FigureError(`the change would be printed as 1${unit.after}: ${adviseOne(unit)}`);
  const amount = formatValue(size, unit, language);
  if (isDegrees(unit)) return changes.ofLevels(amount, way);
  return isCount(unit) ? changes.ofCounts(amount, way) : changes.ofAmounts(amount, way);
}

/** A value that is itself a change, such as a rate of growth: "9.6%", "fell by 9.6%". */
function asChange(full: string, value: Fraction, unit: Unit, language: Language): ChangeWords {
  const { changes } = dictionaryOf(language);
  const amount = formatValue(abs(value), unit, language);
  const way = Number(value.numerator);
  const words = isCount(unit) ? changes.ofCounts(amount, way) : changes.ofAmounts(amount, way);
  // A share is higher or lower, not more or less.
  const { direction } = isPercentage(unit) ? changes.ofShares(toNumber(value), amount, way) : words;
  return { ...words, direction, full };
}

const isAboveZero = (value: Fraction) => !atMost(value, fraction(0));

/** Undefined where no wording fits: nothing is a multiple of 0, or of less. */
function inTimes(a: ValueRow, b: ValueRow, language: Language): string | undefined {
  const [from, to] = [valueOf(a), valueOf(b)];
  return isAboveZero(from) && isAboveZero(to) ? timesAs(divide(to, from), language) : undefined;
}

/** Why one value is not so many times as large as another, and what would be right instead. */
function notTimes(a: ValueRow, b: ValueRow, unit: Unit): string {
  const instead = 'use "change", or rewrite the sentence';
  if (isDegrees(unit)) return `degrees are not multiples of each other: ${instead}`;
  const low = [a, b].find((row) => !isAboveZero(valueOf(row)));
  if (low)
    return `the value of "${low.key}" is ${low.text}, and only values above 0 can be compared as “times as large”: ${instead}`;
  const turned = inTimes(b, a, DEFAULT) === undefined ? 'or' : `compare "${b.key}..${a.key}", or`;
  return `the value went from ${a.text} to ${b.text}, which is not "times as large": use "change", ${turned} rewrite the sentence`;
}

/** Why one value is no percentage of another; undefined where it is. A value may fall to 0. */
function notPercent(a: ValueRow, b: ValueRow, unit: Unit): string | undefined {
  const instead = 'use "change", or rewrite the sentence';
  if (isDegrees(unit)) return `degrees have no percentages: ${instead}`;
  if (isPercentage(unit))
    return `the values are percentages, and a percentage of those would be taken for points: use "change", which gives the points, or "times"`;
  const low = isAboveZero(valueOf(a)) ? (valueOf(b).numerator < 0n ? b : undefined) : a;
  return (
    low &&
    `the value of "${low.key}" is ${low.text}, and only values above 0 can be compared in per cent: ${instead}`
  );
}
