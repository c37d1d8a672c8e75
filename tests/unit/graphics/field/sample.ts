import { data } from '../sample-data.ts';
import type { Sample } from '../samples.ts';

export const sample: Sample = {
  data,
  other: { ...data, rows: data.rows.map((row) => ({ ...row, part: 7 })) },
  states: ['field/2014', 'swap/2015', 'together/2016'],
};
