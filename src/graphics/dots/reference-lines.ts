import { EM, SMALL, WIDTH } from '../kit/field.ts';
import { down, label } from '../kit/labels.ts';
import { lanesOf } from '../kit/lanes.ts';
import { SPACED, widthOf, wrapTo } from '../kit/measure.ts';
import type { Arranged } from './note.ts';
import type { DottedRows } from './rows.ts';

const view = 'share';
/** The height of a line of words. */
const LINE = 1.25 * EM;

/**
 * Lines across the axis, such as a half or a target, with their words below the strips.
 *
 * @param top where the lines start
 * @param bottom where the strips end
 */
export function referenceLines({ lines }: DottedRows, top: number, bottom: number): Arranged {
  const placed = lines
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, label: text }) => {
      const x = (WIDTH * at) / 100;
      const words = wrapTo(text, WIDTH / EM / SMALL / SPACED);
      const width = Math.max(...words.map((line) => widthOf(line))) * SMALL * EM;
      // Its words stand in the middle below it, or as near to that as the field has room.
      const left = Math.max(0, Math.min(x - width / 2, WIDTH - width));
      const anchor = left === 0 ? 'start' : left + width < WIDTH ? 'middle' : 'end';
      return { at, words, x, left, right: left + width, anchor } as const;
    });
  const lanes = lanesOf(placed, 0.6 * EM);
  const lane = Math.max(...placed.map(({ words }) => words.length)) * LINE;
  const labelTop = (i: number) => bottom + 0.15 * EM + (lanes[i] ?? 0) * lane;
  return {
    height: lanes.length === 0 ? 0 : 0.2 * EM + (Math.max(...lanes) + 1) * lane,
    labels: placed.flatMap(({ at, words, x, anchor }, i) =>
      words.map((text, line) =>
        label({
          ...{ key: `share-line-text-${at}-${line}`, view, row: 0, text, dy: 1, size: SMALL },
          ...{
            x: { start: 0, middle: x, end: WIDTH }[anchor],
            y: labelTop(i) + line * LINE,
            anchor,
          },
        }),
      ),
    ),
    lines: placed.map(({ at, x }, i) =>
      down({
        ...{ key: `share-line-${at}`, view, row: 0, kind: 'reference', x },
        ...{ y1: top, y2: labelTop(i) + 0.2 * EM },
      }),
    ),
  };
}
