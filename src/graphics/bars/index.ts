import { placeInUnit } from '../../data/value.ts';
import { DEFAULT } from '../../language/languages.ts';
import { EM } from '../kit/field.ts';
import type { Form, Values } from '../kit/form.ts';
import { stateName } from '../kit/state-name.ts';
import { lengthOf } from './arrange.ts';
import { crowded } from './crowded.ts';
import { describe } from './describe.ts';
import { layout, type BarsLayout } from './layout.ts';
import { player } from './player.ts';
import { emphasise, type BarsPose } from './pose.ts';
import { ORDERS } from './states.ts';

/** The most rows: more would be too many to compare, or too small to read on a phone. */
const MOST = 20;

/** The length of the shortest bar that can be seen: half of the line at zero is over it. */
const SHORTEST = 0.06 * EM + 1.5;

/** Named rows of one value as bars from zero, in the order of the file or sorted. */
export const bars: Form<Values, BarsLayout, BarsPose> = {
  ...player,
  emphasise,
  kind: 'values',
  refuses: (data) => {
    const { rows, unit, lines = [] } = data;
    const gap = rows.find(({ value }) => value === undefined);
    if (rows.length > MOST)
      return {
        reason: `draws at most ${MOST} rows, and the file has ${rows.length}: remove rows from it`,
      };
    if (gap)
      return {
        reason: `draws every row, and "${gap.key}" has no value: give it one, or remove the row`,
        row: gap.key,
      };
    const sizeOf = (row: Values['rows'][number]) => Math.abs(lengthOf(row));
    const large = rows.reduce((a, b) => (sizeOf(b) > sizeOf(a) ? b : a));
    const far = lines
      .flatMap(({ at }) => at ?? [])
      .reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a), 0);
    const { zero, rows: drawn } = layout(data);
    const small = rows.find(
      (row, i) => sizeOf(row) > 0 && Math.abs((drawn[i]?.end ?? 0) - zero) < SHORTEST,
    );
    if (!small) return undefined;
    const unseen = `draws a bar for each row, and the bar of "${small.key}" (${small.text}) would be too short to be seen beside`;
    if (Math.abs(far) > sizeOf(large))
      return {
        reason: `${unseen} the line at ${placeInUnit(far, unit, DEFAULT)}: remove the line`,
      };
    return {
      reason: `${unseen} the bar of "${large.key}" (${large.text}): correct the number if it is a slip, such as a zero too many, and remove the row if it is a total. Where both are right, remove one of the two rows`,
      row: large.key,
    };
  },
  states: ({ rows }) =>
    ORDERS.flatMap((order) => [order, ...rows.map(({ key }) => stateName(order, key))]),
  showsLines: (_, { date }) => date === undefined,
  layout,
  crowded,
  describe,
};
