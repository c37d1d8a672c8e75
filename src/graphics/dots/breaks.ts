import { breaksBetween } from '../../data/counts.ts';
import { EM, SMALL, WIDTH } from '../kit/field.ts';
import { label, MINOR, onLines } from '../kit/labels.ts';
import { centred, lanesOf } from '../kit/placer.ts';
import { SPACED, spacedLines, spacedWidth } from '../kit/measure.ts';
import { labelWidth } from '../kit/room.ts';
import type { Legend } from './legend.ts';
import type { Label } from './note.ts';
import type { DottedRows } from './rows.ts';
import type { View } from './views.ts';

/** A change in what is counted, with the first row that is shown after it and where the gap to that row is. */
export interface PlacedBreak {
  before: string;
  text: string;
  row: number;
  /** The middle of the gap between the two rows' blocks. */
  x: number;
}

/** The breaks between rows that are shown, from the left to the right. */
export function breaksOf({ rows, breaks, block }: DottedRows): PlacedBreak[] {
  const keys = rows.map(({ key }) => key);
  const shown = rows.filter(({ shown }) => shown).map(({ key }) => key);
  return breaksBetween(breaks, keys, shown)
    .flatMap(({ before, label }) => {
      const first = keys.indexOf(before);
      const row = rows.findIndex(({ shown }, i) => shown && i >= first);
      const [next, previous] = [rows[row], rows.slice(0, first).findLast(({ shown }) => shown)];
      if (!next || !previous) return [];
      return [{ before, text: label, row, x: (previous.left + block + next.left) / 2 }];
    })
    .toSorted((a, b) => a.row - b.row);
}

/** The height of a line of breaks' words. */
const LANE = 1.3 * EM;
/** How far the words are from the break's line. */
const LABEL_GAP = 0.4 * EM;

/**
 * The words of the breaks, each beside its line, above the blocks: on the last line of the legend where
 * they have room there, and else below the legend.
 *
 * @returns them, how high they are together, and the break's lines with the place at which each starts
 */
export function breakLabels(rows: DottedRows, view: View, legend: Legend) {
  const changes = breaksOf(rows);
  const beside = changes.map((change) => ({ ...change, ...besideLine(change) }));
  const flat = lanesOf(beside, 0.6 * EM);
  const isFlat =
    flat.every((lane) => lane === 0) && !beside.some((one) => crossesOther(one, changes));
  const between = isFlat ? undefined : betweenLines(changes, view, legend.height);
  if (between) return between;
  const { placed, lanes } = (isFlat ? undefined : stepped(changes)) ?? {
    placed: beside,
    lanes: flat,
  };
  const last = legend.labels.at(-1);
  const lastLines = legend.labels.filter(({ y }) => y === last?.y);
  const legendEnd = Math.max(
    ...lastLines.map((line) => line.x + labelWidth(line) * SPACED + 0.4 * EM),
  );
  const isBeside =
    lanes.every((lane) => lane === 0) &&
    placed.every(({ left, over }) => !over && left >= legendEnd);
  const y = isBeside && last ? last.y : legend.height;
  const breaks = placed.map((change, i) => ({ ...change, top: y + (lanes[i] ?? 0) * LANE }));
  return {
    height: isBeside ? 0 : (Math.max(...lanes) + 1) * LANE + 0.2 * EM,
    labels: breaks.map(({ before, text, row, left, top }): Label =>
      label({
        key: `${view}-break-text-${before}`,
        view,
        row,
        text,
        x: left,
        y: top,
        dy: 1,
        ...MINOR,
      }),
    ),
    lines: breaks.map(({ before, row, x, top, over }) => ({
      before,
      row,
      x,
      start: over ? top + LANE : top + 0.3 * EM,
    })),
  };
}

/** Words beside a line. */
interface Beside {
  left: number;
  right: number;
  /** Whether they are over the line. */
  over: boolean;
}

const crossesOther = (
  { left, right, x }: PlacedBreak & Beside,
  all: readonly PlacedBreak[],
): boolean => all.some((other) => other.x !== x && left < other.x && other.x < right);

/**
 * The words of several breaks, each a line lower than those whose line would cross it: all at the right of their
 * lines, or all at the left.
 *
 * @returns undefined where they fit on neither side
 */
function stepped(
  breaks: readonly PlacedBreak[],
): { placed: (PlacedBreak & Beside)[]; lanes: number[] } | undefined {
  const sides = [1, -1].map((side) =>
    breaks.map((change) => {
      const width = spacedWidth(change.text, { size: SMALL });
      const left = side > 0 ? change.x + LABEL_GAP : change.x - LABEL_GAP - width;
      return { ...change, left, right: left + width, over: false };
    }),
  );
  const index = sides.findIndex((side) =>
    side.every(({ left, right }) => left >= 0 && right <= WIDTH),
  );
  const placed = sides[index];
  return (
    placed && {
      placed,
      lanes: placed.map((_, i) => (index === 0 ? i : placed.length - 1 - i)),
    }
  );
}

/**
 * The words of several breaks that would be over each other or over a line: each between its own line and the next,
 * on several lines.
 *
 * @param y the top of the first line
 * @returns undefined where they have no room there
 */
function betweenLines(breaks: readonly PlacedBreak[], view: View, y: number) {
  const made = breaks.flatMap((change, i) => {
    const room = (breaks[i + 1]?.x ?? WIDTH) - change.x - 2 * LABEL_GAP;
    const lines = shortLines(change.text, room);
    return lines ? [{ ...change, lines }] : [];
  });
  if (made.length < breaks.length) return undefined;
  return {
    height: Math.max(...made.map(({ lines }) => lines.length)) * LANE + 0.2 * EM,
    labels: made.flatMap(({ before, row, x, lines }) =>
      onLines(
        lines,
        label({
          ...MINOR,
          key: `${view}-break-text-${before}`,
          view,
          row,
          text: '',
          x: x + LABEL_GAP,
          y,
          dy: 1,
        }),
        LANE,
      ),
    ),
    lines: made.map(({ before, row, x }) => ({ before, row, x, start: y + 0.3 * EM })),
  };
}

/** Where a break's words are: beside its line, or over it where they have room at neither side. */
function besideLine({ text, x }: PlacedBreak): Beside {
  const width = spacedWidth(text, { size: SMALL });
  const [before, after] = [x - LABEL_GAP - width, x + LABEL_GAP];
  const sides = x < WIDTH / 2 ? [after, before] : [before, after];
  const left = sides.find((left) => left >= 0 && left + width <= WIDTH);
  return left === undefined
    ? { ...centred(x, width), over: true }
    : { left, right: left + width, over: false };
}

/** How many lines a text beside others has at the most. */
const MOST = 4;

/**
 * The lines of small type that a text takes in a room.
 *
 * @param room in thousandths of the graphic's width
 * @returns undefined where a word is too long for it, or the lines are too many
 */
export function shortLines(text: string, room: number): string[] | undefined {
  const lines = spacedLines(text, room, { size: SMALL });
  const fits = lines.every((line) => spacedWidth(line, { size: SMALL }) <= room);
  return fits && lines.length <= MOST ? lines : undefined;
}
