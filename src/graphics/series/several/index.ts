import { capital, sentence } from '../../../data/text.ts';
import { EM, HIGHEST_ON_CARD, WIDTH } from '../../kit/field.ts';
import type { DrawnFinding, FindingForm, Values } from '../../kit/form.ts';
import { SPACED } from '../../kit/measure.ts';
import { remarks } from '../../kit/remarks.ts';
import { crowdedIn, crowdedTo, labelWidth, type Crowded } from '../../kit/room.ts';
import { describe as describeLine } from '../describe.ts';
import { draw, strongName } from './draw.ts';
import { layout, type SeveralLayout } from './layout.ts';
import { ALL, linesOf, refuses, states } from './lines.ts';
import { WIDEST } from './names.ts';
import { pose, type SeveralPose } from './pose.ts';

/** The labels that have no room, in one state or another. */
function crowded({ several, names, labels, shown, width = WIDTH }: SeveralLayout): Crowded[] {
  const most = (WIDEST * width) / SPACED;
  const long = names.map(strongName).filter((name) => labelWidth(name) > most);
  if (long.length > 0) return long.map((name) => crowdedTo(name, most));
  return several.flatMap(({ key }) => {
    const all = [
      ...labels,
      ...names.map((name) => (name.key === key ? strongName(name) : name)),
      ...shown.filter(({ states }) => states.includes(key)).map(({ label }) => label),
    ];
    return crowdedIn(all, [], width);
  });
}

/** What the values are, and what is to be said of each line alone: the table has every value. */
export function describe(data: Values): string {
  const { words } = data;
  const lines = linesOf(data).map(({ label, rows }) =>
    describeLine({ ...data, rows, words: { ...words, value: label }, notes: [], lines: [] }),
  );
  return [sentence(capital(words.value)), ...lines].join(' ') + remarks(data, true);
}

/** How high the plot of a finding is at least: with a headline beside it, there is less room than for a graphic of steps. */
const HIGH = 11 * EM;
const LOW = 6 * EM;

/** All lines alike. What is said of single rows, of dates and of gaps is left out where a card has no room for it. */
function finding(data: Values): DrawnFinding<SeveralLayout> {
  const bare = { ...data, notes: [], lines: data.lines?.filter(({ at }) => at !== undefined) };
  const drawn = (shown: Values, high: number, hasGaps = true) => ({
    shown,
    made: layout(shown, [ALL], { high, hasGaps }),
  });
  const tries = [drawn(data, HIGH), drawn(data, LOW), drawn(bare, HIGH)];
  const fits = tries.find(({ made }) => made.height <= HIGHEST_ON_CARD);
  const { shown, made } = fits ?? drawn(bare, LOW, false);
  return { layout: made, state: ALL, key: undefined, description: describe(shown) };
}

/** Several values at a time: a line for each name, of which a state may emphasise one. */
export const several: FindingForm<Values, SeveralLayout, SeveralPose> = {
  pose,
  draw,
  kind: 'values',
  refuses: (data) => refuses(data),
  states,
  finding,
  layout: (data, states, width = WIDTH) => layout(data, states, { width }),
  crowded,
  describe,
};
