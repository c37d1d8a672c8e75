import { drawLayout, fadeLayer } from '../kit/draw.ts';
import { EM } from '../kit/field.ts';
import { tenth } from '../kit/interpolate.ts';
import { joinLayers, joinMarks, joinParts } from '../kit/join.ts';
import { drawLabels, drawLines } from '../kit/labels.ts';
import { CURRENT } from '../kit/palette.ts';
import { MARK, type TimelineLayout } from './types.ts';
import type { TimelinePose } from './pose.ts';

/** Draws the scale and the events once, and the visibility of each event at every call. */
export function draw(node: SVGSVGElement, { layout, entries }: TimelinePose): void {
  drawLayout(node, layout, drawAll);
  const opacity = new Map(entries.map(({ key, opacity }) => [key, opacity]));
  fadeLayer(node, 'events', (key) => opacity.get(key));
}

function drawAll(node: Element, { labels, lines, readings, entries }: TimelineLayout): void {
  joinLayers(node, {
    lines: (layer) => drawLines(layer, lines),
    readings: (layer) =>
      joinParts(layer, 'g', readings).each(function ({ key, x, y, lines }) {
        drawLines(this, lines);
        drawDisc(this, key, x, y, 'reading', CURRENT);
      }),
    labels: (layer) => drawLabels(layer, labels),
    events: (layer) =>
      joinParts(layer, 'g', entries)
        .attr('data-event', 'true')
        .each(function ({ key, x, y, count, labels, lines }) {
          drawLines(this, lines);
          drawMark(this, key, x, y, count);
          drawLabels(this, labels);
        }),
  });
}

/** A disc for an event, or an open square for one that brought a count. */
function drawMark(parent: Element, key: string, x: number, y: number, count: boolean): void {
  if (count)
    joinMarks(parent, 'rect', [{ key }])
      .attr('class', 'count')
      .attr('x', tenth(x - MARK / 2))
      .attr('y', tenth(y - MARK / 2))
      .attr('width', MARK)
      .attr('height', MARK)
      .attr('fill', 'none')
      .attr('stroke', CURRENT)
      .attr('stroke-width', tenth(0.14 * EM));
  else drawDisc(parent, key, x, y, 'event', CURRENT);
}

function drawDisc(
  parent: Element,
  key: string,
  x: number,
  y: number,
  kind: string,
  fill: string,
): void {
  joinMarks(parent, 'circle', [{ key }])
    .attr('class', kind)
    .attr('cx', x)
    .attr('cy', y)
    .attr('r', MARK / 2)
    .attr('fill', fill);
}
