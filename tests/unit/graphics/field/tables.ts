import type { Counts } from '../../../../src/graphics/kit/form.ts';
import { data } from '../sample-data.ts';

type Triple = [key: string, part: number, whole: number];

export const table = (rows: readonly Triple[], more: Partial<Counts> = {}): Counts => ({
  ...data,
  rows: rows.map(([key, part, whole]) => ({ key, part, whole })),
  ...more,
});

/** Three years with a change in the law before the second. */
export const pears = table(
  [
    ['2014', 20, 176],
    ['2015', 77, 256],
    ['2016', 114, 259],
  ],
  {
    breaks: [{ before: '2015', label: 'April 2015: the law changed', note: '' }],
    notes: [{ row: '2015', text: 'old and new law' }],
  },
);

/** Tables of many shapes. */
export const TABLES: [string, Counts][] = [
  ['three years', pears],
  ['one row', table([['2014', 20, 176]])],
  [
    'shares that fall',
    table([
      ['2019', 450, 600],
      ['2020', 310, 500],
      ['2021', 120, 400],
    ]),
  ],
  [
    'as many as can be',
    table([
      ['2019', 1100, 1200],
      ['2020', 1200, 1200],
    ]),
  ],
  [
    'none, all, and nearly all',
    table([
      ['2019', 0, 20],
      ['2020', 40, 40],
      ['2021', 29, 30],
    ]),
  ],
  [
    'five rows with few solid dots at first',
    table([
      ['1987', 41, 650],
      ['1992', 60, 651],
      ['1997', 120, 659],
      ['2010', 143, 650],
      ['2024', 263, 650],
    ]),
  ],
];

/** Screens from a small phone to a large one. */
export const SCREENS = [
  { width: 320, height: 568, band: 190 },
  { width: 768, height: 1024, band: 190 },
  { width: 1024, height: 768, band: 170 },
  { width: 3840, height: 2160, band: 200 },
].map((screen) => ({ ...screen, type: 16 }));
