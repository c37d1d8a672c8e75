import { expect, test } from 'vitest';
import { medians, ratios } from '../../../lab/bench/report.ts';

const columns = [
  { name: 'ours', runs: [{ main: 1 }, { main: 4 }, { main: 3 }] },
  { name: 'usual', runs: [{ main: 4 }, { main: 8 }, { main: 10 }] },
];

test('the table has the median of the runs of each page', () => {
  expect(medians(columns, [['main', 'main thread, ms', 1]]).split('\n')).toEqual([
    '                 ours  usual',
    'main thread, ms   3.0    8.0',
  ]);
});

test('a ratio is that of each run by itself', () => {
  expect(ratios(columns, 'usual', 'main')).toBe(
    'ours / usual  0.30  (middle half of the runs 0.28 to 0.40)',
  );
});
