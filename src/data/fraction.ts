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

/** The number that digits are, exactly: `-1,234.50`, with any minus, and with commas or without. */
export function exactly(digits: string): Fraction {
  const [whole = '', fine = ''] = digits.replace('−', '-').replaceAll(',', '').split('.');
  return fraction(BigInt(whole + fine), 10n ** BigInt(fine.length));
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
