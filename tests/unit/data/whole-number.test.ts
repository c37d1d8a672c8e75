import fc from 'fast-check';
import { expect, test } from 'vitest';
import { count, separatorIn } from '../../../src/data/number.ts';
import { written } from '../../../src/data/written-number.ts';
import { LANGUAGES } from '../../../src/language/languages.ts';

test.each(LANGUAGES)('in %s a whole number is written in the page as in the build', (language) => {
  const same = (n: number) => {
    expect(written(n, { text: '#', separator: separatorIn(language) })).toBe(count(n, language));
  };
  for (const n of [0, 9, 10, 999, 1000, 12_345, 999_999, 1_000_000, 1_234_567_890]) same(n);
  fc.assert(fc.property(fc.integer({ min: 0, max: 20_000_000 }), same));
});
