import { GROUND, MUTED, PART, REST } from './ink.ts';
import { em, joinParts, setText } from './join.ts';

const KINDS = {
  part: { weight: 600, ink: PART, r: 0.42, fill: PART, stroke: null, width: null },
  rest: { weight: null, ink: MUTED, r: 0.36, fill: GROUND, stroke: REST, width: '0.12em' },
};

/**
 * What solid and hollow stand for, one under the other, each beside a mark of its kind.
 *
 * @param top the first line's baseline, in em from the top of the graphic
 */
export function drawLegend(
  node: Element,
  texts: { part: string; rest: string },
  top: number,
  shape: 'dot' | 'bar',
): void {
  const lines = (['part', 'rest'] as const).map((key, i) => ({
    key,
    text: texts[key],
    y: top + i * 1.4,
    ...KINDS[key],
  }));
  const labels = joinParts(node, 'text', lines)
    .attr('class', ({ key }) => `label ${key}`)
    .attr('x', '1.4em')
    .attr('y', ({ y }) => em(y))
    .attr('font-weight', ({ weight }) => weight)
    .attr('fill', ({ ink }) => ink);
  setText(labels, ({ text }) => text);
  // Ellipses, so that whoever counts the circles counts the data.
  const keys =
    shape === 'dot'
      ? joinParts(node, 'ellipse', lines)
          .attr('cx', em(0.5))
          .attr('cy', ({ y }) => em(y - 0.35))
          .attr('rx', ({ r }) => em(r))
          .attr('ry', ({ r }) => em(r))
      : joinParts(node, 'rect', lines)
          .attr('x', ({ r }) => em(0.5 - r))
          .attr('y', ({ y, r }) => em(y - 0.35 - r))
          .attr('width', ({ r }) => em(2 * r))
          .attr('height', ({ r }) => em(2 * r));
  keys
    .attr('class', ({ key }) => key)
    .attr('fill', ({ fill }) => fill)
    .attr('stroke', ({ stroke }) => stroke)
    .attr('stroke-width', ({ width }) => width);
}
