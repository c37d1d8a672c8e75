import { values } from '../sample-data.ts';
import type { Sample } from '../samples.ts';

export const sample: Sample = {
  data: values,
  other: { ...values, rows: values.rows.toReversed() },
  states: ['listed/2014', 'sorted/2016', 'sorted'],
};
