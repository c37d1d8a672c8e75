import { sentence } from '../../data/text.ts';
import { dictionaryOf } from '../../language/languages.ts';
import { EM, WIDE, WIDTH, type Sized } from '../kit/field.ts';
import type { Values } from '../kit/form.ts';
import { tenth } from '../kit/interpolate.ts';
import { label, onLines, type Label, type Line } from '../kit/labels.ts';
import { spacedLines, spacedWidth } from '../kit/measure.ts';
import { remarksOf } from '../kit/remarks.ts';
import { crowdedIn, type Crowded } from '../kit/room.ts';
import { notesOf, type Shown } from '../series/labels.ts';
import type { DrawnLine } from '../series/several/layout.ts';
import { gapsOf, linesOf } from '../series/several/lines.ts';
import { headLabels } from '../series/words.ts';
import { ASIDE, frameOf, ownOf } from './panel.ts';

/** A line with its name above it. Its paths start at the corner of its plot, and its labels at that of the field. */
interface Panel extends DrawnLine {
  x: number;
  y: number;
  /** Its name, and its last value. */
  labels: Label[];
}

export interface MultiplesLayout extends Sized {
  panels: Panel[];
  /** The lines across each plot and down it, from its corner. */
  lines: Line[];
  /** What is the same in every state. */
  labels: Label[];
  /** The other values of the panel that a state emphasises. */
  shown: Shown[];
}

/** A line of a panel's name, and how it looks. */
const LINE = 1.25 * EM;
const NAME = { size: 1, weight: 700 } as const;
/** From a plot to the name of the panel under it. */
const UNDER = EM;

/** Up to six panels stand in twos on a phone, where they are wide enough for their lines to be read. */
const mostBeside = (panels: number, width: number): number => {
  if (width === WIDE) return 4;
  return panels > 6 ? 3 : 2;
};

/**
 * Small multiples: a panel for each line, with the others pale behind it, on scales that all panels share. As many are
 * beside each other as leave each name and each value its room.
 */
export function layout(data: Values, width = WIDTH): MultiplesLayout {
  const panels = linesOf(data).length;
  for (let beside = Math.min(mostBeside(panels, width), panels); ; beside -= 1) {
    const rows = Math.ceil(panels / beside);
    // As many in each row, but for the last.
    const made = layoutIn(data, Math.ceil(panels / rows), width);
    if (beside === 1 || (made.fits && crowded(made.layout).length === 0)) return made.layout;
  }
}

/** @returns the layout, and whether no name and no last value is wider than its panel */
function layoutIn(
  data: Values,
  columns: number,
  width: number,
): { layout: MultiplesLayout; fits: boolean } {
  const lines = linesOf(data);
  const frame = frameOf(data, columns, width);
  const { wide, high, over, dates, ticks } = frame;
  const own = ownOf(data, frame);
  const names = lines.map(({ label }) => spacedLines(label, wide, NAME));
  const head = headLabels(data, width);
  const tops: number[] = [];
  let bottom = head.height - UNDER;
  for (let first = 0; first < lines.length; first += columns) {
    const most = Math.max(...names.slice(first, first + columns).map(({ length }) => length));
    const top = tenth(bottom + UNDER + most * LINE + over);
    tops.push(top);
    bottom = top + high;
  }
  const placeOf = (i: number): Place => ({
    x: tenth(frame.axis + (i % columns) * (wide + ASIDE)),
    y: tops[Math.floor(i / columns)] ?? 0,
  });
  const panels = own.map(({ paths, last }, i): Panel => {
    const { x, y } = placeOf(i);
    const words = names[i] ?? [];
    const first = label({
      ...NAME,
      key: paths.key,
      text: '',
      x,
      y: tenth(y - over),
      dy: -0.24,
    });
    const labels = [...onLines(words, first, LINE, words.length - 1), labelAt(last, { x, y })];
    return { ...paths, x, y, labels };
  });
  const foot = footOf(data, frame.lowest, bottom + dates.height, width);
  // Nothing is under these.
  const lowest = lines.map((_, i) => i).slice(-columns);
  return {
    fits: [...names.flat(), ...own.map(({ last }) => last.text)].every(
      (words) => spacedWidth(words, NAME) <= wide,
    ),
    layout: {
      width,
      height: tenth(bottom + dates.height + foot.height),
      panels,
      lines: frame.lines,
      labels: [
        ...head.labels,
        ...foot.labels,
        ...tops.flatMap((y) => ticks.map((tick) => labelAt(tick, { ...placeOf(0), y }, `-${y}`))),
        ...lowest.flatMap((i) => dates.labels.map((date) => labelAt(date, placeOf(i), `-${i}`))),
      ],
      shown: own.flatMap(({ shown }, i) =>
        shown.map(({ label, leader, ...one }) => ({
          ...one,
          label: labelAt(label, placeOf(i)),
          ...(leader && { leader: lineAt(leader, placeOf(i)) }),
        })),
      ),
    },
  };
}

/** The corner of a plot, in the field. */
type Place = Pick<Panel, 'x' | 'y'>;

const labelAt = (label: Label, { x, y }: Place, more = ''): Label => ({
  ...label,
  key: label.key + more,
  x: tenth(label.x + x),
  y: tenth(label.y + y),
});

const lineAt = (line: Line, { x, y }: Place): Line => ({
  ...line,
  x1: tenth(line.x1 + x),
  x2: tenth(line.x2 + x),
  y1: tenth(line.y1 + y),
  y2: tenth(line.y2 + y),
});

/** What is said under the panels: where the scale starts, what lines and notes are, and which values are missing. */
function footOf(data: Values, lowest: string | undefined, y: number, width: number) {
  const { language } = data;
  const { startsAt } = dictionaryOf(language).graphics.series;
  const gaps = gapsOf(data);
  const said = [
    ...(lowest === undefined ? [] : [startsAt(lowest)]),
    ...remarksOf(data, true),
    ...(gaps === undefined ? [] : [gaps]),
  ];
  return notesOf({ language, rows: [] }, {}, y, said.map(sentence), width);
}

/** The labels that have no room, in one state or another. */
export const crowded = ({ panels, labels, shown, width }: MultiplesLayout): Crowded[] =>
  panels.flatMap(({ key }) => {
    const all = [
      ...labels,
      ...panels.flatMap(({ labels }) => labels),
      ...shown.filter(({ states }) => states.includes(key)).map(({ label }) => label),
    ];
    return crowdedIn(all, [], width);
  });
