import { describe, expect, test } from 'vitest';
import { typedPercentages } from '../../../../src/story/prose/typography.ts';

const found = (text: string) => typedPercentages([{ text, line: 1 }]).map(({ words }) => words);

describe('a percentage is found, however it is written', () => {
  test.each([
    ['44%', '44%'],
    ['44 %', '44 %'],
    ['44\u00a0%', '44 %'],
    ['44\u202f%', '44 %'],
    ['44\u200b%', '44\u200b%'],
    ['44&nbsp;%', '44&nbsp;%'],
    ['44.5%', '44.5%'],
    ['1,234%', '1,234%'],
    ['44½%', '44½%'],
    ['44％', '44％'],
    ['４４％', '４４％'],
    ['44﹪', '44﹪'],
    ['44 per cent', '44 per cent'],
    ['44 per\ncent', '44 per cent'],
    ['44 Percent', '44 Percent'],
    ['a 44-per-cent share', '44-per-cent'],
    ['44 pct', '44 pct'],
    ['44pc', '44pc'],
    ['44 pc of them', '44 pc'],
    ['44p.c. of them', '44p.c.'],
    ['twelve pc', 'twelve pc'],
    ['44 ppts', '44 ppts'],
    ['44 out of every 100', '44 out of every 100'],
    ['thirty out of every hundred', 'thirty out of every hundred'],
    ['**44**%', '44**%'],
    ['<b>44</b>%', '44</b>%'],
    ['forty-four per cent', 'forty-four per cent'],
    ['Ten percent', 'Ten percent'],
    ['a hundred per cent', 'a hundred per cent'],
    ['a hundred and ten per cent', 'a hundred and ten per cent'],
    ['one hundred and twenty-five per cent', 'one hundred and twenty-five per cent'],
    ['three and a half per cent', 'three and a half per cent'],
    ['twenty-two and a half per cent', 'twenty-two and a half per cent'],
    ['two and three-quarter per cent', 'two and three-quarter per cent'],
    ['two and two-thirds per cent', 'two and two-thirds per cent'],
    ['two point five per cent', 'two point five per cent'],
    ['3 and a half per cent', '3 and a half per cent'],
    ['half a per cent', 'half a per cent'],
    ['a quarter of a per cent', 'a quarter of a per cent'],
    ['nineteen per cent', 'nineteen per cent'],
    ['between one and two per cent', 'two per cent'],
    ['a twelve per cent share', 'twelve per cent'],
    ['32.7 percentage points', '32.7 percentage points'],
    ['44 y cant', '44 y cant'],
    ['32.7 pwynt canran', '32.7 pwynt canran'],
    ['44 per&nbsp;&nbsp;cent', '44 per&nbsp;&nbsp;cent'],
    ['a thousand per cent', 'a thousand per cent'],
    ['deg y cant', 'deg y cant'],
    ['hanner cant y cant', 'cant y cant'],
  ])('%s', (text, words) => {
    expect(found(`It was ${text}, or so.`)).toEqual([words]);
  });
});

test.each([
  'In 2016 percentages rose.',
  'In 2016, per cent of what?',
  'What per cent of them?',
  'the 44 percentile',
  'alone percent',
  'one percentage',
  '44 of the 100',
  '44 out of 100 points',
  'one in every 100 years',
  'twelve out of every 100,000',
  'twelve out of every hundred thousand',
  'a 3 pc suite',
  'the last quarter per cent of them',
  'a 5pc dining set',
  '44 PCs on patrol',
  'with one PC',
  '44 pci',
  '12 p.c.m.',
  'a % sign',
  'a file%20name',
  '44 y cantorion',
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
  expect(typedPercentages(pieces)).toEqual([
    { words: '44 %', line: 5 },
    { words: '50 per cent', line: 6 },
  ]);
});
