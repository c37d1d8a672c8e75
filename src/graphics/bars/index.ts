import { toNumber } from '../../data/fraction.ts';
import { capital } from '../../data/text.ts';
import { placeInUnit } from '../../data/value.ts';
import { dictionaryOf } from '../../language/languages.ts';
import { EM, SMALL, WIDE } from '../kit/field.ts';
import type { FindingForm, Refusal, Values } from '../kit/form.ts';
import { round, tenth } from '../kit/interpolate.ts';
import { down, label, MINOR, onLines } from '../kit/labels.ts';
import { spacedLines, spacedWidth } from '../kit/measure.ts';
import { formFrom } from '../kit/film.ts';
import type { Film, Group, Picture } from '../kit/picture.ts';
import type { FilmPose } from '../kit/play.ts';
import { referenceLines } from '../kit/reference-lines.ts';
import { remarks } from '../kit/remarks.ts';
import { splitState, stateName } from '../kit/state-name.ts';

type Row = Values['rows'][number];

/** The most rows: more would be too many to compare, or too small to read on a phone. */
const MOST = 20;
/** A value that is this many times the size of every other is almost surely a slip. */
const TIMES = 1000;
/** The order of the file, or the largest value first. */
const ORDERS = ['listed', 'sorted'];

/** The height of a line of a name, and of a note. */
const [LINE, NOTE] = [1.2 * EM, 1.15 * EM];
/** From a name to the bars, from a bar to its number, and between two rows. */
const [GAP, BESIDE, APART] = [0.5 * EM, 0.35 * EM, 0.35 * EM];
/** The most of the width that names take beside bars, and the least that bars have. */
const [COLUMN, LEAST] = [0.4, 4 * EM];
/** Up to so many rows have room for longer names above their bars. More have them beside their bars, in several lines. */
const FEW = 10;
/** How strong the other rows are where one is emphasised, and of that their bars. Words have to stay legible. */
const [OTHERS, BARS] = [0.66, 0.6];

const sizeOf = ({ value }: Row): number => (value ? toNumber(value) : 0);
const largestFirst = (rows: readonly Row[]) => rows.toSorted((a, b) => sizeOf(b) - sizeOf(a));

/** Where names are, in lines, and where the bars are: after names beside them, and with room for a number at the end of the longest. */
function arrange({ rows, lines = [] }: Values, width: number) {
  const column = COLUMN * width;
  const isAbove = rows.length <= FEW && rows.some(({ label }) => spacedWidth(label) > column);
  const names = rows.map(({ label }) => spacedLines(label, isAbove ? width : column));
  const widest = Math.max(...names.flat().map((line) => spacedWidth(line)));
  const left = isAbove ? 0 : Math.min(column, widest) + GAP;
  const sizes = [0, ...rows.map(sizeOf), ...lines.flatMap(({ at }) => at ?? [])];
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const numbers = Math.max(...rows.map(({ text }) => spacedWidth(text, { weight: 700 })));
  const room = Math.max(LEAST, width - left - BESIDE - numbers);
  const unit = most === least ? 0 : room / (most - least);
  return { isAbove, names, unit, zero: tenth(left - least * unit) };
}

