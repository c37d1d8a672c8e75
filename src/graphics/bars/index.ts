import type { FindingForm, Values } from '../kit/form.ts';
import { stateName } from '../kit/state-name.ts';
import { lengthOf } from './arrange.ts';
import { layout, ORDERS, type BarsLayout } from './layout.ts';
import { player } from './player.ts';
import type { BarsPose } from './pose.ts';
import { crowdedIn, type Crowded } from '../kit/room.ts';
import { remarks } from '../kit/remarks.ts';
import { dictionaryOf } from '../../language/languages.ts';

/** The most rows: more would be too many to compare, or too small to read on a phone. */
const MOST = 20;
/** A value that is this many times the size of every other is almost surely a slip. */
const TIMES = 1000;

/** Named rows of one value as bars from zero, in the order of the file or sorted. */
export const bars: FindingForm<Values, BarsLayout, BarsPose> = {
  ...player,
  kind: 'values',
  refuses: ({ rows, notes = [] }) => {
    const gap = rows.find(({ value }) => value === undefined);
    if (rows[0]?.of)
      return {
        reason: `draws one value for each name, and the file has several, one for each time: draw up to eight lines with the form "series", or put the values of one time into a file`,
      };
    if (rows.length > MOST)
      return {
        reason: `draws at most ${MOST} rows, and the file has ${rows.length}: remove rows from it`,
      };
    if (gap)
      return {
        reason: `draws every row, and "${gap.key}" has no value: give it one, or remove the row`,
        row: gap.key,
      };
    const [large, next] = rows
      .map((row) => ({ ...row, size: Math.abs(lengthOf(row)) }))
      .toSorted((a, b) => b.size - a.size);
    const isOutlier = large && next && next.size > 0 && large.size >= TIMES * next.size;
    // A bar that is too short to be seen is right, beside its number: the row may be true.
    if (!isOutlier || notes.some(({ row }) => row === large.key)) return undefined;
    return {
      reason: `draws a bar for each row, and "${large.key}" (${large.text}) is at least 1,000 times the size of every other: correct it, or explain it to readers in the front matter, as notes: [{ row: '${large.key}', text: why }]`,
      row: large.key,
      severity: 'advice',
    };
  },
  states: ({ rows }) =>
    ORDERS.flatMap((order) => [order, ...rows.map(({ key }) => stateName(order, key))]),
  isFallback: true,
  findingOf: (data, keys) => ({ ...data, rows: data.rows.filter(({ key }) => keys.includes(key)) }),
  finding: (data) => ({
    layout: layout(data),
    state: 'listed',
    key: undefined,
    description: describe(data),
  }),
  layout: (data, _, width) => layout(data, width),
  crowded,
  describe,
};

/** What has no room: labels that leave the field or cover a bar. */
function crowded({ labels, rows, zero, width }: BarsLayout): Crowded[] {
  const placed = rows.flatMap(({ tops, names, number, notes }) =>
    [...names, number, ...notes].map((label) => ({ ...label, y: label.y + tops.listed })),
  );
  const bars = rows.map(({ tops, bar, end }) => ({
    left: Math.min(zero, end),
    right: Math.max(zero, end),
    top: bar.top + tops.listed,
    bottom: bar.bottom + tops.listed,
  }));
  return crowdedIn([...labels, ...placed], bars, width);
}

/** Every row in the order of the file, with its value, and what is said of rows and of values. */
function describe(data: Values): string {
  const { language, rows, words } = data;
  const { graphics } = dictionaryOf(language);
  const values = rows.map(({ label, text }) => `${label}: ${text}`);
  return `${graphics.bars(words.value)} ${values.join('; ')}.${remarks(data)}`;
}
