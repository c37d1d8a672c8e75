import { describe, expect, test } from 'vitest';
import { dots } from '../../../src/graphics/dots/index.ts';
import { layout } from '../../../src/graphics/dots/layout.ts';
import { type View } from '../../../src/graphics/dots/views.ts';
import { stateName } from '../../../src/graphics/kit/state-name.ts';
import { still } from '../../../src/graphics/kit/still.ts';
import { data } from './sample-data.ts';
import { tied } from '../../tied.ts';

/** Rows with extreme counts, whose keys could be taken for counts. */
const counts = {
  ...data,
  rows: [
    { key: '2014', part: 1, whole: 1 },
    { key: '2015', part: 0, whole: 20 },
    { key: '2016', part: 1, whole: 1234 },
    { key: '2017', part: 1999, whole: 2000 },
    { key: '2018', part: 23, whole: 80 },
  ],
};
const made = layout(counts);
const said = (key: RegExp) =>
  made.labels
    .filter((label) => key.test(label.key))
    .map(({ text, then }) => (then === undefined ? text : `${text}: ${then}`));

test('the text alternative has every number as it is published', () => {
  const rows = [...counts.rows, { key: '2019', part: 1, whole: 20_000 }];
  expect(dots.describe({ ...counts, rows }, ['share/2019', 'parts/2019'])).toContain(
    tied(
      'A dot for every 100~cases; those with evidence are solid. ' +
        '2014: 1 of 1~case, which is 100%; 0 without it. ' +
        '2015: 0 of 20~cases, which is 0%; 20 without it. ' +
        '2016: 1 of 1,234~cases, which is 0.1%; 1,233 without it. ' +
        '2017: 1,999 of 2,000~cases, which is more than 99.9%; 1 without it. ' +
        '2018: 23 of 80~cases, which is 28.8%; 57 without it. ' +
        '2019: 1 of 20,000~cases, which is less than 0.1%; 19,999 without it.',
    ),
  );
});

describe('every view has every count of every row, as it is published', () => {
  test('the shares, with the counts behind them, and the noun once', () => {
    expect(said(/^share-value-/)).toEqual(['100%', '0%', '0.1%', 'more than 99.9%', '28.8%']);
    expect(said(/^share-key-/)).toEqual([
      tied('2014: 1 of 1~case'),
      '2015: 0 of 20',
      '2016: 1 of 1,234',
      '2017: 1,999 of 2,000',
      '2018: 23 of 80',
    ]);
  });

  test('the parts and the rests', () => {
    expect(said(/^parts-part-\d/)).toEqual(['1', '0', '1', '1,999', '23']);
    expect(said(/^parts-rest-\d/)).toEqual(['0', '20', '1,233', '1', '57']);
  });
});

test.each<View>(['counts', 'share', 'parts'])(
  'numbers drawn as %s have separated thousands, except the keys',
  (view) => {
    const keys = counts.rows.map(({ key }) => key);
    const states = keys.map((key) => stateName(view, key));
    const svg = still({ name: 'dots', form: dots, data: counts, states, position: 4 });
    const texts = svg.match(/>[^<>]+</g)?.map((text) => text.slice(1, -1).trim()) ?? [];
    const withoutKeys = (text: string) =>
      keys.reduce((rest, key) => rest.replaceAll(key, ''), text);
    expect(texts.filter((text) => /\d{4}/.test(withoutKeys(text)))).toEqual([]);
    for (const key of keys) expect(texts.join()).toContain(key);
    expect(svg.replace(/ d="[^"]*"/g, '')).not.toMatch(/201\d\d|2,01\d/);
  },
);
