import { expect, test } from 'vitest';
import { watch } from '../../../src/scroll/steps.ts';

const nothing = () => undefined;

test.each([-0.1, 1.1, 77, Number.NaN])('a line at %d of the height is refused', (line) => {
  expect(() => watch([], line, nothing, nothing)).toThrow(
    new RangeError(`the line is a share of the viewport's height, from 0 to 1, and not ${line}`),
  );
});
