import { expect, test } from 'vitest';
import { curly } from '../../../src/data/curly.ts';

test.each([
  [`It's the dogs' home`, 'It’s the dogs’ home'],
  [`She said "yes", and 'no'.`, 'She said “yes”, and ‘no’.'],
  [`"It's 'so' odd," he said`, '“It’s ‘so’ odd,” he said'],
  [`("so") – "so"`, '(“so”) – “so”'],
  [`'Tis the '90s, rock 'n' roll`, '’Tis the ’90s, rock ’n’ roll'],
  [`He is 5' tall, or 5'6", at 51° 30' 26"`, `He is 5' tall, or 5'6", at 51° 30' 26"`],
  [`"In 2014" and 'in 2016'`, '“In 2014” and ‘in 2016’'],
  [`the 1990s' end, O'Neil and 2014's`, 'the 1990s’ end, O’Neil and 2014’s'],
  [`Mae'r gath a'r ci 'na, i'r 'ci'`, 'Mae’r gath a’r ci ’na, i’r ‘ci’'],
  [`The "ripe" ones, سفرجل`, 'The “ripe” ones, سفرجل'],
  [
    `In {towns/King's Lynn/share} of "all {a/b/c}"`,
    `In {towns/King's Lynn/share} of “all {a/b/c}”`,
  ],
  [
    `It's {towns/King's Lynn/share is up, above 9: the town's "so"} and {King's Lynn}`,
    `It’s {towns/King's Lynn/share is up, above 9: the town’s “so”} and {King's Lynn}`,
  ],
  ['Already “curly” and it’s', 'Already “curly” and it’s'],
  [`alone ' and " here`, `alone ' and " here`],
])('straight marks become curly, each as it is meant: %s', (typed, shown) => {
  expect(curly(typed)).toBe(shown);
});
