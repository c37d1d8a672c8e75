import { select, type Selection } from 'd3';
import { GROUND, INK, MUTED, RULE } from '../ink.ts';
import { em, joinMarks, joinParts, percentOf, setLines, setText, type Keyed } from '../join.ts';
import type { TimelineFrame } from './frame.ts';
import type { Entry, TimelineLayout } from './layout.ts';

/** Where the marks and the words stand, in em from the left. */
const LINE = 0.5;
const WORDS = 1.6;
/** Where the legend's second entry starts. */
const COUNT = 6;
/** How many characters a line of an event's words may have where the graphic is few em wide. */
const MOST = 20;

type Mark = Selection<SVGElement, Keyed, Element, unknown>;

/** Draws the line and the events once for a layout, and after that only how visible each is. */
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
    { key: 'line', draw: drawLine },
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
    { key: 'event', text: legend.event, x: WORDS, y: 1 },
    { key: 'count', text: legend.count, x: x + WORDS, y: y + 1 },
  ])
    .attr('class', 'label')
    .attr('x', ({ x }) => em(x))
    .attr('y', ({ y }) => em(y))
    .attr('fill', MUTED);
  setText(labels, ({ text }) => text);
  // An ellipse, so that whoever counts the circles counts the data.
  joinParts(node, 'ellipse', [{ key: 'event' }])
    .attr('cx', em(LINE))
    .attr('cy', em(0.65))
    .attr('rx', 5)
    .attr('ry', 5)
    .call(disc);
  joinParts(node, 'rect', [{ key: 'count' }])
    .attr('x', em(x + LINE))
    .attr('y', em(y + 0.65))
    .call(square);
}

/** From the first event to the last. */
function drawLine(layer: Element, { entries }: TimelineLayout): void {
  joinParts(layer, 'line', [{ key: 'line' }])
    .attr('class', 'rule')
    .attr('x1', em(LINE))
    .attr('x2', em(LINE))
    .attr('y1', percentOf(entries[0]?.y ?? 0))
    .attr('y2', percentOf(entries.at(-1)?.y ?? 0))
    .attr('stroke', RULE)
    .attr('stroke-width', 1);
}

/** Each event: its mark, the date, and the label under it. */
function drawEntries(layer: Element, { entries }: TimelineLayout): void {
  joinParts(layer, 'g', entries)
    .attr('data-event', '')
    .each(function (entry) {
      drawMark(this, entry);
      const words = { text: entry.label, dy: 1.05, size: 0.96, weight: 600, fill: INK };
      const texts = joinParts(this, 'text', [
        { key: 'date', text: entry.date, dy: 0, size: 0.88, weight: null, fill: MUTED },
        { key: 'line', ...words },
        { key: 'lines', ...words },
      ])
        .attr('class', (d) => `label ${d.key}`)
        .attr('display', (d) => (d.key === 'lines' ? 'none' : null))
        .attr('x', ({ size }) => em(WORDS / size))
        .attr('y', percentOf(entry.y))
        .attr('dy', ({ dy }) => em(dy))
        .attr('font-size', ({ size }) => em(size))
        .attr('font-weight', ({ weight }) => weight)
        .attr('fill', ({ fill }) => fill);
      setText(texts.filter(':not(.lines)'), ({ text }) => text);
      setLines(texts.filter('.lines'), ({ text }) => text, MOST);
    });
}

/** A disc for an event, an open square for one that brought a count of its own. */
function drawMark(parent: Element, { key, y, count }: Entry): void {
  if (count)
    joinMarks(parent, 'rect', [{ key }]).attr('x', em(LINE)).attr('y', percentOf(y)).call(square);
  else
    joinMarks(parent, 'circle', [{ key }])
      .attr('cx', em(LINE))
      .attr('cy', percentOf(y))
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
