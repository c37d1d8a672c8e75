import { expect, test } from 'vitest';
import { formFrom, ownData } from '../../../src/story/own-form.ts';
import { pears } from '../graphics/field/tables.ts';
import { severalOf } from '../graphics/series/several-sample.ts';

test('of counts, a row has its parts, the whole and the share', () => {
  const { rows, measures } = ownData(pears);
  expect(rows[2]?.values.map(({ value, text }) => [value, text])).toEqual([
    [114, '114'],
    [145, '145'],
    [259, '259'],
    [(100 * 114) / 259, '44%'],
  ]);
  expect(measures.map(({ write }) => write(44))).toEqual(['44', '44', '44', '44%']);
  expect(measures.map(({ bare }) => bare(44.25))).toEqual(['44', '44', '44', '44.3']);
});

test('of values, a row has each measure of its table, and its time', () => {
  const areas = severalOf({ Leeds: [402, undefined], York: [398, 411] });
  const percent = { before: '', after: '%', decimals: 1 };
  const jobless = { ...areas, words: { ...areas.words, value: 'jobless' }, unit: percent };
  const { rows, measures } = ownData({ ...areas, all: [areas, jobless] });
  expect(measures.map(({ name, write, bare }) => [name, write(4), bare(4)])).toEqual([
    ['weekly pay', '£4', '4'],
    ['jobless', '4.0%', '4.0'],
  ]);
  expect(rows.map(({ key, name, label, time }) => [key, name, label, time])).toEqual([
    ['Leeds@2014', 'Leeds', 'Leeds', '2014'],
    ['Leeds@2015', 'Leeds', 'Leeds', '2015'],
    ['York@2014', 'York', 'York', '2014'],
    ['York@2015', 'York', 'York', '2015'],
  ]);
  const form = formFrom({ describe: () => 'pay', draw: () => undefined });
  expect(form.states(areas).join()).toBe(
    'all,Leeds,Leeds@2014,Leeds@2015,York,York@2014,York@2015',
  );
  expect(rows.map(({ values }) => values.map(({ value }) => value))).toEqual([
    [402, 402],
    [undefined, undefined],
    [398, 398],
    [411, 411],
  ]);
});

test('what a module leaves out is as most graphics have it', () => {
  const form = formFrom({ describe: () => 'pears', draw: () => undefined });
  expect(form.states(pears)).toEqual(['all', '2014', '2015', '2016']);
  const layout = form.layout(pears, ['all']);
  expect(layout).toMatchObject({ height: 640 });
  expect(form.pose(layout, ['all', '2014'], 0.4)).toEqual({ layout, state: 'all' });
  expect(form.pose(layout, ['all', '2014'], 0.6)).toEqual({ layout, state: '2014' });
});
