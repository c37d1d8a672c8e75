import { WIDTH, EM, HIGHEST_ON_CARD } from '../kit/field.ts';
import type { FindingForm, Values, DrawnFinding } from '../kit/form.ts';
import { crowdedIn } from '../kit/room.ts';
import { describe } from './describe.ts';
import { layout, type SeriesLayout } from './layout.ts';
import { complete, states } from './states.ts';
import { draw } from './draw.ts';
import { pose, type SeriesPose } from './pose.ts';
import { refuses } from './refuses.ts';

/** How high the plot of a finding is: with a headline beside it, there is less room than for a graphic of steps. */
const HIGH = 11 * EM;
/** How high it is where words above and below it would make it too high for a card. */
const LOW = 6 * EM;

/**
 * The whole line, with the values of the named rows, where not all are named, or else of those that say most. What is
 * said of single rows and of dates is left out where a card has no room for it.
 */
function finding(data: Values, keys: readonly string[]): DrawnFinding<SeriesLayout> {
  const named = keys.length < data.rows.length ? keys : [];
  const [state = ''] = complete(data);
  const bare = { ...data, notes: [], lines: data.lines?.filter(({ at }) => at !== undefined) };
  const fitted = (shown: Values) => {
    const drawn = (high: number) => layout(shown, [state], { named, high });
    const usual = drawn(HIGH);
    const over = usual.height - HIGHEST_ON_CARD;
    return over > 0 ? drawn(Math.max(LOW, HIGH - over)) : usual;
  };
  const whole = fitted(data);
  const fits = whole.height <= HIGHEST_ON_CARD;
  const made = fits ? whole : fitted(bare);
  const labelled = made.shown.flatMap(({ point }) =>
    point === undefined ? [] : (data.rows[point]?.key ?? []),
  );
  return {
    layout: made,
    state,
    key: undefined,
    without: named.find((key) => !labelled.includes(key)),
    description: describe(fits ? data : bare, named),
  };
}

/** One value at a time, as a line or as columns. */
export const one: FindingForm<Values, SeriesLayout, SeriesPose> = {
  pose,
  draw,
  kind: 'values',
  refuses,
  states,
  complete,
  finding,
  layout: (data, states, width = WIDTH) => layout(data, states, { width }),
  crowded: ({ labels, shown, ends, width }) =>
    Object.keys(ends).flatMap((state) => {
      const here = shown.filter(({ states }) => states.includes(state));
      return crowdedIn([...labels, ...here.map(({ label }) => label)], [], width);
    }),
  describe: (data) => describe(data),
};
