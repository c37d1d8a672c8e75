import { EM, HIGHEST_ON_CARD } from '../../kit/field.ts';
import type { DrawnFinding, Values } from '../../kit/form.ts';
import { describe } from './describe.ts';
import { layout, type SeveralLayout } from './layout.ts';
import { ALL } from './lines.ts';

/** How high the plot of a finding is at least: with a headline beside it, there is less room than for a graphic of steps. */
const HIGH = 11 * EM;
const LOW = 6 * EM;

/** All lines alike. What is said of single rows, of dates and of gaps is left out where a card has no room for it. */
export function finding(data: Values): DrawnFinding<SeveralLayout> {
  const bare = { ...data, notes: [], lines: data.lines?.filter(({ at }) => at !== undefined) };
  const drawn = (given: Values, high: number, hasGaps = true) => ({
    given,
    made: layout(given, [ALL], high, hasGaps),
  });
  const tries = [drawn(data, HIGH), drawn(data, LOW), drawn(bare, HIGH)];
  const fits = tries.find(({ made }) => made.height <= HIGHEST_ON_CARD);
  const { given, made } = fits ?? drawn(bare, LOW, false);
  return { layout: made, state: ALL, key: undefined, description: describe(given) };
}
