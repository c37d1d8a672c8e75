import type { DrawnFinding, Values } from '../kit/form.ts';
import { describe } from './describe.ts';
import { EM } from '../kit/field.ts';
import { layout, type SeriesLayout } from './layout.ts';
import { complete } from './states.ts';

/** How high the plot of a finding is: with a headline beside it, a phone has less room than for a graphic of steps. */
const HIGH = 9 * EM;

/** The whole line, with the values of the named rows, where not all are named, or else of those that say most. */
export function finding(data: Values, keys: readonly string[]): DrawnFinding<SeriesLayout> {
  const named = keys.length < data.rows.length ? keys : [];
  const [state = ''] = complete(data);
  return {
    layout: layout(data, [state], { named, high: HIGH }),
    state,
    key: undefined,
    description: describe(data, named),
  };
}
