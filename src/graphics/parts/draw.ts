import { select } from 'd3';
import { GROUND, INK, MUTED, PART, REST, RULE } from '../ink.ts';
import { joinMarks, joinParts, percentOf, setText } from '../join.ts';
import { drawLegend } from '../legend.ts';
import { round } from '../travel.ts';
import type { PartsFrame } from './frame.ts';
import type { Pair, PartsLayout } from './layout.ts';

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

function drawPair(this: Element, { key, y, height, title, total, part, rest }: Pair): void {
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

  const large = { size: '1.15em', weight: 700 };
  const plain = { size: null, weight: null };
  const above = { x: 0, y };
  const beside = { y: y + height / 2, dx: '0.45em', dy: '0.36em', ...large };
  const texts = joinParts(this, 'text', [
    { key: 'title', text: title, ...above, ...large, dx: null, dy: '-0.5em', fill: INK },
    { key: 'whole', text: total, ...above, ...plain, dx: '3.4em', dy: '-0.575em', fill: MUTED },
    { key: 'part', text: part.text, ...beside, x: part.x + part.width, fill: PART },
    { key: 'rest', text: rest.text, ...beside, x: rest.x + rest.width, fill: INK },
  ])
    .attr('class', (d) => `label ${d.key}`)
    .attr('x', (d) => percentOf(round(d.x)))
    .attr('y', (d) => percentOf(round(d.y)))
    .attr('dx', (d) => d.dx)
    .attr('dy', (d) => d.dy)
    .attr('font-size', (d) => d.size)
    .attr('font-weight', (d) => d.weight)
    .attr('fill', (d) => d.fill);
  setText(texts, (d) => d.text);
}
