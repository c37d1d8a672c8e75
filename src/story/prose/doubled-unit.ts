import type { FigureData } from '../../data/figure.ts';
import { own } from '../../data/own.ts';
import { escapedPattern } from '../../data/pattern.ts';
import { parseReference } from '../../data/reference.ts';
import { isPercentage } from '../../data/unit.ts';

/** The words that stand after a number, for the signs of money that stand before it. */
const MONEY: Readonly<Record<string, string>> = { '£': 'pounds', $: 'dollars', '€': 'euros' };

/**
 * Finds the unit of a value beside a figure, which brings it along: `££5`, `£5 pounds`, `5 tonnes tonnes`. The sign of a percentage
 * is found with those that are typed.
 *
 * @param reference to a figure in a text
 * @param before the text before the figure
 * @param after the text after it
 * @returns the message; undefined where there is no such unit
 */
export function doubledUnit(
  reference: string,
  before: string,
  after: string,
  data: FigureData,
): string | undefined {
  const { table = '', measure = '', form } = parseReference(reference) ?? {};
  const file = own(data, table);
  const isBare = measure === 'times' || measure === 'percent' || form === 'direction';
  if (!file || !('unit' in file) || isBare) return undefined;
  const [sign, unit] = [file.unit.before.trim(), file.unit.after.trim()];
  if (sign !== '' && new RegExp(`(?<!\\p{L})${escapedPattern(sign)}\\s*$`, 'u').test(before))
    return `"${sign}" stands before a figure that already has it: remove it`;
  if (
    unit !== '' &&
    !isPercentage(file.unit) &&
    new RegExp(`^\\s*${escapedPattern(unit)}(?!\\p{L})`, 'u').test(after)
  )
    return `"${unit}" follows a figure that already has it: remove it`;
  const money = own(MONEY, sign.slice(-1));
  if (money !== undefined && new RegExp(`^\\s*${money}(?!\\p{L})`, 'u').test(after))
    return `"${money}" follows a figure that already has its "${sign}": remove it`;
  return undefined;
}
