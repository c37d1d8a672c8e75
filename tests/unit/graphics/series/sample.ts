import { formatDate } from '../../../../src/data/date.ts';
import { fraction } from '../../../../src/data/fraction.ts';
import { formatValue } from '../../../../src/data/value.ts';
import type { Values } from '../../../../src/graphics/kit/form.ts';
import { values } from '../sample-data.ts';
import type { Sample } from '../samples.ts';

/**
 * Values as a story would give them.
 *
 * @param values a number for each date; undefined is a gap
 */
export function valuesOf(
  dates: readonly string[],
  values: readonly (number | undefined)[],
  unit: Values['unit'] = { before: '', after: '%', decimals: 1 },
  value = 'yield',
): Values {
  const rows = dates.map((key, i) => {
    const amount = values[i];
    if (amount === undefined)
      return { key, label: formatDate(key, 'en-GB'), value: undefined, text: '' };
    const scaled = BigInt(Math.round(amount * 10 ** unit.decimals));
    const exact = fraction(scaled, 10n ** BigInt(unit.decimals));
    return {
      key,
      label: formatDate(key, 'en-GB'),
      value: exact,
      text: formatValue(exact, unit, 'en-GB'),
    };
  });
  return { kind: 'values', language: 'en-GB', rows, words: { key: 'Year', value }, unit };
}

export const sample: Sample = {
  data: values,
  other: {
    ...values,
    rows: values.rows.map((row, i) => (i === 1 ? { ...row, value: undefined, text: '' } : row)),
  },
  states: ['line/2014', 'columns/2016', 'line/2017'],
};
