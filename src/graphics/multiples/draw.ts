import { drawLayout } from '../kit/draw.ts';
import { STROKE } from '../kit/field.ts';
import { em } from '../kit/interpolate.ts';
import { joinLayers, joinParts, type Keyed } from '../kit/join.ts';
import { clearLabels, drawLabels, drawLines } from '../kit/labels.ts';
import { CURRENT, REST } from '../kit/palette.ts';
import { drawShown, isInFront, show } from '../series/draw.ts';
import { HEAD, MARK } from '../series/shapes.ts';
import type { MultiplesLayout } from './layout.ts';
import type { MultiplesPose } from './pose.ts';

/** What is drawn of lines in a panel, from the back, and how wide it is in em: the others are thin and pale. */
const PATHS = [
  { key: 'others', name: 'series other', colour: REST, width: 0.6 * STROKE, strength: 0.45 },
  { key: 'clear', name: 'series ground', colour: 'none', width: 2.2 * STROKE, strength: 1 },
  { key: 'line', name: 'series', colour: CURRENT, width: STROKE, strength: 1 },
  { key: 'marks', name: 'series', colour: CURRENT, width: 0.7 * MARK, strength: 1 },
  { key: 'head', name: 'series', colour: CURRENT, width: 0.8 * HEAD, strength: 1 },
] as const;

/** Draws everything once, and at every call how visible each panel is, and each of the other values. */
export function draw(node: SVGSVGElement, { layout, panels, shown }: MultiplesPose): void {
  const svg = drawLayout(node, layout, drawAll);
  const fade = (layer: string, visible: (key: string) => number | undefined) =>
    svg.selectAll<SVGElement, Keyed>(`[data-name="${layer}"] > *`).each(function ({ key }) {
      show(this, visible(key) ?? 0);
    });
  fade('panels', (key) => panels.get(key)?.drawn);
  fade('words', (key) => panels.get(key)?.words);
  fade('shown', (key) => shown.get(key));
}

function drawAll(node: Element, { panels, lines, labels, shown }: MultiplesLayout): void {
  joinLayers(node, {
    panels: (layer) =>
      joinParts(layer, 'g', panels)
        .attr('data-row', ({ key }) => key)
        .attr('transform', ({ x, y }) => `translate(${x} ${y})`)
        .each(function ({ key, line, marks, head }) {
          const others = panels.map((panel) => (panel.key === key ? '' : panel.line)).join('');
          const shapes = { others, clear: line, line, marks, head };
          joinLayers(this, {
            ticks: (layer) =>
              drawLines(
                layer,
                lines.filter((line) => !isInFront(line)),
              ),
            zero: (layer) => drawLines(layer, lines.filter(isInFront)),
            paths: (layer) =>
              joinParts(layer, 'path', PATHS)
                .attr('class', ({ name }) => name)
                .attr('fill', 'none')
                .attr('stroke', ({ colour }) => colour)
                .attr('stroke-opacity', ({ strength }) => strength)
                .attr('stroke-width', ({ width }) => em(width))
                .attr('stroke-linecap', 'round')
                .attr('stroke-linejoin', 'round')
                // Without a value, an attribute is no XML for whoever takes the drawing out of the page.
                .attr('d', ({ key }) => shapes[key] || 'M0 0'),
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
