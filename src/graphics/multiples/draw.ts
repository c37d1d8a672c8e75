import { drawLayout, fadeLayer } from '../kit/draw.ts';
import { STROKE } from '../kit/field.ts';
import { joinLayers, joinParts } from '../kit/join.ts';
import { clearLabels, drawLabels } from '../kit/labels.ts';
import { CURRENT, REST } from '../kit/palette.ts';
import { drawShown, drawStrokes, lineLayers } from '../series/draw.ts';
import { HEAD, MARK } from '../series/shapes.ts';
import type { MultiplesLayout } from './layout.ts';
import type { MultiplesPose } from './pose.ts';

/** What is drawn of lines in a panel, from the back, and how wide it is in em: all lines thin and pale, and its own over them. */
const PATHS = [
  { key: 'others', name: 'series other', colour: REST, width: 0.6 * STROKE, strength: 0.45 },
  { key: 'clear', name: 'series ground', colour: 'none', width: 2.2 * STROKE },
  { key: 'line', name: 'series', colour: CURRENT, width: STROKE },
  { key: 'marks', name: 'series', colour: CURRENT, width: 0.7 * MARK },
  { key: 'head', name: 'series', colour: CURRENT, width: 0.8 * HEAD },
] as const;

/** Draws everything once, and at every call how visible each panel is, and each of the other values. */
export function draw(node: SVGSVGElement, { layout, panels, shown }: MultiplesPose): void {
  drawLayout(node, layout, drawAll);
  fadeLayer(node, 'panels', (key) => panels.get(key)?.drawn);
  fadeLayer(node, 'words', (key) => panels.get(key)?.words);
  fadeLayer(node, 'shown', (key) => shown.get(key));
}

function drawAll(node: Element, { panels, lines, labels, shown }: MultiplesLayout): void {
  // A panel's own line lies on its pale one.
  const others = panels.map(({ line }) => line).join('');
  joinLayers(node, {
    panels: (layer) =>
      joinParts(layer, 'g', panels)
        .attr('data-row', ({ key }) => key)
        .attr('transform', ({ x, y }) => `translate(${x} ${y})`)
        .each(function ({ line, marks, head }) {
          const shapes = { others, clear: line, line, marks, head };
          joinLayers(this, {
            ...lineLayers(lines),
            paths: (layer) =>
              drawStrokes(
                layer,
                PATHS.map((stroke) => ({ ...stroke, d: shapes[stroke.key] })),
              ),
          });
        }),
    labels: (layer) => drawLabels(layer, labels),
    words: (layer) =>
      joinParts(layer, 'g', panels).each(function ({ labels }) {
        drawLabels(this, labels);
        clearLabels(this);
      }),
    shown: (layer) => drawShown(layer, shown),
  });
}
