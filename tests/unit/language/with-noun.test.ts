import { expect, test } from 'vitest';
import { withNoun } from '../../../src/language/with-noun.ts';

test.each([
  ['1,234', 'cases', '1,234\u00A0cases'],
  ['less than 0.1', 'percentage points', 'less than 0.1\u00A0percentage points'],
  ['#', 'characters', '#\u00A0characters'],
  ['four', 'times', 'four times'],
])('a line may end between "%s" and "%s" only if the number is in words', (number, noun, words) => {
  expect(withNoun(number, noun)).toBe(words);
});
