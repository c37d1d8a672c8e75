import { DEFAULT } from '../language/languages.ts';
import type { FigureData } from './figure.ts';
import { abs, toNumber } from './fraction.ts';
import { percent } from './number.ts';
import { partsOf } from './table.ts';
import { isPercentage } from './unit.ts';

/**
 * The reference that an author should write for a percentage that is typed by hand: to the figure of the data
 * with this number, or else the pattern of such a reference.
 *
 * @param typed the percentage as it is typed: `9.6%`, `twelve per cent`
 */
export function referenceFor(typed: string, data: FigureData): string {
  const number = Number.parseFloat(inEuropeanDigits(typed).replace(/^\D+/, ''));
  for (const [name, table] of Object.entries(data)) {
    if (!('unit' in table)) {
      for (const row of table) {
        const shared = row.parts ?? partsOf(row).slice(0, 1);
        const part = shared.find(
          ({ count }) => Number.parseFloat(percent(count, row.whole, DEFAULT)) === number,
        );
        if (part) return `${name}/${row.key}/${row.parts ? `${part.name}-` : ''}share`;
      }
      continue;
    }
    if (!isPercentage(table.unit)) continue;
    const row = table.rows.find(({ value }) => value && toNumber(abs(value)) === number);
    if (row?.value) return `${name}/${row.key}/value${row.value.numerator < 0n ? '/amount' : ''}`;
  }
  const names = Object.keys(data);
  const hasCounts = Object.values(data).some((table) => !('unit' in table));
  return hasCounts || names[0] === undefined
    ? 'table/row/share'
    : `${percentagesIn(data) ?? names[0]}/row/value`;
}

/** The number as `Number` reads it: Arabic and Persian ones have digits and a decimal separator of their own. */
const inEuropeanDigits = (typed: string): string =>
  typed
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll('٫', '.')
    .replaceAll(/[,٬]/g, '');

/** The name of the first file of values that are percentages. */
const percentagesIn = (data: FigureData) =>
  Object.entries(data).find(([, table]) => 'unit' in table && isPercentage(table.unit))?.[0];
