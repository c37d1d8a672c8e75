import { precisionFixed, scaleLinear, tickStep } from 'd3';
import { fraction } from '../../data/fraction.ts';
import { inShort } from '../../data/number.ts';
import { isMultiple } from '../../data/unit.ts';
import { formatValue, minusBefore } from '../../data/value.ts';
import type { Language } from '../../language/languages.ts';
import { EM, SMALL } from './field.ts';
import type { Values } from './form.ts';
import { tenth } from './interpolate.ts';
import { across, label, MINOR, type Label, type Line } from './labels.ts';
import { spacedWidth } from './measure.ts';

type Unit = Values['unit'];

/** A scale of values from the bottom to the top: its ends are ticks, which are round. */
export interface ValueScale {
  low: number;
  high: number;
  ticks: { value: number; text: string }[];
}

/** About how many steps a scale has. */
const STEPS = 4;
/**
 * A scale that may start elsewhere than at zero does where the values are within this share of the
 * largest: they would lie close together at the top.
 */
const NARROW = 1 / 3;
/** Whether all values from the least to the most are above zero, large and alike. */
const isNarrow = (least: number, most: number): boolean =>
  least > 0 && most > least && most - least < most * NARROW;
/** What a scale that does not start at zero, or goes below it, has under its lowest value: a share of its range. */
const UNDER = 1 / 8;
/** A unit with more characters than this, such as “per 1,000 people”, is not at every tick. */
const SHORT = 3;

/** Whether the ticks of a scale have the whole unit. */
export const isShort = ({ after }: Unit): boolean => after.trim().length <= SHORT;

/**
 * The scale for values. It starts at zero, or has zero in it.
 *
 * @param values at least one
 * @param anywhere whether it may start above zero, where all values are large and alike
 */
export function valueScale(
  values: readonly number[],
  unit: Unit,
  anywhere: boolean,
  language: Language,
): ValueScale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const elsewhere = anywhere && isNarrow(least, most);
  const below = (Math.max(0, most) - least) * UNDER;
  // A value at the foot of the scale would look like nothing.
  const low = elsewhere || least < 0 ? least - below : 0;
  const high = elsewhere ? most : Math.max(0, most);
  // Nothing that a unit has no decimals for is between two ticks.
  const smallest = 10 ** -unit.decimals;
  const domain = high > low ? [low, high] : [0, smallest];
  const [start = 0, end = 1] = domain;
  let steps = STEPS;
  while (steps > 1 && tickStep(start, end, steps) < smallest) steps -= 1;
  const scale = scaleLinear().domain(domain).nice(steps);
  const [bottom = start, top = end] = scale.domain();
  const largest = Math.max(-bottom, top);
  const places = precisionFixed(tickStep(bottom, top, steps));
  return {
    low: bottom,
    high: top,
    ticks: scale
      .ticks(steps)
      .map((value) => ({ value, text: tickText(value, places, largest, unit, language) })),
  };
}

/** From here on, a tick is written as `60m` or `8bn`. */
const LARGE = 1e6;

function tickText(
  value: number,
  places: number,
  largest: number,
  unit: Unit,
  language: Language,
): string {
  const { after, one } = isShort(unit) ? unit : { after: '', one: undefined };
  if (largest >= LARGE && !isMultiple(unit))
    return (
      (value < 0 ? minusBefore(unit) : '') +
      unit.before +
      inShort(Math.abs(value), language) +
      after
    );
  const scaled = fraction(Math.round(value * 10 ** places), 10n ** BigInt(places));
  return formatValue(scaled, { ...unit, after, one, decimals: places }, language);
}

/** How much of a field's width the ticks' labels take at its left, in thousandths. */
export const axisWidth = ({ ticks }: ValueScale): number =>
  Math.max(...ticks.map(({ text }) => spacedWidth(text, { size: SMALL }))) + 0.5 * EM;

/**
 * The ticks of a scale: a line for each, and its label at its left.
 *
 * @param plot where the lines start and end
 * @param at the height of a value
 */
export function valueAxis(
  scale: ValueScale,
  { left, right }: { left: number; right: number },
  at: (value: number) => number,
): { labels: Label[]; lines: Line[] } {
  const beside = { x: tenth(left - 0.5 * EM), anchor: 'end' } as const;
  return {
    labels: scale.ticks.map(({ value, text }) =>
      label({ ...MINOR, ...beside, key: `value-${value}`, text, y: tenth(at(value)), dy: 0.31 }),
    ),
    lines: scale.ticks.map(({ value }) =>
      across({
        key: `value-line-${value}`,
        x1: tenth(left),
        x2: tenth(right),
        y: tenth(at(value)),
        kind: lineKind(value, scale),
      }),
    ),
  };
}

/** Zero is the base. A scale that does not start there has a broken line at its foot. */
const lineKind = (value: number, { low }: ValueScale): Line['kind'] => {
  if (value === 0) return 'end';
  return value === low && low > 0 ? 'break' : 'tick';
};
