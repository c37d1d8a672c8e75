import { expect, test } from 'vitest';
import { changeInCount, changeInPoints } from '../../../src/data/change.ts';
import { fraction } from '../../../src/data/fraction.ts';
import { tied } from '../../tied.ts';

test.each([
  [0, 7, 'neither higher nor lower'],
  [1, 20_000, 'less than 0.1~percentage points higher'],
  [-1, 20_000, 'less than 0.1~percentage points lower'],
  [1, 1000, '0.1~percentage points higher'],
  [1, 100, '1~percentage point higher'],
  [-1, 100, '1~percentage point lower'],
  [201, 2000, '10.1~percentage points higher'],
  [-201, 2000, '10.1~percentage points lower'],
  [1999, 2000, 'more than 99.9~percentage points higher'],
  [1, 1, '100~percentage points higher'],
])('a difference of %d/%d is %s', (numerator, denominator, words) => {
  expect(changeInPoints(fraction(numerator, denominator), 'en-GB').full).toBe(tied(words));
});

test('a difference between counts says which way it goes', () => {
  expect(
    [94, -3, 0, 1, -1, 1234, -1234].map((change) => changeInCount(change, 'en-GB').full),
  ).toEqual([
    '94 more',
    '3 fewer',
    'neither more nor fewer',
    '1 more',
    '1 fewer',
    '1,234 more',
    '1,234 fewer',
  ]);
});

test.each([
  [94, ['94', 'rose by 94', 'more']],
  [-11, ['11', 'fell by 11', 'fewer']],
  [1234, ['1,234', 'rose by 1,234', 'more']],
  [0, ['0', 'did not change', 'neither more nor fewer']],
])('the pieces of a change of %d are %s', (difference, pieces) => {
  const { amount, verb, direction } = changeInCount(difference, 'en-GB');
  expect([amount, verb, direction]).toEqual(pieces);
});

test.each([
  [26, 1000, ['2.6~points', 'rose by 2.6~percentage points', 'higher']],
  [-26, 1000, ['2.6~points', 'fell by 2.6~percentage points', 'lower']],
  [1, 100, ['1~point', 'rose by 1~percentage point', 'higher']],
  [-1, 20_000, ['less than 0.1~points', 'fell by less than 0.1~percentage points', 'lower']],
  [0, 7, ['0~points', 'did not change', 'neither higher nor lower']],
])('the pieces of a difference of %d/%d are %s', (numerator, denominator, pieces) => {
  const { amount, verb, direction } = changeInPoints(fraction(numerator, denominator), 'en-GB');
  expect([amount, verb, direction]).toEqual(pieces.map(tied));
});
