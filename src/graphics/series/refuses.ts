import { DEFAULT } from '../../language/languages.ts';
import { formatDate, isDate } from '../../data/date.ts';
import type { Values } from '../kit/form.ts';

/** The most rows that a series has, and the fewest values. */
const MOST = 200;
const FEWEST = 2;

const PRECISIONS: Record<number, string> = { 4: 'year', 7: 'month', 10: 'day' };

/** Why values are no series: their keys have to be dates of one precision, the earliest first. */
export function refuses({ rows }: Values): string | undefined {
  const keys = rows.map(({ key }) => key);
  const [first = ''] = keys;
  const values = rows.filter(({ value }) => value !== undefined);
  const none = keys.find((key) => !isDate(key));
  if (none !== undefined)
    return `needs a date in each row: "${none}" is none. Write years, months or days, such as 2017, 2017-09 or 2017-09-18${adviceFor(none)}`;
  if (keys.every(isOfTwoYears))
    return `would read "${first}" as ${formatDate(first, DEFAULT)}, and each row looks like a year that goes into the next: write ${first.slice(0, 4)}, and say in the caption when it starts`;
  const other = keys.find((key) => key.length !== first.length);
  if (other !== undefined)
    return `needs dates of one kind: "${first}" is a ${kindOf(first)}, and "${other}" a ${kindOf(other)}`;
  const late = keys.findIndex((key, i) => i > 0 && key < (keys[i - 1] ?? ''));
  if (late >= 0)
    return `needs the earliest date first: "${keys[late] ?? ''}" comes after "${keys[late - 1] ?? ''}"`;
  if (values.length < FEWEST)
    return `needs ${FEWEST} values or more, and the file has ${values.length}: say a single value in the text`;
  if (rows.length > MOST)
    return `has room for ${MOST} rows, and the file has ${rows.length}: leave some out, such as every other one`;
  return undefined;
}

/** Whether a month may be meant as a year and the next: 2010-11. */
const isOfTwoYears = (key: string): boolean =>
  key.length === 'yyyy-mm'.length && Number(key.slice(5)) === (Number(key.slice(2, 4)) + 1) % 100;

/** Advice for the periods that statistics are often of. */
function adviceFor(key: string): string {
  const [, year, quarter] = /^(\d{4})\W?Q([1-4])$/i.exec(key) ?? [];
  if (year !== undefined && quarter !== undefined)
    return `. For a quarter, write its first month: ${year}-${String(3 * Number(quarter) - 2).padStart(2, '0')}`;
  const [, first] = /^(\d{4})\W\d{2}(?:\d{2})?$/.exec(key) ?? [];
  return first === undefined
    ? ''
    : `. For a year that goes into the next, write ${first}, and say in the caption when it starts`;
}

const kindOf = (key: string): string => PRECISIONS[key.length] ?? 'date';
