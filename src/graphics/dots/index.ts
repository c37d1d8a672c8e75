import { HIGHEST_ON_CARD } from '../kit/field.ts';
import type { FindingForm, Counts } from '../kit/form.ts';
import { stateName } from '../kit/state-name.ts';
import { crowdedView, misdrawn } from './crowded.ts';
import { describe, describeFinding, keyOf } from './describe.ts';
import { layout } from './layout.ts';
import type { DotsLayout } from './types.ts';
import { player } from './player.ts';
import type { DotsPose } from './pose.ts';
import { parseState, VIEWS, type DotsState } from './views.ts';

const parsed = (states: readonly string[], { rows }: Counts): DotsState[] => {
  const keys = rows.map(({ key }) => key);
  return states.map((state) => parseState(state, keys));
};

/** The strips of some rows, with what the solid dots are where they stand alone and that fits on a card. */
function findingLayout(data: Counts, keys: readonly string[], alone: boolean) {
  const named = layout(data, ['share'], { keys, alone });
  if (!alone) return { layout: named, isNamed: false };
  return named.height > HIGHEST_ON_CARD
    ? { layout: layout(data, ['share'], { keys, alone: false }), isNamed: false }
    : { layout: named, isNamed: true };
}

/** A dot for each thing that was counted, in three arrangements: counts, share and parts. */
export const dots: FindingForm<Counts, DotsLayout, DotsPose> = {
  ...player,
  kind: 'counts',
  complete: ({ rows }) => VIEWS.map((view) => stateName(view, rows.at(-1)?.key ?? '')),
  states: ({ rows }) => VIEWS.flatMap((view) => rows.map(({ key }) => stateName(view, key))),
  layout: (data, states) =>
    layout(
      data,
      parsed(states, data).map(({ view }) => view),
    ),
  // The strips stand on no scale, so no line across one is drawn or told.
  findingOf: (data) => ({ ...data, lines: [] }),
  finding: (data, keys, alone) => {
    const { layout, isNamed } = findingLayout(data, keys, alone);
    return {
      layout,
      state: stateName('share', keys.at(-1) ?? ''),
      key: keyOf(data, isNamed),
      description: describeFinding(data, keys, alone),
    };
  },
  crowded: ({ labels, lines, field }) => {
    return VIEWS.flatMap((view) =>
      crowdedView(
        {
          labels: labels.filter((label) => label.view === view),
          lines: lines.filter((line) => line.view === view),
        },
        field,
        view,
      ),
    );
  },
  misdrawn,
  describe: (data, states) => describe(data, parsed(states, data)),
};
