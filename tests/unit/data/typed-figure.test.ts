import { expect, test } from 'vitest';
import { fraction } from '../../../src/data/fraction.ts';
import { referenceFor } from '../../../src/data/typed-figure.ts';
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
/** A row of a table with several parts. */
const elected = (key: string, women: number, men: number, others?: number) => ({
  key,
  part: women,
  whole: women + men + (others ?? 0),
  parts: Object.entries({ women, men, others }).flatMap(([name, count]) =>
    count === undefined ? [] : [{ name, count }],
  ),
});
const seats = [elected('1999', 24, 36)];
const elections = [elected('1999', 20, 50, 30), elected('2003', 20, 70, 10)];
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
  ['60%', { seats }, 'seats/1999/men-share'],
  ['9.6%', { cases, growth }, 'growth/2020/value/amount'],
  ['9.7%', { cases, growth }, undefined],
  ['9.7%', {}, undefined],
  ['9.7%', { growth, seats }, undefined],
  ['9.7%', { cases, seats }, undefined],
  ['3 percentage points', { seats }, undefined],
  ['١١٫٤٪', { cases }, 'cases/2014/share'],
  ['۱۱٫۴٪', { cases }, 'cases/2014/share'],
  ['٪11.4', { cases }, 'cases/2014/share'],
  ['11.4 y cant', { cases }, 'cases/2014/share'],
  ['32.7 percentage points', { readings }, 'readings/2014..2016/points/amount'],
  ['32.7 ppts', { readings }, 'readings/2014..2016/points/amount'],
  ['11.4pc', { cases }, 'cases/2014/share'],
  ['88.6%', { cases }, 'cases/2014/rest-share'],
  ['47%', { readings }, undefined],
  ['7%', { readings }, undefined],
  ['17%', { rents }, undefined],
  ['1 and a half per cent', { growth }, undefined],
  ['40 percentage points', { readings }, undefined],
  ['five percentage points', { readings }, undefined],
  ['11.2 percentage points', { growth }, 'growth/2019..2020/change/amount'],
  ['3 pwynt canran', { growth }, undefined],
  ['20 نقطة مئوية', { elections }, 'elections/1999..2003/men-points/amount'],
])('for %s, %o has the figure %s', (typed, data, reference) => {
  expect(referenceFor(typed, data)).toBe(reference);
});
