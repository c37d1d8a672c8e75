import { select } from 'd3';
import { GROUND, INK, MUTED, PART, RULE } from '../ink.ts';
import { em, joinMarks, joinParts, percentOf, setLines, setText } from '../join.ts';
import { round } from '../travel.ts';
import type { ShareFrame } from './frame.ts';
import { PLOT } from './plot.ts';
import type { Guess } from './guess.ts';
import type { Reading, Rupture, ShareLayout, Tick } from './layout.ts';

/** How many characters a line of the words at a break may have where the graphic is few em wide. */
const MOST = 18;

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
    .selectAll<SVGGElement, Reading | Rupture>('[data-reading], [data-break]')
    .style('opacity', ({ key }) => opacity.get(key) ?? '0');
  // Moved by transform, in percentages of the SVG around: attributes would cost more layout.
  const { x, y } = frame.mark;
  svg.select('[data-key="mark"]').style('transform', `translate(${x}%, ${y}%)`);
  const down = round((y * 100) / PLOT.bottom);
  svg.select('line[data-name="guide"]').style('transform', `translate(${x}%, ${down}%)`);
}

function drawAxis(node: Element, layout: ShareLayout): void {
  const { ticks, breaks, readings } = layout;
  const layers: { key: string; draw: (layer: Element) => void }[] = [
    { key: 'ticks', draw: (layer) => drawTicks(layer, ticks) },
    { key: 'breaks', draw: (layer) => drawBreaks(layer, breaks) },
    { key: 'guess', draw: (layer) => drawGuess(layer, layout.guess) },
    // Under the words: what travels never covers what is read.
    { key: 'mark', draw: drawMark },
    { key: 'readings', draw: (layer) => drawReadings(layer, readings) },
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

/** A line across the plot where what is measured has changed; it shows with the reading after it. */
function drawBreaks(layer: Element, breaks: Rupture[]): void {
  joinParts(layer, 'g', breaks)
    .attr('data-break', '')
    .each(function ({ y, text }) {
      joinParts(this, 'line', [{ key: 'break' }])
        .attr('class', 'break')
        .attr('x1', percentOf(PLOT.left))
        .attr('x2', percentOf(PLOT.right))
        .attr('y1', percentOf(y))
        .attr('y2', percentOf(y))
        .attr('stroke', MUTED)
        .attr('stroke-width', 1)
        .attr('stroke-dasharray', '6 4');
      const labels = joinParts(this, 'text', [{ key: 'line' }, { key: 'lines' }])
        .attr('class', ({ key }) => `label change ${key}`)
        .attr('display', ({ key }) => (key === 'lines' ? 'none' : null))
        .attr('x', percentOf(PLOT.right))
        .attr('y', percentOf(y))
        .attr('dy', '0.5em')
        .attr('font-size', em(0.93))
        .attr('text-anchor', 'end')
        .attr('fill', MUTED)
        .attr('stroke', GROUND)
        // As far from the words as the line is to end.
        .attr('stroke-width', '0.9em')
        .attr('stroke-linejoin', 'round')
        .attr('paint-order', 'stroke');
      setText(labels.filter('.line'), () => text);
      setLines(labels.filter('.lines'), () => text, MOST);
    });
}

/** The reader's own mark: a ring on the axis, and a line up to the words that say whose it is. */
function drawGuess(layer: Element, guess: Guess | undefined): void {
  const marks = guess ? [{ key: 'guess', ...guess }] : [];
  joinParts(layer, 'line', marks)
    .attr('class', 'guess')
    .attr('x1', ({ x }) => percentOf(x))
    .attr('x2', ({ x }) => percentOf(x))
    .attr('y1', percentOf(PLOT.top + 5))
    .attr('y2', percentOf(PLOT.bottom))
    .attr('stroke', INK)
    .attr('stroke-width', 1)
    .attr('stroke-dasharray', '1 3');
  joinMarks(layer, 'circle', marks)
    .attr('class', 'guess')
    .attr('cx', ({ x }) => percentOf(x))
    .attr('cy', percentOf(PLOT.bottom))
    .attr('r', 6)
    .attr('fill', GROUND)
    .attr('stroke', INK)
    .attr('stroke-width', 2);
  const label = joinParts(layer, 'text', marks)
    .attr('class', 'label guess')
    .attr('x', ({ x }) => percentOf(x))
    .attr('y', percentOf(PLOT.top))
    .attr('dy', '0.8em')
    .attr('font-size', em(0.93))
    .attr('text-anchor', ({ anchor }) => anchor)
    .attr('fill', INK);
  setText(label, ({ text }) => text);
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

/** Each reading: its bar from nought, its mark, the share beside it and the counts below. */
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
      const right = reading.side === 'right';
      const value = { text: reading.value, anchor: right ? 'start' : 'end', fill: PART };
      const counts = { text: `${key}: ${reading.counts}`, anchor: 'start', fill: INK };
      const texts = joinParts(this, 'text', [
        {
          key: 'value',
          ...value,
          x,
          dx: right ? '0.6em' : '-0.6em',
          dy: '0.27em',
          size: '1.6em',
          weight: 700,
        },
        {
          key: 'counts',
          ...counts,
          x: PLOT.left,
          dx: null,
          dy: '2em',
          size: null,
          weight: null,
        },
      ])
        .attr('class', (d) => `label ${d.key}`)
        .attr('x', (d) => percentOf(d.x))
        .attr('dx', (d) => d.dx)
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
