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
import { FigureError } from './reference.ts';
import type { Measures } from './measure.ts';
import { adviseOne, isCount, isDegrees, isPercentage, type Unit } from './unit.ts';
import { formatValue, saysOne, type ValueMeasure, type ValueRow } from './value.ts';

/** The name of a figure that compares two values: `change`, or `pay-change` where a file has several measures. */
const comparison = (measure: string, kind: 'change' | 'percent' | 'times'): string =>
  measure === 'value' ? kind : `${measure}-${kind}`;

/** What figures can tell of the rows of a table of values, in the words of their units. */
export function valueMeasures(
  measures: readonly ValueMeasure[],
  language: Language,
): Measures<ValueRow> {
  const all = measures.map((measure) => measuresOf(measure, language));
  const joined = <K extends keyof Measures<ValueRow>>(kind: K): Measures<ValueRow>[K] =>
    Object.assign({}, ...all.map((one) => one[kind])) as Measures<ValueRow>[K];
  return {
    ofRow: {},
    rowChanges: joined('rowChanges'),
    quantities: joined('quantities'),
    changes: joined('changes'),
    ofPair: joined('ofPair'),
  };
}

/** The same of one measure. A row is found by its key: each measure has a number of its own there. */
function measuresOf(
  { name, unit, changes, rows }: ValueMeasure,
  language: Language,
): Measures<ValueRow> {
  const own = (row: ValueRow) => rows.find(({ key }) => key === row.key) ?? row;
  const named = (kind: 'change' | 'percent' | 'times') => comparison(name, kind);
  return {
    ofRow: {},
    rowChanges: {
      [name]: (row) => {
        const value = valueOf(own(row));
        return {
          words: asChange(own(row).text, value, unit, language),
          value: toNumber(value),
          ...(changes !== true && { whyNone: noChange(named('change')) }),
        };
      },
    },
    quantities: { [name]: (row) => ({ value: valueOf(own(row)), unit }) },
    changes: {
      [named('change')]: (a, b) => {
        const difference = subtract(valueOf(own(b)), valueOf(own(a)));
        return { words: inWords(difference, unit, language), value: toNumber(difference) };
      },
      [named('percent')]: (a, b) => {
        const [from, to] = [valueOf(own(a)), valueOf(own(b))];
        const wrong = notPercent(own(a), own(b), unit, named);
        if (wrong !== undefined) throw new FigureError(wrong);
        const value = toNumber(divide(multiply(subtract(to, from), 100n), from));
        return { words: changeInPercent(from, to, language), value };
      },
    },
    ofPair: {
      [named('times')]: (a, b) => {
        const text = inTimes(own(a), own(b), language);
        if (text === undefined || isDegrees(unit))
          throw new FigureError(notTimes(own(a), own(b), unit, named('change')));
        return { text, value: toNumber(divide(valueOf(own(b)), valueOf(own(a)))), part: false };
      },
    },
  };
}

const noChange = (change: string) =>
  `the front matter does not say that these values are changes: compare two rows, as first..last/${change}/verb, or write changes: true beside "unit" where each value is itself a change, such as a rate of growth`;

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
function notTimes(a: ValueRow, b: ValueRow, unit: Unit, change: string): string {
  const instead = `use "${change}", or rewrite the sentence`;
  if (isDegrees(unit)) return `degrees are not multiples of each other: ${instead}`;
  const low = [a, b].find((row) => !isAboveZero(valueOf(row)));
  if (low)
    return `the value of "${low.key}" is ${low.text}, and only values above 0 can be compared as “times as large”: ${instead}`;
  const turned = inTimes(b, a, DEFAULT) === undefined ? 'or' : `compare "${b.key}..${a.key}", or`;
  return `the value went from ${a.text} to ${b.text}, which is not "times as large": use "${change}", ${turned} rewrite the sentence`;
}

/** Why one value is no percentage of another; undefined where it is. A value may fall to 0. */
function notPercent(
  a: ValueRow,
  b: ValueRow,
  unit: Unit,
  named: (kind: 'change' | 'times') => string,
): string | undefined {
  const instead = `use "${named('change')}", or rewrite the sentence`;
  if (isDegrees(unit)) return `degrees have no percentages: ${instead}`;
  if (isPercentage(unit))
    return `the values are percentages, and a percentage of those would be taken for points: use "${named('change')}", which gives the points, or "${named('times')}"`;
  const low = isAboveZero(valueOf(a)) ? (valueOf(b).numerator < 0n ? b : undefined) : a;
  return (
    low &&
    `the value of "${low.key}" is ${low.text}, and only values above 0 can be compared in per cent: ${instead}`
  );
}
