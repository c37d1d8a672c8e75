// A property of a graphic is tried on some graphics at random in `npm test`, and on many more in
// `npm run test:full`. The seed is fixed, so that a test that fails once fails again.

import fc from 'fast-check';
import { WIDE, WIDTH } from '../../../src/graphics/kit/field.ts';

const SEED = 2017;

/** How many graphics, for fast-check, and the options of the tests that try that many. */
export const SIZES: readonly {
  runs: { seed: number; numRuns: number };
  options: { tags?: string[] };
}[] = [
  { runs: { seed: SEED, numRuns: 15 }, options: {} },
  { runs: { seed: SEED, numRuns: 300 }, options: { tags: ['breadth'] } },
];

/** The usual width of a field, and that of one beside its steps on a wide screen. */
export const widths = fc.constantFrom(WIDTH, WIDE);
