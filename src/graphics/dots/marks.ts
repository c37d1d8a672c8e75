import { select } from 'd3';
import { round, tenth } from '../kit/interpolate.ts';
import { joinParts } from '../kit/join.ts';
import type { Mark } from '../kit/mark.ts';
import { GROUND, INK, PART, REST } from '../kit/palette.ts';
import type { Field, Pile, Place, Run } from './runs.ts';

// A dot is a line of no length with round ends, so that one path holds many of them: a page with a
// thousand circles takes a phone long to load.

/**
 * The strokes that make a dot, as shares of the way from one dot to the next; an open one has a hole, and
 * one in between has the ends of a square.
 */
const KINDS: { key: Mark; stroke: string; width: number; hole: number; cap?: string }[] = [
  { key: 'rest', stroke: REST, width: 0.74, hole: 0.54 },
  { key: 'third', stroke: INK, width: 0.74, hole: 0.54, cap: 'square' },
  { key: 'second', stroke: INK, width: 0.64, hole: 0, cap: 'square' },
  { key: 'part', stroke: PART, width: 0.74, hole: 0 },
];

/** A row's dots of one kind. */
export interface Dots {
  mark: Mark;
  /** What draws them, and over them the holes of open ones: all have the same points. */
  paths: SVGElement[];
}

/** Draws the paths of a row's dots, which have no points yet. */
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
    .attr('stroke', ({ stroke }) => stroke)
    .attr('stroke-width', ({ width }) => round(width * pitch))
    .attr('stroke-linecap', ({ cap = 'round' }) => cap)
    .each(function ({ key, hole }) {
      const isEmpty = !runs.some(({ mark }) => mark === key);
      const paths = select(this)
        .selectChildren<SVGElement, number>('path')
        .data(isEmpty ? [] : hole > 0 ? [0, hole * pitch] : [0])
        .join('path')
        .attr('class', (hole) => (hole > 0 ? 'hole' : null))
        .attr('stroke', (hole) => (hole > 0 ? GROUND : null))
        .attr('stroke-width', (hole) => (hole > 0 ? round(hole) : null));
      dots.push({ mark: key, paths: paths.nodes() });
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
  // A PDF has no square ends on a line of no length: paper would show nothing.
  const length = KINDS.find(({ key }) => key === mark)?.cap ? 0.1 : 0;
  let [d, left, top] = ['', 0, 0];
  // The parts of a row are numbered one after the other, so that the list of a later one starts with a gap.
  points.forEach(({ x, y }) => {
    d += `m${tenth(x - left)} ${tenth(y - top)}h${length}`;
    [left, top] = [x + length, y];
  });
  return d;
}
