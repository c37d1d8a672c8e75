import { stateName } from '../kit/state-name.ts';
import type { Counts, Form, Refusal } from '../kit/form.ts';
import { crowded } from './crowded.ts';
import { describe, rowText } from './describe.ts';
import { layout, type FieldLayout, strip } from './layout.ts';
import { player } from './player.ts';
import type { FieldPose } from './pose.ts';
import { parseState, statesOf, VIEWS } from './when.ts';

const keysOf = ({ rows }: Counts): string[] => rows.map(({ key }) => key);

/** How many things a row may have: more would be dots that nobody can count on a phone. */
const [FEWEST, MOST] = [20, 1200];
/** How many rows have room at one scale. */
const ROWS = 5;

function refuses({ rows }: Counts): Refusal | undefined {
  if (rows.length > ROWS)
    return {
      reason: `has room for ${ROWS} rows at one scale, and this table has ${rows.length}: the form "dots" draws them`,
    };
  const row = rows.find(({ whole }) => whole < FEWEST || whole > MOST);
  if (!row) return undefined;
  return {
    row: row.key,
    reason: `fills a screen with a dot for each of ${FEWEST} to ${MOST} things, and the row "${row.key}" has ${row.whole}: the form "dots" draws it`,
  };
}

/** A row at a time fills the screen, whose length is all of it: the solid dots end at their share. */
export const field: Form<Counts, FieldLayout, FieldPose> = {
  ...player,
  kind: 'counts',
  refuses,
  states: (data) => statesOf(keysOf(data)),
  complete: ({ rows }) =>
    VIEWS.filter((view) => view === 'field' || rows.length > 1).map((view) =>
      stateName(view, rows.at(-1)?.key),
    ),
  solid: (data, state) => {
    const { view, row: index } = parseState(state, keysOf(data));
    const row = data.rows[index];
    return view === 'field' && row
      ? { share: row.part / row.whole, text: rowText(data, row) }
      : undefined;
  },
  layout,
  strips: (data, keys) => ({
    state: stateName('field', keys.at(-1)),
    phone: strip(data, keys, 'phone'),
    page: strip(data, keys, 'page'),
  }),
  crowded,
  describe: (data, states) =>
    describe(
      data,
      states.map((state) => parseState(state, keysOf(data))),
    ),
};
