import { select } from 'd3';
import { round, tenth } from '../kit/interpolate.ts';
import { joinParts } from '../kit/join.ts';
import { GROUND, PART, REST } from '../kit/palette.ts';
import type { Field, Place, Run } from './runs.ts';

// A dot is a line of no length with round ends, so that one path holds many of them: a page with a
// thousand circles takes a phone long to load.

/** The strokes that make a dot, as shares of the way from one dot to the next; an open one has a hole. */
const KINDS = [
  { key: 'rest', solid: false, stroke: REST, width: 0.72, hole: 0.52 },
  { key: 'part', solid: true, stroke: PART, width: 0.74, hole: 0 },
];

/** Draws a row's dots in groups that move as one. They replace the paths of a still. */
export function drawRuns(row: Element, field: Field, runs: readonly Run[]): SVGElement[] {
  const nodes = new Map<Run, SVGElement>();
  drawKinds(row, field, ({ kind, solid, hole }) => {
    const own = runs.filter((run) => run.solid === solid);
    select(kind).selectChildren('path').remove();
    select(kind)
      .selectChildren<SVGGElement, Run>('g')
      .data(own)
      .join((entering) =>
        entering.append('g').each(function ({ length }) {
          const places = Array.from({ length }, (_, i) => ({ x: i * field.pitch, y: 0 }));
          drawPath(this, places, hole * field.pitch);
        }),
      )
      .each(function (run) {
        nodes.set(run, this);
      });
  });
  return runs.flatMap((run) => nodes.get(run) ?? []);
}

/** Draws a row's dots where they are, in one path of each kind. */
export function drawPoints(
  row: Element,
  field: Field,
  runs: readonly Run[],
  places: readonly Place[],
): void {
  drawKinds(row, field, ({ kind, solid, hole }) => {
    const dots = runs.flatMap((run, i) => {
      const place = places[i];
      if (!place || run.solid !== solid) return [];
      const angle = (place.turn * Math.PI) / 180;
      return Array.from({ length: run.length }, (_, i) => ({
        index: run.first + i,
        x: place.x + i * field.pitch * Math.cos(angle),
        y: place.y + i * field.pitch * Math.sin(angle),
      }));
    });
    // In their order, neighbours are at like distances, which is short in a compressed page.
    if (dots.length > 0)
      drawPath(
        kind,
        dots.toSorted((a, b) => a.index - b.index),
        hole * field.pitch,
      );
  });
}

interface KindOfDot {
  kind: SVGElement;
  solid: boolean;
  /** The width of the hole, as a share of the way from one dot to the next; 0 for none. */
  hole: number;
}

function drawKinds(row: Element, { pitch }: Field, draw: (kind: KindOfDot) => void): void {
  joinParts(row, 'g', KINDS)
    .attr('class', ({ key }) => key)
    .attr('stroke', ({ stroke }) => stroke)
    .attr('stroke-width', ({ width }) => round(width * pitch))
    .attr('stroke-linecap', 'round')
    .each(function ({ solid, hole }) {
      draw({ kind: this, solid, hole });
    });
}

/** Draws dots at places, and over each the hole of an open one. */
function drawPath(node: Element, places: readonly { x: number; y: number }[], hole: number): void {
  let [x, y] = [0, 0];
  const points = places
    .map((place) => {
      const [right, down] = [tenth(tenth(place.x) - x), tenth(tenth(place.y) - y)];
      [x, y] = [tenth(place.x), tenth(place.y)];
      return `m${right} ${down}h0`;
    })
    .join('');
  select(node).append('path').attr('d', points);
  if (hole > 0)
    select(node)
      .append('path')
      .attr('class', 'hole')
      .attr('stroke', GROUND)
      .attr('stroke-width', round(hole))
      .attr('d', points);
}
