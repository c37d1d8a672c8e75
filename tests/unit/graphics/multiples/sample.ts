import type { Sample } from '../samples.ts';
import { severalOf } from '../series/several-sample.ts';

export const sample: Sample = {
  data: severalOf({
    Leeds: [400, 420, 450],
    York: [390, undefined, 380],
    Hull: [410, 405, undefined],
  }),
  other: severalOf({
    Leeds: [410, 425, 440],
    York: [390, 385, undefined],
    Hull: [undefined, 405, 430],
  }),
  states: ['all', 'Leeds', 'Hull'],
};
