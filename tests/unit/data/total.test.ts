import { expect, test } from 'vitest';
import { parseCounts } from '../../../src/data/parse-counts.ts';
import { readValues } from './one-measure.ts';

/** What is said of a table of counts with these rows. */
const ofCounts = (rows: string, explained: string[] = []) =>
  parseCounts(`region,ripe,all\n${rows}`, 'pears.csv', {
    columns: { key: 'region', part: 'ripe', whole: 'all' },
    language: 'en-GB',
    explained,
  }).problems.map(({ line, message }) => `${line}: ${message}`);

/** What is said of values with these rows. */
const ofValues = (rows: string, explained: string[] = []) =>
  readValues(`party,seats\n${rows}`, 'seats.csv', {
    columns: { key: 'party', value: 'seats' },
    unit: { before: '', after: '', decimals: 1 },
    language: 'en-GB',
    explained,
  }).problems.map(({ line, message }) => `${line}: ${message}`);

const COUNTS = 'North,12,60\nSouth,40,160\nEast,14,90\n';

test('a row with the counts of all others together is refused, whatever it is called and wherever it stands', () => {
  expect(ofCounts(COUNTS)).toEqual([]);
  expect(ofCounts(`${COUNTS}Great Britain,66,310\n`)).toEqual([
    '5: "region" is "Great Britain", and its numbers are those of all other rows together: remove the row, because a total is not a row of data. If that is chance, say so to readers in the front matter, as notes: [{ row: \'Great Britain\', text: what it is }]',
  ]);
  expect(ofCounts(`All regions,66,310\n${COUNTS}`)).toEqual([
    expect.stringMatching(/^2: "region" is "All regions", /),
  ]);
});

test('of two rows and one that is called their total, that one is refused', () => {
  expect(ofValues('Red,3\nBlue,2\nTotal,5\n')).toEqual([
    expect.stringMatching(/^4: "party" is "Total", /),
  ]);
  expect(ofValues('Red,3\nBlue,2\nAverage,2.5\n')).toEqual([]);
});

test('sums of decimals are exact, and a gap is nothing', () => {
  expect(ofValues('Red,0.1\nBlue,0.2\nGrey,\nGreen,0.3\nAll,0.6\n')).toEqual([
    expect.stringMatching(/^6: "party" is "All", /),
  ]);
});

test('a value that is the sum of all others is refused', () => {
  const seats = 'Red,411\nBlue,121\nYellow,72\nOthers,45.5\n';
  expect(ofValues(seats)).toEqual([]);
  expect(ofValues(`${seats}Total,649.5\n`)).toEqual([
    expect.stringMatching(/^6: "party" is "Total", and its number is that of all other rows /),
  ]);
});

test.each([
  ['where only one of its counts is the sum', ofCounts(`${COUNTS}West,65,310\n`)],
  ['where it has a note', ofCounts(`${COUNTS}West,66,310\n`, ['West'])],
  ['where two other rows may add up to it by chance', ofValues('Red,3\nBlue,2\nYellow,1\n')],
  ['where rows are dates', ofValues('2014,1\n2015,2\n2016,3\n2017,6\n')],
  ['where some are below 0', ofValues('Red,4\nBlue,-3\nYellow,2\nGreen,3\n')],
  ['where all are 0', ofValues('Red,0\nBlue,0\nYellow,0\nGreen,0\n')],
])('a row is no total %s', (_, problems) => {
  expect(problems).toEqual([]);
});
