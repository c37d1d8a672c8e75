import { drawLayout } from '../../kit/draw.ts';
import { STROKE } from '../../kit/field.ts';
import { em } from '../../kit/interpolate.ts';
import { joinLayers, joinParts } from '../../kit/join.ts';
import { drawLabels, drawLines, type Label } from '../../kit/labels.ts';
import { CURRENT, REST } from '../../kit/palette.ts';
import { drawShown, fadeLayer, isInFront } from '../draw.ts';
import { HEAD, MARK } from '../shapes.ts';
import type { SeveralLayout } from './layout.ts';
import type { SeveralPose } from './pose.ts';

/** How a line is drawn where it is emphasised, in em: clear of those that it crosses. */
const STRONG = [
  { key: 'clear', of: 'line', width: 2.4 * STROKE, colour: 'none' },
  { key: 'line', of: 'line', width: 1.2 * STROKE, colour: CURRENT },
  { key: 'marks', of: 'marks', width: MARK, colour: CURRENT },
  { key: 'head', of: 'head', width: HEAD, colour: CURRENT },
] as const;

/** The name of a line as it is where that is emphasised. */
export const strongName = (label: Label): Label => ({
  ...label,
  weight: 700,
  tone: 'part',
});

/** Draws everything once, and at every call how strong each line is, and how visible each label. */
export function draw(node: SVGSVGElement, { layout, lines, names, shown }: SeveralPose): void {
  drawLayout(node, layout, drawAll);
  fadeLayer(node, 'lines', (key) => lines.get(key)?.plain);
  fadeLayer(node, 'strong', (key) => lines.get(key)?.strong);
  fadeLayer(node, 'names', (key) => names.get(key)?.plain);
  fadeLayer(node, 'strong-names', (key) => names.get(key)?.strong);
  fadeLayer(node, 'shown', (key) => shown.get(key));
}

function drawAll(node: Element, { several, names, labels, lines, shown }: SeveralLayout): void {
  joinLayers(node, {
    ticks: (layer) =>
      drawLines(
        layer,
        lines.filter((line) => !isInFront(line)),
      ),
    zero: (layer) => drawLines(layer, lines.filter(isInFront)),
    lines: (layer) =>
      joinParts(layer, 'path', several)
        .attr('class', 'series other')
        .attr('fill', 'none')
        .attr('stroke', REST)
        .attr('stroke-width', em(STROKE))
        .attr('stroke-linecap', 'round')
        .attr('stroke-linejoin', 'round')
        .attr('d', ({ line }) => line),
    strong: (layer) =>
      joinParts(layer, 'g', several).each(function (drawn) {
        joinParts(this, 'path', STRONG)
          .attr('class', ({ key }) => (key === 'clear' ? 'series ground' : 'series'))
          .attr('fill', 'none')
          .attr('stroke', ({ colour }) => colour)
          .attr('stroke-width', ({ width }) => em(width))
          .attr('stroke-linecap', 'round')
          .attr('stroke-linejoin', 'round')
          .attr('d', ({ of }) => drawn[of] || 'M0 0');
      }),
    labels: (layer) => drawLabels(layer, labels),
    names: (layer) => drawLabels(layer, names),
    'strong-names': (layer) => drawLabels(layer, names.map(strongName)),
    shown: (layer) => drawShown(layer, shown),
  });
}
