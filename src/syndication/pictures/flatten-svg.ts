import { parseBody } from '../../markup/html.ts';
import { round } from '../../graphics/kit/interpolate.ts';
import { GROUND, INK, MUTED, PART, RULE, CURRENT } from '../../graphics/kit/palette.ts';
import { element as node, type XmlElement } from '../../markup/xml.ts';
import { withFlagsApart } from '../../graphics/kit/ring.ts';
import { widthOf } from '../../graphics/kit/measure.ts';

/** The attributes that are lengths across a graphic, down it, and either. */
const ACROSS: ReadonlySet<string> = new Set(['x', 'x1', 'x2', 'cx', 'rx', 'dx', 'width']);
const DOWN: ReadonlySet<string> = new Set(['y', 'y1', 'y2', 'cy', 'ry', 'dy', 'height']);
const LENGTHS: ReadonlySet<string> = new Set([
  ...ACROSS,
  ...DOWN,
  'r',
  'font-size',
  'stroke-width',
]);

/** The attributes that a picture keeps: renderers and drawing programs agree on these. */
const KEPT: ReadonlySet<string> = new Set([
  ...LENGTHS,
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-dasharray',
  'opacity',
  'transform',
  'font-weight',
  'stroke-linecap',
  'stroke-linejoin',
  'd',
  'points',
  'text-anchor',
]);

/** The size of a graphic and its font size, in pixels. */
export interface Size {
  width: number;
  height: number;
  em: number;
}

/**
 * Flattens a graphic for a picture of one size: every length is a number, every colour is literal, invisible elements are
 * left out, and SVGs within the SVG become groups. Image renderers and drawing programs differ in how they
 * treat these.
 *
 * @param markup an `<svg>` as `still` gives it
 * @param part the colour of what the story is about
 * @returns the children of the `<svg>`
 */
export function flattenSvg(markup: string, size: Size, part = PART): XmlElement[] {
  const document = parseBody(markup);
  const svg = document.querySelector('svg');
  const context = { ...size, part, lines: linesIn(svg, size) };
  return Array.from(svg?.children ?? []).flatMap((child) => convert(child, context));
}

interface Context extends Size {
  part: string;
  /** The lines that labels may stand on; undefined where they may stand on something else. */
  lines: readonly Extent[] | undefined;
}

/** What can be under a label, and is no line, or is not where its attributes say. */
const ELSEWHERE = 'path:is(.series, .columns), g[transform] :is(line, text)';

function linesIn(svg: Element | null, size: Size): Extent[] | undefined {
  if (!svg || svg.querySelector(ELSEWHERE)) return undefined;
  const shown = Array.from(svg.querySelectorAll('line')).filter(
    (line) => !line.closest('[opacity="0"]'),
  );
  return shown.map((line) => {
    const at = (name: string) => lengthOf(line, name, size) ?? 0;
    const [left = 0, right = 0] = [at('x1'), at('x2')].toSorted((a, b) => a - b);
    const [top = 0, bottom = 0] = [at('y1'), at('y2')].toSorted((a, b) => a - b);
    return { left, right, top, bottom };
  });
}

/**
 * What shows readers of a page where they are: nobody scrolls through a picture. The needle of a field has the share that
 * the picture is about.
 */
const POINTERS = 'svg:not([data-graphic="field"]) [data-name="needle"]';

function convert(element: Element, context: Context): XmlElement[] {
  if (element.getAttribute('opacity') === '0' || element.matches(POINTERS)) return [];
  if (element.localName === 'svg') return [groupOf(element, context)];
  const here = { ...context, em: lengthOf(element, 'font-size', context) ?? context.em };
  if (element.localName === 'text') return textsOf(element, here);
  const children = Array.from(element.children).flatMap((child) => convert(child, here));
  const attributes = attributesOf(element, here);
  // A group of which nothing is kept says nothing.
  if (element.localName === 'g' && Object.keys(attributes).length === 0) return children;
  return [node(element.localName, attributes, ...children)];
}

/** Turns an SVG within the SVG into a group. */
function groupOf(element: Element, context: Context): XmlElement {
  const [x = 0, y = 0] = ['x', 'y'].map((name) => lengthOf(element, name, context));
  const width = lengthOf(element, 'width', context) ?? context.width;
  const height = lengthOf(element, 'height', context) ?? context.height;
  const box = element.getAttribute('viewBox')?.split(' ').map(Number);
  const [, , columns = width, rows = height] = box ?? [];
  const scale = Math.min(width / columns, height / rows);
  // xMinYMax: at the left, and at the bottom.
  const down = y + height - rows * scale;
  const inner = { ...context, width: columns, height: rows };
  return node(
    'g',
    { transform: `translate(${round(x)} ${round(down)}) scale(${round(scale)})` },
    ...Array.from(element.children).flatMap((child) => convert(child, inner)),
  );
}

/**
 * Flattens a text into one for each of its lines. A line of a label that is over something else stands over an outline
 * of itself: drawing programs would have every label twice otherwise.
 */
