import { data, states } from '../sample-data.ts';
import type { Sample } from '../samples.ts';

export const sample: Sample = {
  data,
  other: { ...data, rows: data.rows.toReversed().map((row) => ({ ...row, part: 7 })) },
  states,
};
