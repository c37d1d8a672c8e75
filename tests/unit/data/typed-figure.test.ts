import { expect, test } from 'vitest';
import { fraction } from '../../../src/data/fraction.ts';
import { referencesFor } from '../../../src/data/typed-figure.ts';
import { oneMeasure } from './one-measure.ts';

const unit = { before: '', after: '%', decimals: 1 };
const row = (key: string, tenths: bigint) => ({
  key,
  label: key,
  text: '',
  value: fraction(tenths, 10n),
});
const growth = oneMeasure({ rows: [row('2019', 16n), row('2020', -96n)], unit });
const inPounds = { ...unit, before: '£', after: '' };
const pounds = oneMeasure({ rows: [row('2019', 16n)], unit: inPounds });
const rents = oneMeasure({ rows: [row('2014', 6817n), row('2016', 7980n)], unit: inPounds });
const elected = (key: string, women: number, men: number) => ({
  key,
  part: women,
  whole: women + men,
});
const seats = [elected('1999', 24, 36)];
const elections = [elected('1999', 20, 80), elected('2003', 40, 60)];
const cases = [{ key: '2014', label: '2014', part: 20, whole: 176 }];
const readings = [...cases, { key: '2016', label: '2016', part: 114, whole: 259 }];

test.each([
  ['1.6%', { growth }, 'growth/2019/value'],
  ['9.6 per cent', { growth }, 'growth/2020/value/amount'],
  ['9.7%', { growth }, undefined],
  ['1.6%', { pounds, growth }, 'growth/2019/value'],
  ['nine per cent', { pounds, growth }, undefined],
  ['1.6%', { pounds }, undefined],
  ['11.4%', { cases, growth }, 'cases/2014/share'],
  ['60%', { seats }, 'seats/1999/rest-share'],
  ['9.6%', { cases, growth }, 'growth/2020/value/amount'],
  ['9.7%', { cases, growth }, undefined],
  ['9.7%', {}, undefined],
  ['9.7%', { growth, seats }, undefined],
  ['9.7%', { cases, seats }, undefined],
  ['3 percentage points', { seats }, undefined],
  ['11.4 y cant', { cases }, 'cases/2014/share'],
  ['32.7 percentage points', { readings }, 'readings/2014..2016/points/amount'],
  ['32.7 ppts', { readings }, 'readings/2014..2016/points/amount'],
  ['11.4pc', { cases }, 'cases/2014/share'],
  ['88.6%', { cases }, 'cases/2014/rest-share'],
  ['44%', { readings }, 'readings/2016/share'],
  ['30%', { readings }, undefined],
  ['7%', { readings }, undefined],
  ['17%', { rents }, undefined],
  ['1 and a half per cent', { growth }, undefined],
  ['40 percentage points', { readings }, undefined],
  ['five percentage points', { readings }, undefined],
  ['11.2 percentage points', { growth }, 'growth/2019..2020/change/amount'],
  ['3 pwynt canran', { growth }, undefined],
  ['20 pwynt canran', { elections }, 'elections/1999..2003/points/amount'],
])('for %s, %o has the figure %s', (typed, data, reference) => {
  expect(referencesFor(typed, '', data)).toEqual(reference === undefined ? [] : [reference]);
});

const rates = oneMeasure({
  rows: [row('2013', 26n), row('2018', 25n), row('2021', 26n), row('2022', 91n), row('2024', 25n)],
  unit,
});

test('a row is named by its label, too', () => {
  const rows = [
    { ...row('SC', 26n), label: 'Scotland' },
    { ...row('WA', 26n), label: 'Wales' },
  ];
  const areas = oneMeasure({ rows, unit });
  expect(referencesFor('2.6%', 'In Wales it was 2.6%.', { areas })).toEqual(['areas/WA/value']);
});

test.each([
  ['2.6%', 'In 2021 inflation averaged 2.6%.', ['rates/2021/value']],
  ['2.5%', 'By 2024 the rate was down to 2.5%.', ['rates/2024/value']],
  [
    '2.5%',
    'The rate was 2.5%, and in 20240 homes nobody cared.',
    ['rates/2018/value', 'rates/2024/value'],
  ],
  [
    '6.5 percentage points',
    'A rise of 6.5 percentage points in a year.',
    ['rates/2021..2022/change/amount'],
  ],
  [
    '6.5 percentage points',
    'In 2022 it was higher by 6.5 percentage points than in 2013.',
    ['rates/2013..2022/change/amount'],
  ],
  ['9%', 'In 2022 it was 9%.', ['rates/2022/value/nearest']],
  [
    '3%',
    '3%',
    ['rates/2013/value/nearest', 'rates/2018/value/nearest', 'rates/2021/value/nearest'],
  ],
])('%s in “%s” is one of %o', (typed, sentence, references) => {
  expect(referencesFor(typed, sentence, { rates })).toEqual(references);
});
