import { drawLayout, fadeLayer } from '../../kit/draw.ts';
import { STROKE } from '../../kit/field.ts';
import { joinLayers, joinParts } from '../../kit/join.ts';
import { drawLabels, type Label } from '../../kit/labels.ts';
import { CURRENT, REST } from '../../kit/palette.ts';
import { drawShown, drawStrokes, lineLayers } from '../draw.ts';
import { HEAD, MARK } from '../shapes.ts';
import type { SeveralLayout } from './layout.ts';
import type { SeveralPose } from './pose.ts';

/** How a line is drawn beside others, in em, and where it is emphasised: clear of those that it crosses. */
const OTHER = { name: 'series other', colour: REST, width: STROKE };
const STRONG = [
  { key: 'clear', name: 'series ground', of: 'line', width: 2.4 * STROKE, colour: 'none' },
  { key: 'line', name: 'series', of: 'line', width: 1.2 * STROKE, colour: CURRENT },
  { key: 'marks', name: 'series', of: 'marks', width: MARK, colour: CURRENT },
  { key: 'head', name: 'series', of: 'head', width: HEAD, colour: CURRENT },
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
    ...lineLayers(lines),
    lines: (layer) =>
      drawStrokes(
        layer,
        several.map(({ key, line: d }) => ({ ...OTHER, key, d })),
      ),
    strong: (layer) =>
      joinParts(layer, 'g', several).each(function (drawn) {
        drawStrokes(
          this,
          STRONG.map(({ of, ...stroke }) => ({ ...stroke, d: drawn[of] })),
        );
      }),
    labels: (layer) => drawLabels(layer, labels),
    names: (layer) => drawLabels(layer, names),
    'strong-names': (layer) => drawLabels(layer, names.map(strongName)),
    shown: (layer) => drawShown(layer, shown),
  });
}
