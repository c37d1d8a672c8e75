import { expect, test } from 'vitest';
import { formatDate, isDate, isoTime, rfc822 } from '../../../src/story/date.ts';

test.each([
  ['2017-09-18', '18 September 2017'],
  ['2017-09', 'September 2017'],
  ['2017', '2017'],
  ['2016-02-29', '29 February 2016'],
])('%s is a date, and no more precise than that', (text, words) => {
  expect(isDate(text)).toBe(true);
  expect(formatDate(text)).toBe(words);
});

test.each([
  '2017-02-30',
  '2017-02-29',
  '2017-13',
  '2017-00',
  '17-09-18',
  '2017-9-1',
  'soon',
  '',
  '2017-09-18T10:00',
])('"%s" is no date', (text) => {
  expect(isDate(text)).toBe(false);
  expect(() => formatDate(text)).toThrow(RangeError);
});

test.each([
  ['2017-09-18', '2017-09-18T00:00:00Z', 'Mon, 18 Sep 2017 00:00:00 GMT'],
  ['2017-09', '2017-09-01T00:00:00Z', 'Fri, 01 Sep 2017 00:00:00 GMT'],
  ['2017', '2017-01-01T00:00:00Z', 'Sun, 01 Jan 2017 00:00:00 GMT'],
])('%s is midnight, universal time, for whoever needs a time', (text, iso, rfc) => {
  expect(isoTime(text)).toBe(iso);
  expect(rfc822(iso)).toBe(rfc);
});

test('no date, no time', () => {
  expect(() => isoTime('2017-02-30')).toThrow(RangeError);
});
