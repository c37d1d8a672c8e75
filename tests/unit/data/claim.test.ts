import { describe, expect, test } from 'vitest';
import { aboutShare, timesAs } from '../../../src/data/claim.ts';
import { fraction } from '../../../src/data/fraction.ts';
import { tied } from '../../tied.ts';

describe('a share as a fraction that can be pictured', () => {
  test.each([
    [20, 176, 'about one in nine'],
    [114, 259, 'more than four in ten'],
    [1, 1, 'all'],
    [1, 2, 'half'],
    [52, 100, 'more than half'],
    [56, 100, 'between five and six in ten'],
    [86, 100, 'between eight and nine in ten'],
    [92, 100, 'more than nine in ten'],
    [98, 100, '49 in 50'],
    [
      999_999_999_999_998,
      999_999_999_999_999,
      'about 999,999,999,999,999 in 1,000,000,000,000,000',
    ],
  ])('%d of %d is %s', (part, whole, words) => {
    expect(aboutShare(part, whole, 'en-GB')).toBe(words);
  });
});

test.each([
  [114 * 176, 259 * 20, 'nearly four times'],
  [57, 10, '5.7~times'],
  [2, 1, 'twice'],
  [184, 100, 'nearly twice'],
  [105, 100, '1.05~times'],
  [19_871, 1, 'about 20,000~times'],
  [1049, 1000, undefined],
  [1, 1, undefined],
])('%d over %d is, in times, %s', (over, under, words) => {
  expect(timesAs(fraction(over, under), 'en-GB')).toBe(words && tied(words));
});
