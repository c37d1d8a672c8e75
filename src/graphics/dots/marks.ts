import { round, tenth } from '../kit/interpolate.ts';
import { joinParts } from '../kit/join.ts';
import type { Mark } from '../kit/mark.ts';
import { REST, CURRENT } from '../kit/palette.ts';
import { move, ring, RING_END } from '../kit/ring.ts';
import type { Field, Pile, Place, Run } from './runs.ts';

// A solid dot is a line of no length with round ends, and an open one a ring, so that one path holds many of them: a page
// with a thousand circles takes a phone long to load.

/**
 * The strokes that make a dot, as shares of the way from one dot to the next: how wide they are, and how far those of an
 * open one are from its middle. A dot in between has the corners of a square.
 */
const KINDS: { key: Mark; stroke: string; width: number; radius?: number; cap?: string }[] = [
  { key: 'rest', stroke: REST, width: 0.1, radius: 0.32 },
  { key: 'third', stroke: CURRENT, width: 0.1, radius: 0.32, cap: 'square' },
  { key: 'second', stroke: CURRENT, width: 0.64, cap: 'square' },
  { key: 'part', stroke: CURRENT, width: 0.74 },
];

/** A row's dots of one kind. */
export interface Dots {
  mark: Mark;
  /** Undefined where the row has none. */
  path: SVGElement | undefined;
}

/** Draws the path of each kind of a row's dots, which has no points yet. */
export function drawDots(
  row: Element,
  { pitch }: Field,
  { ends }: Pile,
  runs: readonly Run[],
): Dots[] {
  const dots: Dots[] = [];
  joinParts(
    row,
    'g',
    KINDS.filter(({ key }) => key in ends),
  )
    .attr('class', ({ key }) => key)
    .attr('data-part', ({ key }) => (key === 'part' ? 'true' : null))
    .attr('fill', 'none')
    .attr('stroke', ({ stroke }) => stroke)
    .attr('stroke-width', ({ width }) => round(width * pitch))
    .attr('stroke-linecap', ({ cap = 'round' }) => cap)
    .each(function ({ key }) {
      const isEmpty = !runs.some(({ mark }) => mark === key);
      const path = joinParts(this, 'path', isEmpty ? [] : [{ key: '' }]).node();
      dots.push({ mark: key, path: path ?? undefined });
    });
  return dots;
}

/**
 * The points of a row's dots of one kind, as the data of a path. They are in the order of the row, where
 * neighbours are at like distances: that is short in a compressed page.
 *
 * @param places where each run is
 */
export function pointsOf(
  { pitch }: Field,
  runs: readonly Run[],
  places: readonly Place[],
  mark: Mark,
): string {
  const points: { x: number; y: number }[] = [];
  runs.forEach((run, i) => {
    const place = places[i];
    if (!place || run.mark !== mark) return;
    const angle = (place.turn * Math.PI) / 180;
    const [right, down] = [pitch * Math.cos(angle), pitch * Math.sin(angle)];
    for (let n = 0; n < run.length; n++)
      points[run.first + n] = { x: tenth(place.x + n * right), y: tenth(place.y + n * down) };
  });
  const { radius = 0, cap } = KINDS.find(({ key }) => key === mark) ?? {};
  const [r, side] = [tenth(radius * pitch), tenth(2 * radius * pitch)];
  // A PDF has no square ends on a line of no length: paper would show nothing.
  const length = cap && r === 0 ? 0.1 : 0;
  const isRing = r > 0 && !cap;
  const stroke = isRing ? ring(r) : cap && r > 0 ? `h${side}v${side}h${-side}z` : `h${length}`;
  // An outline starts at its left, and that of a square at its corner.
  let [d, left, top] = ['', r, cap ? r : 0];
  // The parts of a row are numbered one after the other, so that the list of a later one starts with a gap.
  points.forEach(({ x, y }) => {
    d += move(x - left, y - top) + stroke;
    [left, top] = [x + length, isRing ? y + RING_END : y];
  });
  return d;
}
