import { select, type Selection } from 'd3';
import { GROUND, INK, MUTED, RULE } from '../ink.ts';
import { em, joinMarks, joinParts, percentOf, setLines, setText, type Keyed } from '../join.ts';
import type { TimelineFrame } from './frame.ts';
import type { Entry, TimelineLayout } from './layout.ts';

/** Where the axis and the words stand, in em from the left. */
const AXIS = 3;
const WORDS = 4.6;
/** Where the legend's second entry starts. */
const COUNT = 6;
/** The size of the small type, in em. */
const SMALL = 0.88;
/** How many characters a line of an event's words may have where the graphic is few em wide. */
const MOST = 17;

type Mark = Selection<SVGElement, Keyed, Element, unknown>;

/** Draws the axis and the events once for a layout, and after that only how visible each is. */
export function draw(node: SVGSVGElement, frame: TimelineFrame): void {
  const svg = select<SVGSVGElement, TimelineLayout | undefined>(node);
  if (svg.datum() !== frame.layout) {
    drawEvents(node, frame.layout);
    svg.datum(frame.layout);
  }
  const opacity = new Map(frame.entries.map((entry) => [entry.key, String(entry.opacity)]));
  svg
    .selectAll<SVGGElement, Entry>('[data-event]')
    .style('opacity', ({ key }) => opacity.get(key) ?? '0');
}

function drawEvents(node: Element, layout: TimelineLayout): void {
  const layers = [
    { key: 'legend', draw: drawLegend },
    { key: 'axis', draw: drawAxis },
    { key: 'events', draw: drawEntries },
  ];
  joinParts(node, 'g', layers).each(function ({ draw }) {
    draw(this, layout);
  });
}

/** What the two kinds of mark stand for: side by side, and for where that is too wide, stacked. */
function drawLegend(layer: Element, { legend }: TimelineLayout): void {
  joinParts(layer, 'g', [
    { key: 'line', x: COUNT, y: 0 },
    { key: 'lines', x: 0, y: 1.4 },
  ])
    .attr('class', ({ key }) => key)
    .attr('display', ({ key }) => (key === 'lines' ? 'none' : null))
    .each(function ({ x, y }) {
      drawKinds(this, legend, x, y);
    });
}

/** The one kind at the top left, and the other so many em from it. */
function drawKinds(node: Element, legend: TimelineLayout['legend'], x: number, y: number): void {
  const labels = joinParts(node, 'text', [
    { key: 'event', text: legend.event, x: 1.4, y: 1 },
    { key: 'count', text: legend.count, x: x + 1.4, y: y + 1 },
  ])
    .attr('class', 'label')
    .attr('x', ({ x }) => em(x))
    .attr('y', ({ y }) => em(y))
    .attr('fill', MUTED);
  setText(labels, ({ text }) => text);
  // An ellipse, so that whoever counts the circles counts the data.
  joinParts(node, 'ellipse', [{ key: 'event' }])
    .attr('cx', em(0.5))
    .attr('cy', em(0.65))
    .attr('rx', 5)
    .attr('ry', 5)
    .call(disc);
  joinParts(node, 'rect', [{ key: 'count' }])
    .attr('x', em(x + 0.5))
    .attr('y', em(y + 0.65))
    .call(square);
}

function drawAxis(layer: Element, { top, bottom, years }: TimelineLayout): void {
  const lines = [
    { key: 'axis', x1: AXIS, x2: AXIS, y1: top, y2: bottom },
    ...years.map(({ key, y }) => ({ key, x1: AXIS - 0.4, x2: AXIS, y1: y, y2: y })),
  ];
  joinParts(layer, 'line', lines)
    .attr('class', 'rule')
    .attr('x1', ({ x1 }) => em(x1))
    .attr('x2', ({ x2 }) => em(x2))
    .attr('y1', ({ y1 }) => percentOf(y1))
    .attr('y2', ({ y2 }) => percentOf(y2))
    .attr('stroke', RULE)
    .attr('stroke-width', 1);
  const labels = joinParts(layer, 'text', years)
    .attr('class', 'label')
    .attr('x', em((AXIS - 0.5) / SMALL))
    .attr('y', ({ y }) => percentOf(y))
    .attr('dy', '0.35em')
    .attr('font-size', em(SMALL))
    .attr('text-anchor', 'end')
    .attr('fill', MUTED);
  setText(labels, ({ key }) => key);
}

/** Each event: its mark on its day, a line to its words, the date and the label. */
function drawEntries(layer: Element, { entries }: TimelineLayout): void {
  joinParts(layer, 'g', entries)
    .attr('data-event', '')
    .each(function (entry) {
      const { day, line, date, label } = entry;
      joinParts(this, 'line', [{ key: 'leader' }])
        .attr('class', 'leader')
        .attr('x1', em(AXIS))
        .attr('x2', em(WORDS - 0.4))
        .attr('y1', percentOf(day))
        .attr('y2', percentOf(line))
        .attr('stroke', MUTED)
        .attr('stroke-width', 1);
      drawMark(this, entry);
      const words = { text: label, dy: '1em', weight: 600, fill: INK };
      const texts = joinParts(this, 'text', [
        { key: 'date', text: date, dy: '-0.15em', weight: null, fill: MUTED },
        { key: 'line', ...words },
        { key: 'lines', ...words },
      ])
        .attr('class', (d) => `label ${d.key}`)
        .attr('display', (d) => (d.key === 'lines' ? 'none' : null))
        .attr('x', em(WORDS / SMALL))
        .attr('y', percentOf(line))
        .attr('dy', (d) => d.dy)
        .attr('font-size', em(SMALL))
        .attr('font-weight', (d) => d.weight)
        .attr('fill', (d) => d.fill);
      setText(texts.filter(':not(.lines)'), (d) => d.text);
      setLines(texts.filter('.lines'), (d) => d.text, MOST);
    });
}

/** A disc for an event, an open square for one that brought a count of its own. */
function drawMark(parent: Element, { key, day, count }: Entry): void {
  if (count)
    joinMarks(parent, 'rect', [{ key }]).attr('x', em(AXIS)).attr('y', percentOf(day)).call(square);
  else
    joinMarks(parent, 'circle', [{ key }])
      .attr('cx', em(AXIS))
      .attr('cy', percentOf(day))
      .attr('r', 5)
      .call(disc);
}

const disc = (mark: Mark) => mark.attr('class', 'event').attr('fill', INK);

const square = (mark: Mark) =>
  mark
    .attr('class', 'count')
    .attr('width', 10)
    .attr('height', 10)
    .attr('transform', 'translate(-5 -5)')
    .attr('fill', GROUND)
    .attr('stroke', INK)
    .attr('stroke-width', 2);
