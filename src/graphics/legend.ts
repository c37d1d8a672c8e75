import { GROUND, MUTED, PART, REST } from './ink.ts';
import { em, joinParts, setLines, setText, wrap } from './join.ts';

const KINDS = {
  part: { weight: 600, ink: PART, r: '0.42em', fill: PART, stroke: null, width: null },
  rest: { weight: null, ink: MUTED, r: '0.36em', fill: GROUND, stroke: REST, width: '0.12em' },
};

/** How many characters a line may have where the graphic is few em wide. */
const MOST = 20;

interface Texts {
  part: string;
  rest: string;
}

/**
 * What solid and hollow stand for, one under the other, each beside a dot of its kind. It is there
 * twice, the second time in short lines: the style sheet shows those where the graphic is few em wide.
 *
 * @param top the first line's baseline, in em from the top of the graphic
 */
export function drawLegend(node: Element, texts: Texts, top: number): void {
  joinParts(node, 'g', [{ key: 'line' }, { key: 'lines' }])
    .attr('class', ({ key }) => key)
    .attr('display', ({ key }) => (key === 'lines' ? 'none' : null))
    .each(function ({ key }) {
      drawKinds(this, texts, top, key === 'lines' ? MOST : Infinity);
    });
}

function drawKinds(node: Element, texts: Texts, top: number, most: number): void {
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
  joinParts(node, 'ellipse', kinds)
    .attr('class', ({ key }) => key)
    .attr('cx', '0.5em')
    .attr('cy', ({ y }) => em(y - 0.35))
    .attr('rx', ({ r }) => r)
    .attr('ry', ({ r }) => r)
    .attr('fill', ({ fill }) => fill)
    .attr('stroke', ({ stroke }) => stroke)
    .attr('stroke-width', ({ width }) => width);
}
