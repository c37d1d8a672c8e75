import { EM } from '../../kit/field.ts';
import { tenth } from '../../kit/interpolate.ts';
import { label, type Label, type Line } from '../../kit/labels.ts';
import { spacedWidth } from '../../kit/measure.ts';
import { boxFor, lineBox, spread } from '../../kit/placer.ts';
import type { Shown } from '../labels.ts';
import { placeLabels } from '../place.ts';
import { shapesOf, type Plot, type Room, type Shapes } from '../shapes.ts';
import { lastOf, type OfSeveral } from './lines.ts';

/** From one name to the next, and how much more height there is than they need, so that few have to move far. */
const NAME = 1.3 * EM;
const SLACK = 1.15;
/** The most of the width that names may take: the lines need the rest. */
export const WIDEST = 0.45;
/** From the plot to the names, and from the end of a line to the short one that leads to a name which is moved. */
const AWAY = 0.9 * EM;
const NEAR = 0.45 * EM;
/** A name that is this far from the end of its line is led to. */
const MOVED = 0.5 * EM;
/** The value of a line that is emphasised. */
export const VALUE = { size: 1, weight: 700, tone: 'part' } as const;

/**
 * The names of lines that end before the others: at their ends, where they are clear of all lines.
 *
 * @param every what is drawn of all lines
 * @param room the plot, and the labels in it
 * @param above what stands above the plot, with its lines
 */
export function endingEarly(
  lines: readonly OfSeveral[],
  plots: readonly Plot[],
  every: Shapes,
  room: Room,
  above: readonly Shown[],
): Label[] {
  const taken = [...room.labels];
  const leaders = above.flatMap(({ leader }) => (leader ? [lineBox(leader)] : []));
  return lines.flatMap((line, i) => {
    const { points = [] } = plots[i] ?? {};
    const point = lastOf(line);
    if (point === line.rows.length - 1) return [];
    // As wide as it is where its line is emphasised.
    const bold = { key: line.key, text: line.label, ...VALUE };
    const shapes = { ...every, away: shapesOf({ points, base: 0, column: 0 }, 'line', point).away };
    const [found] = placeLabels(
      [{ point, label: bold }],
      points,
      shapes,
      { ...room, labels: taken },
      leaders,
      false,
    );
    if (!found) return [];
    taken.push(boxFor(found.label));
    return [{ ...found.label, weight: 400, tone: 'ink' } as const];
  });
}

/** How much of the width the names take at the right of the plot, where each is emphasised and readers space its letters. */
export const namesWidth = (lines: readonly OfSeveral[], width: number): number =>
  AWAY +
  Math.min(
    WIDEST * width,
    Math.max(...lines.map(({ label }) => spacedWidth(label, { weight: 700 }))),
  );

/** How high a plot is at least, so that each name has room beside it. */
export const namesHeight = (lines: readonly OfSeveral[]): number => lines.length * NAME * SLACK;

/**
 * The names at the ends of lines, none over another, and the short lines to those that are moved.
 *
 * @param isPlaced whether a line has its name elsewhere
 */
export function namesAt(
  lines: readonly OfSeveral[],
  plots: readonly Plot[],
  isPlaced: (key: string) => boolean,
  { right, top, bottom }: Pick<Room, 'right' | 'top' | 'bottom'>,
): { names: Label[]; leaders: Line[] } {
  const wanted = lines
    .flatMap((line, i) => {
      if (isPlaced(line.key)) return [];
      const [end, middle] = plots[i]?.points[lastOf(line)] ?? [];
      return end === undefined || middle === undefined
        ? []
        : [{ ...line, end, middle, height: NAME }];
    })
    .toSorted((a, b) => a.middle - b.middle);
  const x = tenth(right + AWAY);
  const y = spread(wanted, top, bottom + NAME / 2).map(tenth);
  return {
    names: wanted.map(({ key, label: text }, i) => label({ key, text, x, y: y[i] ?? 0, dy: 0.34 })),
    leaders: wanted.flatMap(({ key, end, middle }, i): Line[] => {
      const y2 = y[i] ?? 0;
      if (Math.abs(y2 - middle) <= MOVED && end >= right - AWAY) return [];
      const [x1, x2] = [tenth(end + NEAR), tenth(x - 0.15 * EM)];
      return [{ key: `to-${key}`, kind: 'leader', x1, x2, y1: middle, y2 }];
    }),
  };
}
