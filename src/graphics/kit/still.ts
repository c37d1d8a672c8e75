import { parseBody, serialiseSvg } from '../../markup/html.ts';
import { EM, WIDTH, type Sized } from './field.ts';
import type { DrawnFinding, FindingForm, Form, GraphicData } from './form.ts';
import { round } from './interpolate.ts';
import { FAMILY, CURRENT } from './palette.ts';

/** The font size without a style sheet, as in a reader view, in CSS pixels. */
const TYPE = 16;

/** The data in a graphic, which is in it in every state. */
const MARKS = '[data-row], [data-key]';

/** What a still shows. */
interface Shown {
  /** The form's name, for `data-graphic`. */
  name: string;
  form: Form;
  data: GraphicData;
  states: readonly string[];
  position: number;
  /** Of the data in these states, for callers that have it. */
  layout?: Sized;
}

/**
 * Draws a graphic at one position without a browser.
 *
 * @returns an `<svg>` element as markup; in the page the browser draws on the same nodes
 */
export function still({
  name,
  form,
  data,
  states,
  position,
  layout = form.layout(data, states),
}: Shown): string {
  return drawn(
    name,
    form,
    layout,
    form.pose(layout, states, position),
    form.describe(data, states),
  );
}

/** Draws a finding. Nothing moves in it, so its `data-finding` takes the place of `data-graphic`. */
export function findingStill(
  form: FindingForm,
  { layout, state, description }: DrawnFinding,
): string {
  return shownStill(form, layout, state, description);
}

/** Draws a state of a layout that is shown as it is. */
export const shownStill = (form: Form, layout: Sized, state: string, description: string): string =>
  drawn(undefined, form, layout, form.pose(layout, [state], 0), description);

/**
 * Opacity and place, which `draw` sets as style, become attributes: the page's security policy would
 * block a `style` attribute, and reader views and image renderers drop it.
 */
function drawn(
  name: string | undefined,
  form: Form,
  layout: Sized,
  pose: unknown,
  label: string,
): string {
  const document = parseBody('<svg></svg>');
  const svg = document.querySelector('svg') as unknown as SVGSVGElement;
  // Without a value, an attribute is no XML for pandoc, which takes the drawing out of the page.
  if (name === undefined) svg.setAttribute('data-finding', 'true');
  else svg.setAttribute('data-graphic', name);
  svg.setAttribute('role', 'img');
  if (label !== '') svg.setAttribute('aria-label', label);
  svg.setAttribute('direction', 'ltr');
  // In a wider box, the graphic lines up with the start of its title.
  svg.setAttribute('preserveAspectRatio', 'xMinYMin');
  const { width = WIDTH, height } = layout;
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  // Without a style sheet it is no wider than its column, and no higher than letters of the size of text make it.
  svg.setAttribute('width', '100%');
  svg.setAttribute('height', String(round((height * TYPE) / EM)));
  svg.setAttribute('font-family', FAMILY);
  svg.setAttribute('font-size', String(EM));
  // The colour of text that names none.
  svg.setAttribute('fill', CURRENT);
  form.draw(svg, pose);
  for (const element of svg.querySelectorAll<SVGElement>('[style]')) asAttributes(element);
  // What this state does not show is drawn when it comes. Only words wait in the page, where a translator finds them.
  const waiting = name === undefined ? '' : ', text';
  for (const hidden of svg.querySelectorAll('[opacity="0"]'))
    if (!hidden.matches(MARKS) && !hidden.querySelector(MARKS + waiting)) hidden.remove();
  // Whoever reads the text alone, as search engines and lynx do, reads one label after another.
  for (const text of svg.querySelectorAll('text')) text.before(' ');
  svg.append(' ');
  return serialiseSvg(svg);
}

/** Turns an element's style into attributes. */
function asAttributes(element: SVGElement): void {
  const { opacity, transform } = element.style;
  element.removeAttribute('style');
  if (opacity !== '' && opacity !== '1') element.setAttribute('opacity', opacity);
  const [, right, down, turn] =
    /^translate\((.+)px, (.+)px\)(?: rotate\((.+)deg\))?$/.exec(transform) ?? [];
  if (right === undefined || down === undefined) return;
  const rotation = turn === undefined ? '' : ` rotate(${turn})`;
  element.setAttribute('transform', `translate(${right} ${down})${rotation}`);
}
