import { expect, test } from 'vitest';
import { moreWords } from '../../../src/layouts/words-of-graphic.ts';

const TITLE = 'The rent of a flat with two bedrooms in twelve towns, by the quarter';
const NOTE = 'Rents that were asked for, not paid. Towns with fewer than fifty lets are left out.';

test('a short title and a short note need no more room than the style sheet allows', () => {
  expect(moreWords({ title: 'Each dot is one plot', note: undefined })).toBe(0);
  expect(moreWords({ title: 'Each dot is one plot', note: 'Counted in spring.' })).toBe(0);
});

test('a long title and a long note need more with each line', () => {
  const both = moreWords({ title: TITLE, note: NOTE });
  expect(both).toBeGreaterThan(moreWords({ title: 'Rents', note: NOTE }));
  expect(both).toBeGreaterThan(moreWords({ title: TITLE, note: undefined }));
  expect(moreWords({ title: TITLE, note: `${NOTE} ${NOTE}` })).toBeGreaterThan(both);
});
