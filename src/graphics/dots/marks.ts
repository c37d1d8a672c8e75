import { PARTS, type Part } from '../../data/counts.ts';
import { round, tenth } from '../kit/interpolate.ts';
import { joinParts } from '../kit/join.ts';
import { CURRENT, REST } from '../kit/palette.ts';
import { move, ring, RING_END } from '../kit/ring.ts';
import type { Field, Pile, Place } from './places.ts';

// A solid dot is a line of no length with round ends, and an open one a ring, so that one path holds many of them: a page
// with a thousand circles takes a phone long to load.

/** The strokes that make a dot: how wide they are, as a share of the way from one dot to the next. */
const STROKES = {
  part: { stroke: CURRENT, width: 0.74 },
  rest: { stroke: REST, width: 0.1 },
} as const;
/** How far the stroke of an open dot is from its middle. */
const RADIUS = 0.32;

/** The path of a row's dots of one kind; undefined where it has none. */
export type Paths = Record<Part, SVGElement | undefined>;

/** Draws the path of each kind of a row's dots, which has no points yet. */
export function drawDots(row: Element, { pitch }: Field, { dots, solid }: Pile): Paths {
  const paths: Paths = { part: undefined, rest: undefined };
  const counts = { part: solid, rest: dots - solid };
  // The solid dots are over the open ones.
  joinParts(
    row,
    'g',
    PARTS.toReversed().map((key) => ({ key })),
  )
    .attr('class', ({ key }) => key)
    .attr('data-part', ({ key }) => (key === 'part' ? 'true' : null))
    .attr('fill', 'none')
    .attr('stroke', ({ key }) => STROKES[key].stroke)
    .attr('stroke-width', ({ key }) => round(STROKES[key].width * pitch))
    .attr('stroke-linecap', 'round')
    .each(function ({ key }) {
      joinParts(this, 'path', counts[key] === 0 ? [] : [{ key: '' }]).each(function () {
        paths[key] = this;
      });
    });
  return paths;
}

/**
 * Solid or open dots, as the data of a path. They are in the order of the row, where neighbours are at like distances:
 * that is short in a compressed page.
 */
export function pointsOf(pitch: number, places: readonly Place[], part: Part): string {
  const r = part === 'rest' ? tenth(RADIUS * pitch) : 0;
  const stroke = r > 0 ? ring(r) : 'h0';
  // An outline starts at its left.
  let [d, left, top] = ['', r, 0];
  for (const place of places) {
    const [x, y] = [tenth(place.x), tenth(place.y)];
    d += move(x - left, y - top) + stroke;
    [left, top] = [x, r > 0 ? y + RING_END : y];
  }
  return d;
}
