import { describe, expect, test } from 'vitest';
import { typedPercentages } from '../../../../src/story/prose/typography.ts';

const found = (text: string) => typedPercentages([{ text, line: 1 }]).map(({ words }) => words);

describe('a percentage is found, however it is written', () => {
  test.each([
    ['44%', '44%'],
    ['44 %', '44 %'],
    ['44\u200b%', '44\u200b%'],
    ['44.5%', '44.5%'],
    ['44％', '44％'],
    ['44 per cent', '44 per cent'],
    ['44 per\ncent', '44 per cent'],
    ['a 44-per-cent share', '44-per-cent'],
    ['44 out of every 100', '44 out of every 100'],
    ['**44**%', '44**%'],
    ['forty-four per cent', 'forty-four per cent'],
    ['twenty-two and a half per cent', 'twenty-two and a half per cent'],
    ['32.7 percentage points', '32.7 percentage points'],
    ['44 y cant', '44 y cant'],
    ['32.7 pwynt canran', '32.7 pwynt canran'],
    ['6 phwynt canran', '6 phwynt canran'],
  ])('%s', (text, words) => {
    expect(found(`It was ${text}, or so.`)).toEqual([words]);
  });
});

test.each([
  'In 2016 percentages rose.',
  'What per cent of them?',
  'the 44 percentile',
  '44 out of 100 points',
  'one in every 100 years',
  'twelve out of every hundred thousand',
  'a 3 pc suite',
  '44 PCs on patrol',
  '12 p.c.m.',
  'a file%20name',
  'y cant o bunnoedd',
])('no percentage: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('a percentage that is split over several pieces is found on the line of its number', () => {
  const pieces = [
    { text: 'It was\nthe ', line: 3 },
    { text: '4', line: 5 },
    { text: '4', line: 5 },
    { text: '\n% of them, not 5', line: 5 },
    { text: '0 per cent', line: 7 },
  ];
  const told = typedPercentages(pieces).map(({ words, line }) => ({ words, line }));
  expect(told).toEqual([
    { words: '44 %', line: 5 },
    { words: '50 per cent', line: 6 },
  ]);
});
