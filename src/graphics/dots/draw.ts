import { joinLayers, joinParts } from '../kit/join.ts';
import { INK } from '../kit/palette.ts';
import { round, tenth } from '../kit/interpolate.ts';
import { runsIn, type DotsPose } from './pose.ts';
import type { DotsLayout } from './layout.ts';
import { drawLabels, drawLines } from '../kit/labels.ts';
import { drawPoints, drawRuns } from './marks.ts';
import type { Place } from './runs.ts';
import { EM, WIDTH } from '../kit/field.ts';

/** What changes from pose to pose, found once for each layout. */
interface Nodes {
  layout: DotsLayout;
  rows: SVGElement[];
  runs: SVGElement[][];
  notes: { key: string; node: SVGElement }[];
  needle: SVGElement | undefined;
  /** What each was given last: a browser compares no styles before it recalculates them. */
  given: WeakMap<SVGElement, string>;
}

const known = new WeakMap<SVGSVGElement, Nodes>();

/**
 * Draws everything once for a layout, and after that only where each run stands and how visible each
 * row and each note is.
 */
export function draw(svg: SVGSVGElement, pose: DotsPose): void {
  let nodes = known.get(svg);
  if (nodes?.layout !== pose.layout) {
    const { field } = pose.layout;
    nodes = drawAll(svg, pose.layout, (row, i) =>
      drawRuns(row, field, runsIn(pose.layout)[i] ?? []),
    );
    known.set(svg, nodes);
  }
  show(nodes, pose);
}

function show(nodes: Nodes, pose: DotsPose): void {
  const { given } = nodes;
  const give = (node: SVGElement | undefined, name: 'opacity' | 'transform', value: string) => {
    if (!node || given.get(node) === value) return;
    given.set(node, value);
    node.style[name] = value;
  };
  nodes.rows.forEach((node, i) => give(node, 'opacity', String(pose.rows[i] ?? 0)));
  nodes.runs.forEach((runs, row) =>
    runs.forEach((node, i) => {
      const place = pose.places[row]?.[i];
      if (place) give(node, 'transform', moved(place));
    }),
  );
  for (const { key, node } of nodes.notes) give(node, 'opacity', String(pose.notes.get(key) ?? 0));
  const { x, opacity } = pose.needle;
  give(nodes.needle, 'transform', moved({ x, y: 0, turn: 0 }));
  if (nodes.needle) nodes.needle.style.opacity = String(opacity);
}

const moved = ({ x, y, turn }: Place): string =>
  `translate(${tenth(x)}px, ${tenth(y)}px)${turn === 0 ? '' : ` rotate(${tenth(turn)}deg)`}`;

/** Draws a pose that nothing will move: each row's dots as one path of each kind. */
export function drawStill(svg: SVGSVGElement, pose: DotsPose): void {
  const { layout, places } = pose;
  const nodes = drawAll(svg, layout, (row, i) => {
    drawPoints(row, layout.field, runsIn(layout)[i] ?? [], places[i] ?? []);
    return [];
  });
  show(nodes, pose);
}

/** @param drawPile draws a row's dots, and returns what moves each of its runs */
function drawAll(
  svg: SVGSVGElement,
  layout: DotsLayout,
  drawPile: (row: Element, index: number) => SVGElement[],
): Nodes {
  const nodes: Nodes = {
    ...{ layout, rows: [], runs: [], notes: [], needle: undefined, given: new WeakMap() },
  };
  joinLayers(svg, {
    lines: (layer) => nodes.notes.push(...drawLines(layer, layout.lines)),
    dots: (layer) => {
      mirror(layer, layout);
      joinParts(layer, 'g', layout.field.piles)
        .attr('data-row', ({ key }) => key)
        .each(function (_, i) {
          nodes.rows.push(this);
          nodes.runs.push(drawPile(this, i));
        });
    },
    needle: (layer) => {
      mirror(layer, layout);
      drawNeedle(layer, nodes);
    },
    labels: (layer) => nodes.notes.push(...drawLabels(layer, layout.labels)),
  });
  return nodes;
}

/** Shows a layer of marks, which are the same from both sides, from right to left. */
function mirror(layer: Element, { mirrored }: DotsLayout): void {
  if (mirrored) layer.setAttribute('transform', `matrix(-1 0 0 1 ${WIDTH} 0)`);
}

function drawNeedle(node: Element, nodes: Nodes): void {
  const { layout } = nodes;
  joinParts(node, 'path', layout.needle.length > 0 ? [{ key: 'needle' }] : [])
    .attr('class', 'needle')
    .attr('fill', INK)
    .attr('d', needleShape())
    .each(function () {
      nodes.needle = this;
    });
}

/** A triangle that stands on the axis and points down at the strips. */
function needleShape(): string {
  const [top, half, high] = [1.55 * EM, 0.34 * EM, 0.6 * EM].map(round);
  return `M${-(half ?? 0)} ${top}h${2 * (half ?? 0)}l${-(half ?? 0)} ${high}z`;
}
