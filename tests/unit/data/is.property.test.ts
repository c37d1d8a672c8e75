import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fraction } from '../../../src/data/fraction.ts';
import { checkIs } from '../../../src/data/is.ts';

const unit = { before: '', after: '', decimals: 0 };
const number = (n: number, d = 1) => ({ value: fraction(n, d), unit });
const holds = (is: string, ...told: [ReturnType<typeof number>, ReturnType<typeof number>?]) => {
  const [from, to] = told;
  try {
    checkIs(is, to ? [from, to] : [from]);
    return true;
  } catch {
    return false;
  }
};
const counts = fc.integer({ min: 1, max: 10_000 });

test('what words say of a number is true of it just where plain arithmetic says so', () => {
  fc.assert(
    fc.property(counts, counts, fc.integer({ min: 1, max: 500 }), (n, d, at) => {
      // n/d against at, times d.
      expect(holds(`above ${at}`, number(n, d))).toBe(n > at * d);
      expect(holds(`below ${at}`, number(n, d))).toBe(n < at * d);
      expect(holds(`is ${at}`, number(n, d))).toBe(n === at * d);
      expect(holds(`about ${at}`, number(n, d))).toBe(20 * Math.abs(n - at * d) <= at * d);
      expect(holds(`about ${at} ± 1.5`, number(n, d))).toBe(2 * Math.abs(n - at * d) <= 3 * d);
      expect(holds(`times above ${at}`, number(d), number(n))).toBe(n > at * d);
      expect(holds(`above ${at}`, number(d), number(n))).toBe(Math.abs(n - d) > at);
      const way = n > d ? 'up' : n < d ? 'down' : 'same';
      for (const one of ['up', 'down', 'same'])
        expect(holds(one, number(d), number(n))).toBe(one === way);
    }),
  );
});

test.each([
  '',
  'roughly 4',
  'above',
  'above 4 ± 1',
  'up',
  'times 4',
  'above 1 below 9 is 5',
  '4 5x',
])('“%s” says nothing that can be checked of one number', (is) => {
  expect(() => checkIs(is, [number(5)])).toThrow(/what can be checked|one thing or two|two rows/);
});

test('a number that is rounded is not the exact one, and thousands may be set apart', () => {
  expect(() => checkIs('52.8', [number(1900, 36)])).toThrow(
    /^the number is 52\.7778, which is not 52\.8: .*, or write about 52\.8 ± 0\.05$/,
  );
  expect(holds('about 52.8 ± 0.05', number(1900, 36))).toBe(true);
  expect(holds('above 1,234,000.5', number(1_234_001))).toBe(true);
  expect(holds('above 1,234,000.5, below 1,234,001', number(1_234_001))).toBe(false);
});
