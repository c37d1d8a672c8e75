import { select } from 'd3';
import { GROUND, INK, MUTED, PART, RULE } from '../ink.ts';
import { joinMarks, joinParts, setText } from '../join.ts';
import { round } from '../travel.ts';
import type { ShareFrame } from './frame.ts';
import { PLOT } from './plot.ts';
import type { Reading, ShareLayout, Tick } from './layout.ts';

const percentOf = (value: number) => `${value}%`;

/**
 * Draws the axis and the readings once for a layout, and after that only the mark that
 * travels and how visible each reading is. Places are shares of the SVG's own size, type and marks
 * are not: it is right at any width as it stands.
 */
export function draw(node: SVGSVGElement, frame: ShareFrame): void {
  const svg = select<SVGSVGElement, ShareLayout | undefined>(node);
  if (svg.datum() !== frame.layout) {
    drawAxis(node, frame.layout);
    svg.datum(frame.layout);
  }
  const opacity = new Map(frame.readings.map((reading) => [reading.key, String(reading.opacity)]));
  svg
    .selectAll<SVGGElement, Reading>('[data-reading]')
    .style('opacity', ({ key }) => opacity.get(key) ?? '0');
  // Moved by transform, in percentages of the SVG around: attributes would cost more layout.
  const { x, y } = frame.mark;
  svg.select('[data-key="mark"]').style('transform', `translate(${x}%, ${y}%)`);
  const down = round((y * 100) / PLOT.bottom);
  svg.select('line[data-name="guide"]').style('transform', `translate(${x}%, ${down}%)`);
}

function drawAxis(node: Element, { ticks, readings }: ShareLayout): void {
  const layers = [
    { key: 'ticks', draw: (layer: Element) => drawTicks(layer, ticks) },
    { key: 'readings', draw: (layer: Element) => drawReadings(layer, readings) },
    { key: 'mark', draw: drawMark },
  ];
  drawGuide(node);
  joinParts(node, 'g', layers).each(function ({ draw }) {
    draw(this);
  });
}

function drawTicks(layer: Element, ticks: Tick[]): void {
  joinParts(layer, 'line', ticks)
    .attr('class', 'rule')
    .attr('x1', ({ x }) => percentOf(x))
    .attr('x2', ({ x }) => percentOf(x))
    .attr('y1', percentOf(PLOT.top))
    .attr('y2', percentOf(PLOT.bottom))
    .attr('stroke', RULE)
    .attr('stroke-width', 1);
  const labels = joinParts(layer, 'text', ticks)
    .attr('class', 'label tick')
    .attr('x', ({ x }) => percentOf(x))
    .attr('y', percentOf(PLOT.bottom))
    .attr('dy', '1.5em')
    .attr('font-size', '0.93em')
    .attr('text-anchor', ({ anchor }) => anchor)
    .attr('fill', MUTED);
  setText(labels, ({ text }) => text);
}

/** A line from the mark down to the axis: as long as the plot, and cut off at its end. */
function drawGuide(node: Element): void {
  joinParts(node, 'svg', [{ key: 'plot' }])
    .attr('width', '100%')
    .attr('height', percentOf(PLOT.bottom))
    .each(function () {
      joinParts(this, 'line', [{ key: 'guide' }])
        .attr('class', 'guide')
        .attr('x1', 0)
        .attr('x2', 0)
        .attr('y1', 0)
        .attr('y2', '100%')
        .attr('stroke', PART)
        .attr('stroke-width', 1)
        .attr('stroke-dasharray', '2 3');
    });
}

/** The mark on its way, at the top left until it is moved. */
function drawMark(layer: Element): void {
  joinMarks(layer, 'circle', [{ key: 'mark' }])
    .attr('class', 'part mark')
    .attr('data-part', '')
    .attr('cx', 0)
    .attr('cy', 0)
    .attr('r', 9)
    .attr('fill', PART)
    .attr('stroke', GROUND)
    .attr('stroke-width', 2);
}

/** Each reading: its bar from nought, its mark, the share above it and the counts below. */
function drawReadings(layer: Element, readings: Reading[]): void {
  joinParts(layer, 'g', readings)
    .attr('data-reading', '')
    .each(function (reading) {
      const { x, y, key } = reading;
      joinParts(this, 'line', [{ key: 'bar' }])
        .attr('class', 'bar')
        .attr('x1', percentOf(PLOT.left))
        .attr('x2', percentOf(x))
        .attr('y1', percentOf(y))
        .attr('y2', percentOf(y))
        .attr('stroke', PART)
        .attr('stroke-width', 3);
      joinMarks(this, 'circle', [reading])
        .attr('class', 'part')
        .attr('data-part', '')
        .attr('cx', percentOf(x))
        .attr('cy', percentOf(y))
        .attr('r', 6)
        .attr('fill', PART);
      const value = { text: reading.value, anchor: reading.anchor, fill: PART };
      const counts = { text: `${key}: ${reading.counts}`, anchor: 'start', fill: INK };
      const texts = joinParts(this, 'text', [
        { key: 'value', ...value, x, dy: '-0.7em', size: '1.6em', weight: 700 },
        { key: 'counts', ...counts, x: PLOT.left, dy: '1.65em', size: null, weight: null },
      ])
        .attr('class', (d) => `label ${d.key}`)
        .attr('x', (d) => percentOf(d.x))
        .attr('y', percentOf(y))
        .attr('dy', (d) => d.dy)
        .attr('text-anchor', (d) => d.anchor)
        .attr('font-size', (d) => d.size)
        .attr('font-weight', (d) => d.weight)
        .attr('fill', (d) => d.fill)
        // The scale's lines stop short of the words.
        .attr('stroke', GROUND)
        .attr('stroke-width', 4)
        .attr('paint-order', 'stroke');
      setText(texts, (d) => d.text);
    });
}
