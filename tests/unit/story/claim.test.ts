import { describe, expect, test } from 'vitest';
import { aboutShare, moreOrFewer, timesAs } from '../../../src/story/claim.ts';

describe('a share as a fraction that can be pictured', () => {
  test.each([
    [20 / 176, 'about one in nine'],
    [77 / 256, 'three in ten'],
    [114 / 259, 'more than four in ten'],
    [0, 'none'],
    [1, 'all'],
    [0.5, 'half'],
    [0.48, 'nearly half'],
    [0.505, 'about half'],
    [0.52, 'more than half'],
    [2 / 3, 'two in three'],
    [0.25, 'one in four'],
    [0.2, 'one in five'],
    [0.98, 'more than nine in ten'],
    [0.04, 'about one in 25'],
  ])('%d is %s', (share, words) => {
    expect(aboutShare(share)).toBe(words);
  });

  test('"more than" and "nearly" are true of every share', () => {
    const value: Record<string, number> = {
      half: 0.5,
      'two in three': 2 / 3,
      'three in four': 0.75,
    };
    ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].forEach((n, i) => {
      value[`${n} in ten`] = (i + 1) / 10;
    });
    ['three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].forEach((n, i) => {
      value[`one in ${n}`] = 1 / (i + 3);
    });
    for (let share = 0.1; share < 1; share += 0.0007) {
      const words = aboutShare(share);
      const of = value[words.replace(/^(more than|nearly|about) /, '')];
      expect(of, words).toBeDefined();
      if (words.startsWith('more than')) expect(share).toBeGreaterThan(of ?? 1);
      if (words.startsWith('nearly')) expect(share).toBeLessThan(of ?? 0);
      expect(Math.abs(share - (of ?? 9))).toBeLessThan(0.1);
    }
  });
});

test.each([
  [114 / 259 / (20 / 176), 'nearly four times'],
  [5.7, '5.7 times'],
  [2, 'twice'],
  [2.03, 'about twice'],
  [2.15, 'more than twice'],
  [1.9, 'nearly twice'],
  [3, 'three times'],
  [1.5, '1.5 times'],
  [1.04, undefined],
  [1, undefined],
  [0.5, undefined],
  [Number.POSITIVE_INFINITY, undefined],
  [Number.NaN, undefined],
])('%d times as large: %s', (ratio, words) => {
  expect(timesAs(ratio)).toBe(words);
});

test('a difference says which way it goes', () => {
  expect([94, -3, 0, 1].map(moreOrFewer)).toEqual([
    '94 more',
    '3 fewer',
    'the same number',
    '1 more',
  ]);
});
