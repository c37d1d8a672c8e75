import { expect, test } from 'vitest';
import { written } from '../../../src/data/written-number.ts';

const money = { text: '#', before: '£', minus: '−', separator: ',', decimals: 2, point: '.' };
const children = { text: '# children', one: '# child', separator: ' ' };

test.each([
  [1234.5, money, '£1,234.50'],
  [-0.4, money, '−£0.40'],
  [0, money, '£0.00'],
  [1, children, '1 child'],
  [12_000, children, '12 000 children'],
  [6.1, { text: '#%', separator: ',', decimals: 1, point: ',' }, '6,1%'],
])('%s is written with its unit', (n, form, text) => {
  expect(written(n, form)).toBe(text);
});
