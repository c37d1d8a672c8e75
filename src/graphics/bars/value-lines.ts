import { EM, SMALL, WIDTH } from '../kit/field.ts';
import type { Values } from '../kit/form.ts';
import { tenth } from '../kit/interpolate.ts';
import { down, label, type Label, type Line } from '../kit/labels.ts';
import { lanesOf } from '../kit/lanes.ts';
import { SPACED, widthOf, wrapTo } from '../kit/measure.ts';
import type { Scale } from './scale.ts';

/** The height of a line of words, and an em of them where readers space their letters. */
const LANE = 1.25 * EM;
const WIDE = SMALL * SPACED * EM;

/** Lines at values, from the first row to below the last, and their words there. */
export interface ValueLines {
  height: number;
  /** Their places, from the left of the field. */
  places: number[];
  /** @param bottom where the rows end */
  draw: (top: number, bottom: number) => { labels: Label[]; lines: Line[] };
}

/** Lines across the rows at values of the scale, such as a target, with their words below. */
export function valueLines(
  { lines = [] }: Pick<Values, 'lines'>,
  { zero, unit }: Scale,
): ValueLines {
  const placed = lines
    .flatMap(({ at, label: text }) => (at === undefined ? [] : [{ at, text }]))
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, text }) => {
      const x = tenth(zero + at * unit);
      const words = wrapTo(text, WIDTH / WIDE);
      const width = Math.max(...words.map((line) => widthOf(line))) * WIDE;
      // Words stand in the middle below their line, or as near to that as the field has room.
      const left = Math.max(0, Math.min(x - width / 2, WIDTH - width));
      const anchor = left === 0 ? 'start' : left + width < WIDTH ? 'middle' : 'end';
      const start = { start: 0, middle: x, end: WIDTH }[anchor];
      return { at, words, x, left, right: left + width, place: { x: start, anchor } as const };
    });
  const lanes = lanesOf(placed, 0.6 * EM);
  const lane = Math.max(0, ...placed.map(({ words }) => words.length)) * LANE;
  return {
    height: placed.length === 0 ? 0 : 0.3 * EM + (Math.max(...lanes) + 1) * lane,
    places: placed.map(({ x }) => x),
    draw: (top, bottom) => {
      const y = (i: number) => bottom + 0.15 * EM + (lanes[i] ?? 0) * lane;
      return {
        labels: placed.flatMap(({ at, words, place }, i) =>
          words.map((text, line) =>
            label({
              ...{ ...place, key: `line-text-${at}-${line}`, text, y: tenth(y(i) + line * LANE) },
              ...{ dy: 1, size: SMALL, tone: 'muted' as const },
            }),
          ),
        ),
        lines: placed.map(({ at, x }, i) =>
          down({
            ...{ key: `line-${at}`, kind: 'reference' as const, x },
            ...{ y1: tenth(top), y2: tenth(y(i) + 0.2 * EM) },
          }),
        ),
      };
    },
  };
}
