import { drawLayout, fadeLayer, show } from '../kit/draw.ts';
import { STROKE } from '../kit/field.ts';
import { em } from '../kit/interpolate.ts';
import { joinLayers, joinParts, type Keyed } from '../kit/join.ts';
import { clearLabels, drawLabels, drawLines, type Line } from '../kit/labels.ts';
import { CURRENT } from '../kit/palette.ts';
import type { SeriesPose } from './pose.ts';
import { HEAD, MARK } from './shapes.ts';
import type { SeriesLayout } from './layout.ts';

/** What is filled, behind the line of zero. */
const COLUMNS = [
  { key: 'ground', name: 'columns ground', fill: 'none' },
  { key: 'columns', name: 'columns', fill: CURRENT },
  { key: 'current', name: 'columns', fill: CURRENT },
  { key: 'coming', name: 'columns', fill: CURRENT },
] as const;

/** What is a line of some thickness, in em, in front of it. */
const LINES = [
  { key: 'line', width: STROKE },
  { key: 'marks', width: MARK },
  { key: 'head', width: HEAD },
] as const;

/** Draws the axes and the labels once, and at every call what the pose draws and how visible each label is. */
export function draw(node: SVGSVGElement, pose: SeriesPose): void {
  drawLayout(node, pose.layout, drawAll);
  for (const { key } of [...COLUMNS, ...LINES]) {
    const path = node.querySelector<SVGPathElement>(`path[data-name="${key}"]`);
    if (!path) continue;
    const { d, opacity } = pose[key];
    // Without a value, an attribute is no XML for whoever takes the drawing out of the page.
    const shape = d || 'M0 0';
    if (path.getAttribute('d') !== shape) path.setAttribute('d', shape);
    show(path, opacity);
  }
  fadeLayer(node, 'shown', (key) => pose.shown.get(key));
}

function drawAll(node: Element, { labels, lines, shown }: SeriesLayout): void {
  const { ticks, zero } = lineLayers(lines);
  joinLayers(node, {
    ticks,
    columns: (layer) =>
      joinParts(layer, 'path', COLUMNS)
        .attr('class', ({ name }) => name)
        .attr('fill', ({ fill }) => fill),
    zero,
    series: (layer) =>
      joinParts(layer, 'path', LINES)
        .attr('class', 'series')
        .attr('fill', 'none')
        .attr('stroke', CURRENT)
        .attr('stroke-width', ({ width }) => em(width))
        .attr('stroke-linecap', 'round')
        .attr('stroke-linejoin', 'round'),
    labels: (layer) => drawLabels(layer, labels),
    shown: (layer) => drawShown(layer, shown),
  });
}

/** The layers of straight lines: ticks, and in front of those and of columns zero and what an author has marked. */
export const lineLayers = (lines: readonly Line[]) => ({
  ticks: (layer: Element) =>
    drawLines(
      layer,
      lines.filter((line) => !isInFront(line)),
    ),
  zero: (layer: Element) => drawLines(layer, lines.filter(isInFront)),
});

/** A line with round ends: its class, its colour where no style sheet is, its width in em, and its way. */
interface Stroke extends Keyed {
  name: string;
  colour: string;
  width: number;
  strength?: number;
  d: string;
}

/** Draws lines with round ends. */
export function drawStrokes(layer: Element, strokes: readonly Stroke[]): void {
  joinParts(layer, 'path', strokes)
    .attr('class', ({ name }) => name)
    .attr('fill', 'none')
    .attr('stroke', ({ colour }) => colour)
    .attr('stroke-opacity', ({ strength }) => strength ?? null)
    .attr('stroke-width', ({ width }) => em(width))
    .attr('stroke-linecap', 'round')
    .attr('stroke-linejoin', 'round')
    // Without a value, an attribute is no XML for whoever takes the drawing out of the page.
    .attr('d', ({ d }) => d || 'M0 0');
}

const isInFront = ({ kind }: Line): boolean => kind === 'end' || kind === 'reference';

/** Draws the labels that only some states show, with their leaders. Lines may be under them. */
export function drawShown(layer: Element, shown: SeriesLayout['shown']): void {
  drawLines(
    layer,
    shown.flatMap(({ leader }) => leader ?? []),
  );
  drawLabels(
    layer,
    shown.map(({ label }) => label),
  );
  clearLabels(layer);
}
