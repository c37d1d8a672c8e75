import { expect, test } from 'vitest';
import { dictionaryOf } from '../../../src/language/languages.ts';

test.each([
  ['en-GB', '2016', '2014', true, '2016 compared with 2014'],
  ['en-GB', 'South', 'North', false, 'South against North'],
  ['cy', 'Gwynedd', 'Powys', false, 'Gwynedd yn erbyn Powys'],
  ['ar', '2016', '2014', true, '2016 مقارنة بـ 2014'],
  // Arabic writes this preposition as one word with the name after it.
  ['ar', 'الجنوب', 'الشمال', false, 'الجنوب مقارنة بالشمال'],
] as const)('in %s, %s and %s are compared', (language, later, earlier, areYears, words) => {
  expect(dictionaryOf(language).graphics.compared(later, earlier, areYears)).toBe(words);
});
