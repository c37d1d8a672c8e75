import { SMALL } from '../kit/field.ts';
import { shareAt } from './field-view.ts';
import { LINE, type Frame } from './frame.ts';
import type { Pen } from './pen.ts';
import { when } from './when.ts';
import type { Words } from './words.ts';

/** The axis with its figures, and the shares of earlier rows. */
export function placeAxis(pen: Pen, { rows, figures }: Words, frame: Frame): void {
  const { at, length, lane, wide } = frame;
  const last = rows.length - 1;
  const shown = when(['field', 'together'], 0, last);
  pen.line(shown, 'leader', at(0, -lane), at(length, -lane));
  const earlier = rows.slice(0, -1);
  const long = earlier.reduce((sum, { tick }) => sum + SMALL * tick.wide, 0);
  // As far apart as readers' own spacing of letters needs, where there is room.
  const apart = Math.min(0.9, (length - long) / earlier.length);
  const ticks = spread(
    earlier.map((row) => ({
      at: shareAt(row, frame),
      size: wide ? SMALL * row.tick.wide + apart : 2 * LINE * SMALL,
    })),
    wide ? 0 : -0.7,
    length,
  );
  // Below the axis, figures have a line of their own. Beside it, they share a column with the earlier shares.
  const end = wide && rows.length > 1 ? LINE + 0.35 : 0.35;
  figures.forEach((figure, i) => {
    // Beside the axis, quarters would be where earlier shares are.
    if (!wide && i % 2 > 0) return;
    const place = (length * i) / (figures.length - 1);
    const covering = wide
      ? -1
      : ticks.findIndex(({ at, size }) => Math.abs(at - place) < size / 2 + 0.9);
    const { x, y } = at(place, -lane);
    const style = { size: SMALL, tone: 'muted' } as const;
    const anchor = i === 0 ? 'start' : i === figures.length - 1 ? 'end' : 'middle';
    const free =
      covering < 0 ? [shown] : [when(['field'], 0, covering), when(['together'], 0, last)];
    for (const one of free) {
      pen.line(one, 'tick', { x, y }, at(place, -lane - end));
      if (wide) pen.write(one, figure, x, y + end + 0.85, { ...style, anchor });
      else pen.write(one, figure, x - 0.45, y + 0.32, { ...style, anchor: 'end' });
    }
  });
  ticks.forEach((tick, i) => {
    const row = rows[i];
    if (!row) return;
    const later = when(['field'], i + 1, last);
    const place = shareAt(row, frame);
    pen.line(later, 'stem', at(place, -lane), at(place, -lane - 0.35));
    const { x, y } = at(tick.at, -lane);
    const style = { size: SMALL, tone: 'part' } as const;
    if (wide) pen.write(later, row.tick, x, y + 1.2, { ...style, anchor: 'middle' });
    else
      [row.name, row.share].forEach((word, line) =>
        pen.write(later, word, x - 0.45, y + (line === 0 ? -0.2 : 0.95), {
          ...style,
          weight: 700,
          anchor: 'end',
        }),
      );
  });
}

/** A stretch of the axis that a label takes: its middle, and its size. */
interface Stretch {
  at: number;
  size: number;
}

/** Moves stretches as little as they have to move so that none is over another one. */
function spread(stretches: readonly Stretch[], least: number, most: number): Stretch[] {
  const moved = stretches.map((one) => ({ ...one }));
  const sorted = moved.toSorted((a, b) => a.at - b.at);
  let end = least;
  for (const one of sorted) {
    one.at = Math.max(one.at, end + one.size / 2);
    end = one.at + one.size / 2;
  }
  end = most;
  for (const one of sorted.toReversed()) {
    one.at = Math.min(one.at, end - one.size / 2);
    end = one.at - one.size / 2;
  }
  return moved;
}
