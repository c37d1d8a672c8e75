import { expect, test } from 'vitest';
import { changedOn } from '../../../../src/story/schema/dates.ts';

const correctedOn = (...dates: string[]) => dates.map((date) => ({ date }));

test.each<[string, Parameters<typeof changedOn>[0], string]>([
  ['it came out', { published: '2021-02-03', corrections: [] }, '2021-02-03'],
  ['it was updated', { published: '2021', updated: '2021-03', corrections: [] }, '2021-03'],
  [
    'it was corrected, which nobody has to say twice',
    { published: '2021-02-03', corrections: correctedOn('2021-02-05', '2021-03-01') },
    '2021-03-01',
  ],
  [
    'it was corrected after an update',
    { published: '2021-02-03', updated: '2021-02-09', corrections: correctedOn('2021-03-01') },
    '2021-03-01',
  ],
  [
    'it was updated after a correction',
    { published: '2021-02-03', updated: '2021-04-01', corrections: correctedOn('2021-03-01') },
    '2021-04-01',
  ],
])('a story last changed when %s', (_, dates, changed) => {
  expect(changedOn(dates)).toBe(changed);
});
