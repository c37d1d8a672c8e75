import { drawLayout } from '../kit/draw.ts';
import { joinLayers, joinMarks, joinParts } from '../kit/join.ts';
import { clearLabels, drawLabels, drawLines } from '../kit/labels.ts';
import { round, tenth } from '../kit/interpolate.ts';
import { CURRENT } from '../kit/palette.ts';
import type { BarsPose } from './pose.ts';
import type { BarsLayout } from './layout.ts';

/** Draws the rows once, and at every call where each is and how long its bar is. */
export function draw(node: SVGSVGElement, { layout, rows }: BarsPose): void {
  const poses = new Map(rows.map((row) => [row.key, row]));
  drawLayout(node, layout, drawAll);
  const groups = node.querySelectorAll<SVGGElement>('[data-row]');
  layout.rows.forEach(({ key, end }, i) => {
    const [group, row] = [groups[i], poses.get(key)];
    if (!group || !row) return;
    give(group, 'transform', `translate(0px, ${tenth(row.y)}px)`);
    give(group, 'opacity', row.opacity);
    const bar = group.querySelector('rect');
    const number = group.querySelector<SVGGElement>('[data-name="number"]');
    const tip = layout.zero + (end - layout.zero) * row.grown;
    if (bar) {
      set(bar, 'x', tenth(Math.min(layout.zero, tip)));
      set(bar, 'width', tenth(Math.abs(tip - layout.zero)));
      give(bar, 'opacity', row.strength);
    }
    for (const name of group.querySelectorAll<SVGElement>(
      '[data-name="name"], [data-name^="name-"]',
    ))
      give(name, 'opacity', row.words);
    if (number) give(number, 'opacity', round(row.number * row.words));
  });
}

/** Sets what has changed alone: a browser compares nothing before it draws anew. */
function give(node: SVGElement, name: 'opacity' | 'transform', value: string | number): void {
  if (node.style[name] !== String(value)) node.style[name] = String(value);
}
function set(node: Element, name: string, value: number): void {
  if (node.getAttribute(name) !== String(value)) node.setAttribute(name, String(value));
}

function drawAll(node: Element, { labels, lines, rows }: BarsLayout): void {
  const inFront = (front: boolean) => lines.filter(({ kind }) => (kind === 'end') === front);
  joinLayers(node, {
    labels: (layer) => drawLabels(layer, labels),
    lines: (layer) => drawLines(layer, inFront(false)),
    rows: (layer) =>
      joinParts(layer, 'g', rows)
        .attr('data-row', ({ key }) => key)
        .each(function ({ key, bar, names, number, notes, notches }) {
          drawLabels(this, [...names, number, ...notes]);
          // A line at a value goes under them.
          clearLabels(this);
          // In front of the labels, whose outlines would bite into it.
          joinMarks(this, 'rect', [{ key }])
            .attr('class', 'bar')
            .attr('y', bar.top)
            .attr('height', tenth(bar.bottom - bar.top))
            .attr('fill', CURRENT);
          drawLines(this, notches);
        }),
    zero: (layer) => drawLines(layer, inFront(true)),
  });
}
