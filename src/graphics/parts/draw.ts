import { select } from 'd3';
import { drawHeading } from '../heading.ts';
import { GROUND, INK, PART, REST, RULE } from '../ink.ts';
import { joinMarks, joinParts, percentOf, setText } from '../join.ts';
import { drawLegend } from '../legend.ts';
import { round } from '../travel.ts';
import type { PartsFrame } from './frame.ts';
import type { Pair, PartsLayout } from './layout.ts';

/** The type of a row's title, and of the numbers beside its bars. */
const LARGE = '1.15em';

/** Draws the bars once for a layout, and after that only how visible each row is. */
export function draw(node: SVGSVGElement, frame: PartsFrame): void {
  const svg = select<SVGSVGElement, PartsLayout | undefined>(node);
  if (svg.datum() !== frame.layout) {
    drawBars(node, frame.layout);
    svg.datum(frame.layout);
  }
  const opacity = new Map(frame.pairs.map((pair) => [pair.key, String(pair.opacity)]));
  svg
    .selectAll<SVGGElement, Pair>('[data-pair]')
    .style('opacity', ({ key }) => opacity.get(key) ?? '0');
}

function drawBars(node: Element, { start, top, bottom, legend, pairs }: PartsLayout): void {
  const layers = [
    {
      key: 'legend',
      draw: (layer: Element) => {
        drawLegend(layer, legend, 1, 'bar');
      },
    },
    {
      key: 'pairs',
      draw: (layer: Element) => {
        joinParts(layer, 'g', pairs).attr('data-pair', '').each(drawPair);
      },
    },
  ];
  joinParts(node, 'g', layers).each(function ({ draw }) {
    draw(this);
  });
  joinParts(node, 'line', [
    { key: 'part', x: 0 },
    { key: 'rest', x: start },
  ])
    .attr('class', 'rule')
    .attr('x1', ({ x }) => percentOf(x))
    .attr('x2', ({ x }) => percentOf(x))
    .attr('y1', percentOf(top))
    .attr('y2', percentOf(bottom))
    .attr('stroke', RULE)
    .attr('stroke-width', 1);
}

function drawPair(this: Element, { key, y, height, title, total, sum, part, rest }: Pair): void {
  const bars = [
    { key: `${key}-rest`, ...rest, kind: 'rest', fill: GROUND, stroke: REST, part: null },
    { key: `${key}-part`, ...part, kind: 'part', fill: PART, stroke: PART, part: '' },
  ];
  joinMarks(this, 'rect', bars)
    .attr('class', ({ kind }) => kind)
    .attr('data-part', (bar) => bar.part)
    .attr('x', ({ x }) => percentOf(x))
    .attr('y', percentOf(y))
    .attr('width', ({ width }) => percentOf(width))
    .attr('height', percentOf(height))
    .attr('fill', ({ fill }) => fill)
    .attr('stroke', ({ stroke }) => stroke)
    .attr('stroke-width', 1.5);

  joinParts(this, 'g', [{ key: 'heading' }]).each(function () {
    drawHeading(this, title, LARGE, total, sum).attr('y', percentOf(y)).attr('dy', '-0.575em');
  });
  const numbers = joinParts(this, 'text', [
    { key: 'part', ...part, fill: PART },
    { key: 'rest', ...rest, fill: INK },
  ])
    .attr('class', ({ key }) => `label line ${key}`)
    .attr('x', ({ x, width }) => percentOf(round(x + width)))
    .attr('y', percentOf(round(y + height / 2)))
    .attr('dx', '0.45em')
    .attr('dy', '0.36em')
    .attr('font-size', LARGE)
    .attr('font-weight', 700)
    .attr('fill', ({ fill }) => fill);
  setText(numbers, ({ text }) => text);
}
