import { expect, test } from 'vitest';
import { formFrom, ownData } from '../../../src/story/own-form.ts';
import type { Events } from '../../../src/graphics/kit/form.ts';
import { pears } from '../graphics/field/tables.ts';
import { severalOf } from '../graphics/series/several-sample.ts';

const events: Events = {
  kind: 'events',
  language: 'en-GB',
  words: { event: 'Event', count: 'Pears' },
  events: [
    {
      id: 'frost',
      date: '2015-07-02',
      label: 'frost',
      text: 'A frost.',
      count: 'at least 1,250 pears',
      counted: '',
      source: 'a',
    },
    { id: 'rain', date: '2016', label: 'rain', text: 'Rain.', count: '', counted: '', source: 'a' },
  ],
};

test('of counts, a row has its parts, the whole and the share', () => {
  const { rows, measures } = ownData(pears);
  expect(measures).toHaveLength(4);
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
  expect(form.states(areas)).toEqual([
    'all',
    'Leeds',
    'Leeds@2014',
    'Leeds@2015',
    'York',
    'York@2014',
    'York@2015',
  ]);
  expect(rows.map(({ values }) => values.map(({ value }) => value))).toEqual([
    [402, 402],
    [undefined, undefined],
    [398, 398],
    [411, 411],
  ]);
});

test('of events, a row has its date and what was counted: its first number, and all of it in words', () => {
  const { rows, measures } = ownData(events);
  expect(rows.map(({ key, label, time }) => [key, label, time])).toEqual([
    ['frost', 'frost', '2015-07-02'],
    ['rain', 'rain', '2016'],
  ]);
  expect(rows[0]?.values[0]?.value).toBeCloseTo(2015.5, 2);
  expect(rows[0]?.values.map(({ text }) => text)).toEqual(['2 July 2015', 'at least 1,250 pears']);
  expect(rows.map(({ values }) => values[1]?.value)).toEqual([1250, undefined]);
  expect(measures.map(({ name, write }) => [name, write(2015.5)])).toEqual([
    ['Event', '2015'],
    ['Pears', '2,016'],
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
