import { parseHTML } from 'linkedom';
import type { Form, GraphicData } from './form.ts';
import { FAMILY } from './ink.ts';

/**
 * Draws one frame without a browser.
 *
 * Visibility and place, which `draw` sets as style, become attributes: a `style` attribute would be
 * blocked by the page's security policy, and reader views and image renderers drop it.
 *
 * @param name the form's name, for `data-graphic`
 * @returns an `<svg>` element as markup; in the page the browser draws on the same nodes
 */
export function still(
  name: string,
  form: Form,
  data: GraphicData,
  states: readonly string[],
  position: number,
): string {
  const { document } = parseHTML('<!doctype html><html><body><svg></svg></body></html>');
  const svg = document.querySelector('svg') as unknown as SVGSVGElement;
  svg.setAttribute('data-graphic', name);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', form.describe(data));
  svg.setAttribute('direction', 'ltr');
  // Where no style sheet says how large it is, as in a reader view: room for its labels.
  svg.setAttribute('width', '100%');
  svg.setAttribute('height', '400');
  svg.setAttribute('font-family', FAMILY);
  svg.setAttribute('font-size', '14');
  form.draw(svg, form.frame(form.layout(data), states, position));
  for (const element of svg.querySelectorAll<SVGElement>('[style]')) asAttributes(element);
  return svg.outerHTML;
}

/** Puts what an element's style says into its attributes, and the style away. */
function asAttributes(element: SVGElement): void {
  const { opacity, transform } = element.style;
  element.removeAttribute('style');
  if (opacity !== '' && opacity !== '1') element.setAttribute('opacity', opacity);
  const [, x, y] = /^translate\((.+%), (.+%)\)$/.exec(transform) ?? [];
  if (x === undefined || y === undefined) return;
  // An attribute takes no percentage as a transform: the shape itself is put there.
  const places = element.localName === 'circle' ? { cx: x, cy: y } : { x1: x, x2: x, y1: y };
  for (const [name, value] of Object.entries(places)) element.setAttribute(name, value);
}
