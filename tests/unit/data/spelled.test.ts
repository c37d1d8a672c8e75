import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spelled } from '../../../src/data/spelled.ts';

const patternOf = (n: number) => new RegExp(spelled(n), 'iu');
const finds = (n: number, text: string) => patternOf(n).test(text);

describe('a number is found as it may be spelled', () => {
  test.each([
    [145, 'There were 145.'],
    [145, 'A hundred and forty-five of them'],
    [145, 'one hundred and forty five'],
    [145, 'one hundred forty-five'],
    [45, 'Forty-five'],
    [40, 'forty'],
    [7, 'all seven, then'],
    [1450, 'over 1,450 of them'],
    [1450, 'over 1450 of them'],
    [1450, 'one thousand, four hundred and fifty'],
    [1005, 'a thousand and five'],
    [20_000, 'twenty thousand people'],
    [123_456, 'one hundred and twenty-three thousand, four hundred and fifty-six'],
    [2_000_000, '2,000,000'],
    [45, 'from forty-five to fifty'],
  ])('%i in “%s”', (n, text) => {
    expect(finds(n, text)).toBe(true);
  });
});

describe('a number is no part of another', () => {
  test.each([
    [145, '1,145 or 145,000 or 2145 or 145.5 or 0.145 or £145 or 145–150 or 145th or A145'],
    [45, 'a hundred and forty-five'],
    [45, 'one hundred forty-five'],
    [45, 'forty-five thousand'],
    [45, 'forty-fifth'],
    [45, '45% or 45 per cent or forty-five per cent'],
    [40, 'forty-five, or forty five'],
    [5, 'forty-five, or forty five, or fifty'],
    [100, 'a hundred and forty, or a hundred forty'],
    [100, 'a hundred thousand'],
    [1000, 'one thousand, four hundred'],
    [7, 'seventeen and seventy and sevenths'],
    [6, 'six point five'],
  ])('%i in “%s”', (n, text) => {
    expect(finds(n, text)).toBe(false);
  });
});

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

/** A number as a British newspaper spells it. */
function words(n: number): string {
  if (n >= 1000) {
    const rest = n % 1000;
    const joint = rest === 0 ? '' : rest < 100 ? ' and ' : ', ';
    return `${words(Math.floor(n / 1000))} thousand${joint}${rest === 0 ? '' : words(rest)}`;
  }
  if (n >= 100) {
    const rest = n % 100;
    return `${words(Math.floor(n / 100))} hundred${rest === 0 ? '' : ` and ${words(rest)}`}`;
  }
  if (n < 20) return UNITS.split(' ')[n] ?? '';
  const unit = n % 10;
  const tens = TENS.split(' ')[Math.floor(n / 10) - 2] ?? '';
  return unit === 0 ? tens : `${tens}-${words(unit)}`;
}

test('every number is found in its words, and in those of no other', () => {
  const number = fc.oneof(fc.nat(120), fc.nat(1200), fc.nat(999_999));
  fc.assert(
    fc.property(number, number, fc.boolean(), (n, other, isMore) => {
      const m = isMore ? n - (n % 100) + (other % 100) : other;
      // Made once for all spellings: most of the time goes into making them.
      const [ofN, ofM] = [patternOf(n), patternOf(m)];
      for (const spelling of [words(m), String(m), m.toLocaleString('en-GB')]) {
        const text = `In all there were ${spelling} of them.`;
        expect(ofN.test(text), `${n} in “${text}”`).toBe(n === m);
        expect(ofM.test(text), `${m} in “${text}”`).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
