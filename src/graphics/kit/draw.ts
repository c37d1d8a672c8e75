import { select, type BaseType, type Selection } from 'd3';
import type { Visibility } from './form.ts';
import type { Keyed } from './join.ts';

/**
 * Draws a layout when it is new to the SVG: at build, at the first call in the browser, and in
 * another shape. What follows the position is drawn after this, at every call.
 *
 * @returns the SVG
 */
export function drawLayout<Layout>(
  node: SVGSVGElement,
  layout: Layout,
  draw: (node: Element, layout: Layout) => void,
): Selection<SVGSVGElement, Layout | undefined, null, undefined> {
  const svg = select<SVGSVGElement, Layout | undefined>(node);
  if (svg.datum() !== layout) {
    draw(node, layout);
    svg.datum(layout);
  }
  return svg;
}

/** Sets how visible each group is; a group that is not listed is invisible. */
export function fade<D extends Keyed>(
  groups: Selection<SVGGElement, D, BaseType, unknown>,
  visible: readonly Visibility[],
): void {
  const opacity = new Map(visible.map(({ key, opacity }) => [key, String(opacity)]));
  groups.each(function ({ key }) {
    this.style.opacity = opacity.get(key) ?? '0';
  });
}