/** Rows from above to below, each with its name, its bar from zero, its number at the bar's end and what is said of it. */
function picture(data: Values, state: string, width: number): Picture {
  const { rows, words, notes = [] } = data;
  const [order, key] = splitState(state);
  const { isAbove, names, unit, zero } = arrange(data, width);
  const thick = (width === WIDE ? 1.4 : 0.9) * EM;
  const head = spacedLines(capital(words.value), width);
  let y = head.length * LINE + 0.4 * EM;
  const top = tenth(y);
  const lines = (data.lines ?? []).flatMap(({ at, label }) => {
    if (at === undefined) return [];
    // Bars have no scale with numbers.
    const text = `${label} (${placeInUnit(at, data.unit, data.language)})`;
    return [{ key: `line-${at}`, x: tenth(zero + at * unit), text }];
  });
  const atZero = (y1: number, y2: number) => down({ key: 'zero', kind: 'end', x: zero, y1, y2 });
  const until = rows.findIndex((row) => row.key === key);
  const groups = new Map<Row, Group>();
  for (const row of order === 'sorted' ? largestFirst(rows) : rows) {
    const i = rows.indexOf(row);
    const [name = [], text] = [names[i], notes.find(({ row: own }) => own === row.key)?.text];
    const lineHeight = name.length * LINE;
    const high = isAbove ? lineHeight + thick + APART : Math.max(lineHeight, thick + 0.3 * EM);
    const middle = isAbove ? lineHeight + thick / 2 + 0.1 * EM : high / 2;
    const end = zero + sizeOf(row) * unit;
    const said = spacedLines(text ?? '', text === undefined ? 0 : width, { size: SMALL });
    const [x1, x2] = [Math.min(zero, end), Math.max(zero, end)];
    const bar = { y: tenth(middle - thick / 2), height: tenth(thick) };
    const isFaint = key !== undefined && key !== row.key;
    groups.set(row, {
      key: row.key,
      y: tenth(y),
      isHidden: order === 'listed' && key !== undefined && i > until,
      opacity: isFaint ? OTHERS : 1,
      marks: [
        ...onLines(
          name,
          // Lines are apart by the type's own size, so that smaller type stays at its bar.
          label({
            key: 'name',
            text: '',
            x: 0,
            y: isAbove ? tenth(lineHeight) : tenth(middle),
            dy: round(
              isAbove
                ? -0.25 - (name.length - 1) * (LINE / EM)
                : 0.35 - ((name.length - 1) / 2) * (LINE / EM),
            ),
          }),
          LINE,
        ),
        ...onLines(
          said,
          label({ ...MINOR, key: 'note', text: '', x: 0, y: tenth(high), dy: 0.85 }),
          NOTE,
        ),
        // In front of the labels, whose outlines would bite into it.
        {
          key: row.key,
          tone: 'part',
          ...bar,
          x: tenth(x1),
          width: tenth(x2 - x1),
          opacity: isFaint ? BARS : 1,
          born: { x: zero, width: 0 },
        },
        {
          ...label({
            key: 'number',
            text: row.text,
            weight: 700,
            x: tenth(x2 + BESIDE),
            y: tenth(middle),
            dy: 0.35,
          }),
          born: { opacity: 0 },
        },
        // Under names, each bar has a line of its own at zero.
        ...(isAbove ? [atZero(tenth(bar.y - 0.15 * EM), tenth(bar.y + thick + 0.15 * EM))] : []),
        // The lines that the bar would hide.
        ...lines
          .filter(({ x }) => x > x1 && x < x2)
          .map(({ x }) =>
            down({ key: `notch-${x}`, kind: 'notch', x, y1: bar.y, y2: tenth(bar.y + bar.height) }),
          ),
      ],
    });
    y += high + said.length * NOTE + APART;
  }
  const across = referenceLines(lines, width);
  const drawn = across.draw(top, tenth(y));
  return {
    height: tenth(y + across.height),
    marks: [
      ...onLines(head, label({ key: 'head', text: '', x: 0, y: 0, dy: 1, tone: 'muted' }), LINE),
      ...drawn.labels,
      ...drawn.lines,
      ...rows.flatMap((row) => groups.get(row) ?? []),
      ...(isAbove ? [] : [atZero(top, tenth(y))]),
    ],
  };
}

/** What cannot be drawn of the data, or looks like a slip. */
function refuses({ rows, notes = [] }: Values): Refusal | undefined {
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
    .map((row) => ({ ...row, size: Math.abs(sizeOf(row)) }))
    .toSorted((a, b) => b.size - a.size);
  const isOutlier = large && next && next.size > 0 && large.size >= TIMES * next.size;
  // A bar that is too short to be seen is right, beside its number: the row may be true.
  if (!isOutlier || notes.some(({ row }) => row === large.key)) return undefined;
  return {
    reason: `draws a bar for each row, and "${large.key}" (${large.text}) is at least 1,000 times the size of every other: correct it, or explain it to readers in the front matter, as notes: [{ row: '${large.key}', text: why }]`,
    row: large.key,
    severity: 'advice',
  };
}

/** Every row in the order of the file, with its value, and what is said of rows and of values. */
function describe(data: Values): string {
  const { language, rows, words } = data;
  const values = rows.map(({ label, text }) => `${label}: ${text}`);
  return `${dictionaryOf(language).graphics.bars(words.value)} ${values.join('; ')}.${remarks(data)}`;
}

const drawing = formFrom<Values>({
  kind: 'values',
  refuses,
  states: ({ rows }) =>
    ORDERS.flatMap((order) => [order, ...rows.map(({ key }) => stateName(order, key))]),
  picture,
  describe,
});

/** Named rows of one value as bars from zero, in the order of the file or sorted. */
export const bars: FindingForm<Values, Film, FilmPose> = {
  ...drawing,
  isFallback: true,
  findingOf: (data, keys) => ({ ...data, rows: data.rows.filter(({ key }) => keys.includes(key)) }),
  finding: (data) => ({
    layout: drawing.layout(data, ['listed']),
    state: 'listed',
    key: undefined,
    description: describe(data),
  }),
};
