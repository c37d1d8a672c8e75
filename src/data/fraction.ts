// Exact arithmetic on fractions of counts. As a float, 23/80 lies just under 0.2875, and rounds down
// where it should round up.

/** An exact fraction. Its denominator is above 0. */
export interface Fraction {
  numerator: bigint;
  denominator: bigint;
}

/** @param denominator above 0 */
export function fraction(numerator: number | bigint, denominator: number | bigint = 1): Fraction {
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return {
    numerator: a.numerator * b.denominator - b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

export function multiply(value: Fraction, factor: bigint): Fraction {
  return { ...value, numerator: value.numerator * factor };
}

/** @param b above 0 */
export function divide(a: Fraction, b: Fraction): Fraction {
  return {
    numerator: a.numerator * b.denominator,
    denominator: a.denominator * b.numerator,
  };
}

export function abs(value: Fraction): Fraction {
  return value.numerator < 0n ? multiply(value, -1n) : value;
}

export function atMost(a: Fraction, b: Fraction): boolean {
  return a.numerator * b.denominator <= b.numerator * a.denominator;
}

/**
 * The nearest whole number; a half rounds up.
 *
 * @param value 0 or more
 */
export function round({ numerator, denominator }: Fraction): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}

/** The nearest number that JavaScript has. */
export function toNumber({ numerator, denominator }: Fraction): number {
  const whole = numerator / denominator;
  return Number(whole) + Number(numerator - whole * denominator) / Number(denominator);
}

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
