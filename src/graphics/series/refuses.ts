import { DEFAULT } from '../../language/languages.ts';
import { formatDate, isDate, precisionOf } from '../../data/date.ts';
import { areOfTwoYears } from '../../data/row-names.ts';
import type { Refusal, Values } from '../kit/form.ts';
import { ownLabel } from './time.ts';

/** The most rows that a series has, and the fewest values. */
const MOST = 200;
const FEWEST = 2;

/** The most characters of a row's own label: as many as the longest date has. */
const LONGEST = '18 Sept 2017'.length;

/** Why values are no series: their keys have to be dates of one precision, the earliest first. */
export function refuses({ rows, language }: Values): Refusal | undefined {
  const keys = rows.map(({ key }) => key);
  const [first = ''] = keys;
  const values = rows.filter(({ value }) => value !== undefined);
  const none = keys.find((key) => !isDate(key));
  if (none !== undefined)
    return {
      reason: `needs a date in each row: "${none}" is none. Write years, months or days, such as 2017, 2017-09 or 2017-09-18, and what readers are to see in a column of labels`,
    };
  if (areOfTwoYears(keys))
    return {
      reason: `would read "${first}" as ${formatDate(first, DEFAULT)}, but the rows look like years that span two calendar years: write ${first.slice(0, 4)}, and ${first.slice(0, 4)}/${first.slice(5)} in a column of labels`,
      row: first,
    };
  const other = keys.find((key) => precisionOf(key) !== precisionOf(first));
  if (other !== undefined)
    return {
      reason: `needs dates of one kind: "${first}" is a ${precisionOf(first)}, and "${other}" a ${precisionOf(other)}`,
      row: other,
    };
  const late = keys.find((key, i) => i > 0 && key < (keys[i - 1] ?? ''));
  if (late !== undefined)
    return {
      reason: `needs the earliest date first, and "${late}" comes after "${keys[keys.indexOf(late) - 1] ?? ''}": sort the rows by date`,
      row: late,
    };
  const hole = holeIn(keys);
  if (hole)
    return {
      reason: `would draw a line from "${hole.from}" to "${hole.to}" as if nothing were missing, and most rows are ${hole.apart} apart: add a row for each date between the two, with an empty cell where a value is not known`,
      row: hole.to,
    };
  const long = rows.find((row) => (ownLabel(row, language)?.length ?? 0) > LONGEST);
  if (long)
    return {
      reason: `has room for labels of ${LONGEST} characters, and "${long.label}" has ${long.label.length}: shorten it`,
      row: long.key,
    };
  if (values.length < FEWEST)
    return {
      reason: `needs ${FEWEST} values or more, and the file has ${values.length}: say a single value in the text`,
    };
  if (rows.length > MOST)
    return {
      reason: `has room for ${MOST} rows, and the file has ${rows.length}: leave some out, such as every other one`,
    };
  return undefined;
}

/** Most rows are as far apart where at least this share of them are, of so many steps from row to row. */
const MOSTLY = 0.75;
const FEWEST_STEPS = 4;

/**
 * The first two rows between which rows seem to be missing: most of the others are a month apart, or a year or a few.
 * Days are at any distance: markets close at weekends.
 */
function holeIn(keys: readonly string[]): { from: string; to: string; apart: string } | undefined {
  const [first = ''] = keys;
  if (keys.length <= FEWEST_STEPS) return undefined;
  const unit = precisionOf(first);
  if (unit === 'day') return undefined;
  const numbers = keys.map((key) =>
    unit === 'year' ? Number(key) : Number(key.slice(0, 4)) * 12 + Number(key.slice(5)),
  );
  const steps = numbers.slice(1).map((number, i) => number - (numbers[i] ?? 0));
  const usual = Math.min(...steps);
  if (steps.filter((step) => step === usual).length < MOSTLY * steps.length) return undefined;
  const at = steps.findIndex((step) => step !== usual && step % usual === 0);
  if (at < 0) return undefined;
  return {
    from: keys[at] ?? '',
    to: keys[at + 1] ?? '',
    apart: usual === 1 ? `a ${unit}` : `${usual} ${unit}s`,
  };
}
