import { expect, test } from 'vitest';
import { watchSteps } from '../../../../src/reader/scroll/triggers.ts';

const nothing = () => undefined;

test.each([-0.1, 1.1, 77, Number.NaN])('a reading line at %d of the height is refused', (line) => {
  expect(() => watchSteps([], [0.5, line], nothing, nothing)).toThrow(
    new RangeError(
      `the reading line must be a share of the viewport's height from 0 to 1, not ${line}`,
    ),
  );
});
