import { expect, test } from 'vitest';
import { counts } from '../../../src/story/kinds/counts/index.ts';
import { changeBetween, isEarlier, measuredBy } from '../../../src/story/guess.ts';

test.each([
  ['pears', 'rest', 'rest', 'pears/spring..autumn/rest-change'],
  ['pears', 'whole', 'whole', 'pears/spring..autumn/whole-change'],
  ['pears', 'share', 'share', 'pears/spring..autumn/points'],
  ['seats', 'women', 'part', 'seats/spring..autumn/women-change'],
  ['seats', 'women-share', 'share', 'seats/spring..autumn/women-points'],
  ['sales', 'market-share', 'part', 'sales/spring..autumn/market-share-change'],
] as const)('of %s, the difference of %s is a figure too', (table, name, measure, change) => {
  const found = { table, row: 'autumn', measure, name };
  expect(changeBetween(found, { ...found, row: 'spring' })).toBe(change);
});

test.each([
  ['2014', '2016', true],
  ['2016', '2014', false],
  ['north', 'south', false],
])('%s is earlier than %s: %s', (row, start, isSo) => {
  const found = { table: 't', row, measure: 'part', name: 'part' } as const;
  expect(isEarlier(found, { ...found, row: start })).toBe(isSo);
});

const pears = [{ key: 'spring', part: 3, whole: 9 }];
const seats = [
  {
    key: '2024',
    part: 3,
    whole: 9,
    parts: [
      { name: 'women', count: 3 },
      { name: 'men', count: 5 },
      { name: 'rest', count: 1 },
    ],
  },
];

test('readers may guess the parts, the whole and the share of a row', () => {
  expect([...counts.guesses.measures(pears)]).toEqual(
    ['part', 'rest', 'whole', 'share'].map((name) => [name, name]),
  );
  expect([...counts.guesses.measures(seats).keys()]).toEqual([
    'women',
    'men',
    'rest',
    'whole',
    'women-share',
  ]);
  expect(counts.guesses.measures(seats).get('women-share')).toBe('share');
});

test('a table that is wrong has two parts', () => {
  expect([...counts.guesses.measures([]).keys()]).toEqual(['part', 'rest', 'whole', 'share']);
});

test('a reference is read to one measure of one row, of a table that is there', () => {
  const tables = { pears, seats };
  const found = { table: 'pears', row: 'spring', measure: 'rest', name: 'rest' };
  expect(measuredBy('pears/spring/rest', tables)).toEqual(found);
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
