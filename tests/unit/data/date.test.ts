import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import {
  formatDate,
  isBefore,
  isDate,
  isoTime,
  isPreciseTo,
  latest,
  precisionOf,
  rfc822,
  shortDate,
  truncated,
} from '../../../src/data/date.ts';

test.each([
  ['2017-09-18', '18 September 2017'],
  ['2017-09', 'September 2017'],
  ['2017', '2017'],
  ['2016-02-29', '29 February 2016'],
])('%s is a date of that precision', (text, words) => {
  expect(isDate(text)).toBe(true);
  expect(formatDate(text, 'en-GB')).toBe(words);
});

test.each([
  ['2017-09-18', 'day', ['2017', '2017-09', '2017-09-18']],
  ['2017-09', 'month', ['2017', '2017-09', '2017-09']],
  ['2017', 'year', ['2017', '2017', '2017']],
] as const)('%s is known to the %s', (date, precision, cut) => {
  const units = ['year', 'month', 'day'] as const;
  expect(precisionOf(date)).toBe(precision);
  expect(units.map((unit) => truncated(date, unit))).toEqual(cut);
  expect(units.findLast((unit) => isPreciseTo(date, unit))).toBe(precision);
});

test.each([
  ['2017-09-18', '18 Sept 2017', '18 Sept'],
  ['2017-09', 'Sept 2017', 'Sept'],
  ['2017', '2017', '2017'],
])('%s in short is %s, and %s where the year is known', (text, whole, without) => {
  expect(shortDate(text, 'en-GB')).toBe(whole);
  expect(shortDate(text, 'en-GB', false)).toBe(without);
});

test.each(['America/Los_Angeles', 'Pacific/Kiritimati'])(
  'a date is the same day where it is written in %s',
  (zone) => {
    const { href } = new URL('../../../src/data/date.ts', import.meta.url);
    const program = `import { formatDate, shortDate } from '${href}';
      process.stdout.write([formatDate('2017-09-01', 'en-GB'), shortDate('2017', 'en-GB')].join());`;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', program],
      { encoding: 'utf8', env: { ...process.env, TZ: zone } },
    );
    expect({ stdout, stderr }).toEqual({ stdout: '1 September 2017,2017', stderr: '' });
  },
);

test.each(['2017-02-30', '2017-13', 'soon', '2017-09-18T10:00'])('"%s" is not a date', (text) => {
  expect(isDate(text)).toBe(false);
  expect(() => formatDate(text, 'en-GB')).toThrow(RangeError);
  expect(() => shortDate(text, 'en-GB')).toThrow(RangeError);
});

test.each([
  ['2017-09-18', '2017-09-18T00:00:00Z', 'Mon, 18 Sep 2017 00:00:00 GMT'],
  ['2017-09', '2017-09-01T00:00:00Z', 'Fri, 01 Sep 2017 00:00:00 GMT'],
  ['2017', '2017-01-01T00:00:00Z', 'Sun, 01 Jan 2017 00:00:00 GMT'],
])('the time of %s is midnight, universal time', (text, iso, rfc) => {
  expect(isoTime(text)).toBe(iso);
  expect(rfc822(iso)).toBe(rfc);
});

test.each<[string, string, boolean]>([
  ['2017-09-17', '2017-09-18', true],
  ['2017-08', '2017-09-18', true],
  ['2017-09', '2017-09-18', false],
  ['2017-09-18', '2017-09', false],
  ['2017-10', '2017-09-18', false],
])('%s is before %s: %s', (first, second, expected) => {
  expect(isBefore(first, second)).toBe(expected);
});

test('the latest of dates is the most precise of those that could be the last', () => {
  expect(latest(['2017-09', '2017-09-18', '2017', '2016-12-31'])).toBe('2017-09-18');
  expect(latest(['2017-10', '2017-09-18'])).toBe('2017-10');
  expect(latest([])).toBeUndefined();
});