function textsOf(element: Element, context: Context): XmlElement[] {
  const attributes = attributesOf(element, context);
  const shifted = (name: 'x' | 'y', by: number) => round(Number(attributes[name] ?? 0) + by);
  const [dx = 0, dy = 0] = [attributes.dx, attributes.dy].map((length) => Number(length ?? 0));
  delete attributes.dx;
  delete attributes.dy;
  const spans = Array.from(element.children);
  const inLines = spans.some((span) => span.hasAttribute('x'));
  let y = shifted('y', inLines ? 0 : dy);
  const x = shifted('x', dx);
  const lines = inLines
    ? spans.map((span) => {
        y = round(y + (lengthOf(span, 'dy', context) ?? 0));
        return node('text', { ...attributes, x, y }, span.textContent);
      })
    : [
        node(
          'text',
          { ...attributes, x, y },
          ...(spans.length === 0
            ? [element.textContent]
            : spans.map((span) => {
                const em = lengthOf(span, 'font-size', context) ?? context.em;
                return node('tspan', attributesOf(span, { ...context, em }), span.textContent);
              })),
        ),
      ];
  if (!element.classList.contains('label')) return lines;
  const width = (element.classList.contains('clear') ? CLEAR : OUTLINE) * context.em;
  return lines.flatMap((text) =>
    context.lines?.every((line) => !isBehind(line, text, context.em, width / 2))
      ? [text]
      : outlined(text, width),
  );
}

/** The outline of a label, in em, as in the page's style sheet: it fills the gaps between words. */
const OUTLINE = 0.25;
/** That of a label at which lines end. */
const CLEAR = 0.4;

/** Draws the outline as a text behind, in the colour of the ground: some programs ignore `paint-order`. */
function outlined(text: XmlElement, width: number): XmlElement[] {
  const outline = { fill: GROUND, stroke: GROUND, 'stroke-width': round(width) };
  return [
    { ...text, attributes: { ...text.attributes, ...outline, 'stroke-linejoin': 'bevel' } },
    text,
  ];
}

/** Colours that the page's style sheets give, too; all else has that of the words. */
const COLOURS: readonly [string, string][] = [
  ['.notch', GROUND],
  ['.tick, .base', RULE],
  ['.muted, .leader, .break', MUTED],
];
const PARTS = '.part, .bar, .series, .columns, .reading, .stem';
/** What has no paint of its own, but covers what is behind it. */
const COVERS = 'ellipse.rest, rect.count, .columns.ground';

function colourOf(element: Element, { part }: Context): string {
  const known = COLOURS.find(([kinds]) => element.matches(kinds))?.[1];
  return known ?? (element.matches(PARTS) ? part : INK);
}

function attributesOf(element: Element, context: Context): XmlElement['attributes'] {
  const attributes: XmlElement['attributes'] = {};
  const colour = colourOf(element, context);
  // Words have the colour of the whole, unless their class says another.
  if (element.matches('tspan.ink') || (element.matches('.label') && colour !== INK))
    attributes.fill = colour;
  for (const { name, value } of element.attributes) {
    if (!KEPT.has(name)) continue;
    // The context's em is this element's own font size already.
    attributes[name] =
      name === 'font-size'
        ? round(context.em)
        : LENGTHS.has(name)
          ? (lengthOf(element, name, context) ?? 0)
          : name === 'd'
            ? withFlagsApart(value)
            : value === CURRENT || (name === 'stroke' && element.matches('.line'))
              ? colour
              : value;
  }
  if (element.matches(COVERS)) attributes.fill = GROUND;
  if (element.matches('.series.ground')) attributes.stroke = GROUND;
  return attributes;
}

/** A length in pixels; undefined where there is none. */
function lengthOf(element: Element, name: string, context: Size): number | undefined {
  const [, number, unit] = /^(-?[\d.]+)(%|em)?$/.exec(element.getAttribute(name) ?? '') ?? [];
  if (number === undefined) return undefined;
  const whole = ACROSS.has(name) ? context.width : context.height;
  const factor = unit === '%' ? whole / 100 : unit === 'em' ? context.em : 1;
  return round(Number(number) * factor);
}

/** What a straight line covers, in pixels. */
interface Extent {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** How far letters reach above and below their line, in em. */
const [ASCENT, DESCENT] = [0.95, 0.3];

/**
 * Whether a line is behind a text.
 *
 * @param text flattened
 * @param em its font size in pixels
 * @param by how far its outline reaches beyond the letters, in pixels
 */
function isBehind(line: Extent, text: XmlElement, em: number, by: number): boolean {
  const { x = 0, y = 0, 'font-weight': weight, 'text-anchor': anchor } = text.attributes;
  const wide = widthIn(text, em, Number(weight ?? 400)) + by;
  // From right to left, a text starts at the other side.
  const reach = anchor === 'middle' ? wide / 2 : wide;
  return (
    Math.abs(clamped(Number(x), line.left, line.right) - Number(x)) <= reach &&
    line.top <= Number(y) + DESCENT * em + by &&
    line.bottom >= Number(y) - ASCENT * em - by
  );
}

const clamped = (value: number, least: number, most: number) =>
  Math.min(Math.max(value, least), most);

/** How wide a text is at most, in pixels. */
function widthIn({ children }: XmlElement, em: number, weight: number): number {
  const widths = children.map((child) => {
    if (typeof child === 'string') return widthOf(child, weight > 400 ? 700 : 400) * em;
    if (!('name' in child)) return 0;
    const { 'font-size': size = em, 'font-weight': own = weight } = child.attributes;
    return widthIn(child, Number(size), Number(own));
  });
  return widths.reduce((sum, width) => sum + width, 0);
}
