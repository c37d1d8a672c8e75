import {
  abs,
  atMost,
  divide,
  fraction,
  multiply,
  round,
  subtract,
  type Fraction,
} from './fraction.ts';

/** A round number may be this part of the exact one off. */
const OFF = 20n;

/**
 * The number with the fewest digits that is within a twentieth of the exact one: 1,234 → 1,200, 9.4 → 9, 1.4 → 1.4.
 *
 * @param value 0 or more
 * @param whole whether no tens or hundreds are rounded away, as in percentages
 * @param decimals the most that the number may have; with these, it may be further off
 */
export function roundly(
  value: Fraction,
  { whole, decimals }: { whole: boolean; decimals: number },
): { value: Fraction; decimals: number } {
  const most = whole ? 0 : String(round(value)).length - 1;
  for (let power = most; power > -decimals; power--) {
    const near = nearest(value, power);
    if (atMost(multiply(abs(subtract(near, value)), OFF), value))
      return { value: near, decimals: Math.max(-power, 0) };
  }
  return { value: nearest(value, -decimals), decimals };
}

/** To so many zeros at the end, or to so many decimals where it is below 0. */
function nearest(value: Fraction, power: number): Fraction {
  const unit = 10n ** BigInt(Math.abs(power));
  return power < 0
    ? fraction(round(multiply(value, unit)), unit)
    : fraction(round(divide(value, fraction(unit))) * unit);
}
