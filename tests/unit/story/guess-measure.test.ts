import { expect, test } from 'vitest';
import { changeBetween, measuredBy, measuresOf } from '../../../src/story/guess-measure.ts';

test.each([
  ['pears/spring/rest', 'pears/autumn/rest', 'pears/spring..autumn/rest-change'],
  ['pears/spring/whole', 'pears/autumn/whole', 'pears/spring..autumn/whole-change'],
  ['pears/spring/share', 'pears/autumn/share', 'pears/spring..autumn/points'],
  ['seats/2019/women', 'seats/2024/women', 'seats/2019..2024/women-change'],
  ['seats/2019/women-share', 'seats/2024/women-share', 'seats/2019..2024/women-points'],
])('from %s to %s there is the change %s', (from, to, change) => {
  expect(changeBetween(from, to)).toBe(change);
});

test.each([
  ['two measures', 'pears/spring/part', 'pears/spring/rest'],
  ['two measures of two rows', 'pears/spring/part', 'pears/autumn/rest'],
  ['two tables', 'pears/spring/rest', 'plums/autumn/rest'],
  ['the same figure twice', 'pears/spring/rest', 'pears/spring/rest'],
  ['a change', 'pears/spring..autumn/rest-change', 'pears/autumn/rest-change'],
  ['no reference', '', 'pears/autumn/rest'],
])('%s are not compared', (_, from, to) => {
  expect(changeBetween(from, to)).toBeUndefined();
});

const pears = [{ key: 'spring', part: 3, whole: 9 }];
const seats = [
  {
    ...{ key: '2024', part: 3, whole: 9 },
    parts: [
      { name: 'women', count: 3 },
      { name: 'men', count: 5 },
      { name: 'rest', count: 1 },
    ],
  },
];

test('readers may guess the parts, the whole and the share of a row', () => {
  expect([...measuresOf(pears)]).toEqual([
    ...['part', 'rest', 'whole', 'share'].map((name) => [name, name]),
  ]);
  expect([...measuresOf(seats).keys()]).toEqual(['women', 'men', 'rest', 'whole', 'women-share']);
  expect(measuresOf(seats).get('women-share')).toBe('share');
});

test('a table that is wrong has two parts', () => {
  expect([...measuresOf([]).keys()]).toEqual(['part', 'rest', 'whole', 'share']);
});

test('a reference is read to one measure of one row, of a table that is there', () => {
  const tables = { pears, seats };
  expect(measuredBy('pears/spring/rest', tables)).toEqual({
    ...{ table: 'pears', row: 'spring', measure: 'rest' },
  });
  expect(measuredBy('seats/2024/women', tables)).toMatchObject({ measure: 'part' });
  for (const reference of [
    '',
    'pears/spring',
    'pears/spring..autumn/rest-change',
    'pears/spring/ripe',
  ])
    expect(measuredBy(reference, tables), reference).toBeUndefined();
  // Its check names what is wrong with the table itself.
  expect(measuredBy('plums/spring/rest', tables)).toMatchObject({ table: 'plums' });
});
