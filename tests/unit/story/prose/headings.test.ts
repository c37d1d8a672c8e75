import { expect, test } from 'vitest';
import { headingLevels } from '../../../../src/story/prose/headings.ts';

test.each([
  ['as they are typed', [2, 3, 4, 3, 2, 3], [2, 3, 4, 3, 2, 3]],
  ['a step before the first heading of a section', [3, 3, 2, 3], [2, 2, 2, 3]],
  ['a heading within such a step', [3, 4, 3, 2], [2, 3, 2, 2]],
  ['a heading that leaves a level out', [2, 4, 4, 3, 6], [2, 3, 3, 3, 4]],
])('the levels of headings follow from each other: %s', (_, signs, levels) => {
  expect(signs.map(headingLevels())).toEqual(levels);
});
