import { expect, test } from 'vitest';
import { watch } from '../../../src/scroll/steps.ts';

test.each([-0.1, 1.1, 77, Number.NaN])(
  'a line at %d of the height is refused, in words',
  (line) => {
    expect(() =>
      watch(
        [],
        line,
        () => undefined,
        () => undefined,
      ),
    ).toThrow(RangeError);
    expect(() =>
      watch(
        [],
        line,
        () => undefined,
        () => undefined,
      ),
    ).toThrow('from 0 to 1');
  },
);
