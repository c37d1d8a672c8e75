import { select } from 'd3';
import { drawHeading } from '../heading.ts';
import { GROUND, PART, REST } from '../ink.ts';
import { joinMarks, joinParts } from '../join.ts';
import { drawLegend } from '../legend.ts';
import { dots, type UnitsFrame } from './frame.ts';
import type { Cohort, UnitsLayout } from './layout.ts';

/** The share of the height that the labels take; below it is the grid. */
const LABELS = 28;

/**
 * Draws the dots once for a layout, and after that only how visible each cohort is.
 * Lengths are shares of the SVG's own size, or of its type: it is right at any width as it stands.
 */
export function draw(node: SVGSVGElement, frame: UnitsFrame): void {
  const svg = select<SVGSVGElement, UnitsLayout | undefined>(node);
  if (svg.datum() !== frame.layout) {
    drawDots(node, frame.layout);
    svg.datum(frame.layout);
  }
  const opacity = new Map(frame.cohorts.map((cohort) => [cohort.key, String(cohort.opacity)]));
  // From child to child: a search through all the dots, at every frame, is what would cost most.
  svg
    .selectChildren<SVGGElement, Cohort>('g')
    .style('opacity', (cohort) => opacity.get(cohort.key) ?? '0');
}

/** Each cohort is one group, its labels and its dots: what fades together is one layer. */
function drawDots(node: Element, layout: UnitsLayout): void {
  const { columns, rows, cohorts } = layout;
  joinParts(node, 'g', cohorts)
    .attr('data-cohort', (cohort) => cohort.key)
    .each(drawLabels)
    .each(function (cohort) {
      joinParts(this, 'svg', [{ key: 'field' }])
        .attr('y', `${LABELS}%`)
        .attr('width', '100%')
        .attr('height', `${100 - LABELS}%`)
        .attr('viewBox', `0 0 ${columns} ${rows}`)
        .attr('preserveAspectRatio', 'xMinYMax meet')
        .each(function () {
          drawCohort(this, dots(layout, cohort));
        });
    });
}

function drawCohort(group: Element, { part, rest }: ReturnType<typeof dots>): void {
  const kinds = [
    { key: 'rest', dots: rest, r: 0.31, fill: GROUND, stroke: REST, width: 0.1, part: null },
    { key: 'part', dots: part, r: 0.37, fill: PART, stroke: null, width: null, part: '' },
  ];
  joinParts(group, 'g', kinds)
    .attr('class', ({ key }) => key)
    .attr('fill', ({ fill }) => fill)
    .attr('stroke', ({ stroke }) => stroke)
    .attr('stroke-width', ({ width }) => width)
    .each(function ({ dots, r, part }) {
      joinMarks(this, 'circle', dots)
        .attr('data-part', part)
        .attr('cx', (dot) => dot.column + 0.5)
        .attr('cy', (dot) => dot.row + 0.5)
        .attr('r', r);
    });
}

/** Above the grid: the row and its count, then what the dots stand for. */
function drawLabels(this: Element, { labels }: Cohort): void {
  drawHeading(this, labels.title, '1.5em', labels.whole).attr('y', '1.5em');
  joinParts(this, 'g', [{ key: 'legend' }]).each(function () {
    drawLegend(this, labels, 3.1, 'dot');
  });
}
