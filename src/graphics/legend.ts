import { GROUND, MUTED, PART, REST } from './ink.ts';
import { em, joinParts, setLines, setText, wrap } from './join.ts';

const KINDS = {
  part: { weight: 600, ink: PART, r: 0.42, fill: PART, stroke: null, width: null },
  rest: { weight: null, ink: MUTED, r: 0.36, fill: GROUND, stroke: REST, width: '0.12em' },
};

/** How many characters a line may have where the graphic is few em wide. */
const MOST = 20;

interface Texts {
  part: string;
  rest: string;
}

type Shape = 'dot' | 'bar';

/**
 * What solid and hollow stand for, one under the other, each beside a mark of its kind. It is there
 * twice, the second time in short lines: the style sheet shows those where the graphic is few em wide.
 *
 * @param top the first line's baseline, in em from the top of the graphic
 */
export function drawLegend(node: Element, texts: Texts, top: number, shape: Shape): void {
  joinParts(node, 'g', [{ key: 'line' }, { key: 'lines' }])
    .attr('class', ({ key }) => key)
    .attr('display', ({ key }) => (key === 'lines' ? 'none' : null))
    .each(function ({ key }) {
      drawKinds(this, texts, top, shape, key === 'lines' ? MOST : Infinity);
    });
}

function drawKinds(node: Element, texts: Texts, top: number, shape: Shape, most: number): void {
  const below = wrap(texts.part, most).length * 1.2 + 0.2;
  const kinds = (['part', 'rest'] as const).map((key, i) => ({
    key,
    text: texts[key],
    y: top + i * below,
    ...KINDS[key],
  }));
  const labels = joinParts(node, 'text', kinds)
    .attr('class', ({ key }) => `label ${key}`)
    .attr('x', '1.4em')
    .attr('y', ({ y }) => em(y))
    .attr('font-weight', ({ weight }) => weight)
    .attr('fill', ({ ink }) => ink);
  if (most === Infinity) setText(labels, ({ text }) => text);
  else setLines(labels, ({ text }) => text, most);
  // Ellipses, so that whoever counts the circles counts the data.
  const keys =
    shape === 'dot'
      ? joinParts(node, 'ellipse', kinds)
          .attr('cx', em(0.5))
          .attr('cy', ({ y }) => em(y - 0.35))
          .attr('rx', ({ r }) => em(r))
          .attr('ry', ({ r }) => em(r))
      : joinParts(node, 'rect', kinds)
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
