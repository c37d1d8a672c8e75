import { Resvg } from '@resvg/resvg-js';
import { EM, sizeOnPhone, WIDTH, type Sized } from '../../graphics/kit/field.ts';
import type { Screen } from '../../graphics/kit/form.ts';
import { tenth } from '../../graphics/kit/interpolate.ts';
import { label, type Label } from '../../graphics/kit/labels.ts';
import { CURRENT } from '../../graphics/kit/palette.ts';
import { LABEL_PROPERTIES } from '../../markup/json.ts';
import { boxOf, type Box } from '../../graphics/kit/room.ts';

/** What a label covers, and its words. */
type Labelled = Box & { text: string };

/** What a graphic is drawn in, in its own lengths: thousandths of its width, or the pixels of a screen that it fills. */
interface Field {
  width: number;
  height: number;
  /** Where labels and marks may begin: on a screen, the band of words is above. */
  top: number;
  /** The size of its type. */
  em: number;
  unit: string;
}

/** The field of a layout, or the screen that it is fitted to. */
export const fieldOf = ({ width = WIDTH, height }: Sized, screen?: Screen): Field =>
  screen
    ? {
        width: screen.width,
        height: screen.height,
        top: screen.band,
        em: screen.type,
        unit: 'pixels',
      }
    : {
        width,
        height,
        top: 0,
        em: EM,
        unit: `thousandths of ${width === WIDTH ? 'its' : 'the usual'} width`,
      };

/** How far labels may be over each other, or over the edge, by rounding. */
const SLACK = 1;

/** Reports labels that leave the field, or are over each other, in the widest typeface and the largest size that readers see. */
export function labelFaults(
  svg: SVGSVGElement,
  field: Field,
  add: (kind: string, what: string) => void,
): void {
  const { width, height, top, unit } = field;
  const boxes = Array.from(svg.querySelectorAll('text'))
    .filter((text) => text.textContent.trim() !== '' && isSeen(text))
    .map((text) => labelled(text, field));
  const sides: [side: string, over: (box: Labelled) => number][] = [
    ['over its left', ({ left }) => -left],
    ['over its right', ({ right }) => right - width],
    [top > 0 ? 'into the band above it' : 'over its top', (box) => top - box.top],
    ['over its foot', ({ bottom }) => bottom - height],
  ];
  for (const [side, over] of sides) {
    const out = boxes.filter((box) => over(box) > SLACK);
    if (out.length === 0) continue;
    const most = Math.ceil(Math.max(...out.map(over)));
    add(
      side,
      `has labels that reach up to ${most} ${unit} ${side}, in the widest typeface that readers may see: ${out.map(({ text }) => `“${text}”`).join(', ')}`,
    );
  }
  for (const [i, box] of boxes.entries()) {
    const other = boxes.slice(i + 1).find((other) => meets(box, other));
    if (other)
      add(
        `${box.text} ${other.text}`,
        box.text === other.text
          ? `has the label “${box.text}” twice in one place`
          : `has the labels “${box.text}” and “${other.text}” over each other: move one, or place them with callout of #kit, or at the ends of lines with endLabels`,
      );
  }
}

/** Everything that a graphic is drawn with, apart from its labels. */
const MARKS = 'rect, circle, ellipse, line, path, polygon, polyline';

/** Reports marks that stand in the band of words above a graphic that fills the screen. */
export function bandFaults(
  svg: SVGSVGElement,
  { width, height, top, em, unit }: Field,
  add: (kind: string, what: string) => void,
): void {
  if (top === 0) return;
  const drawn = svg.cloneNode(true) as SVGSVGElement;
  for (const part of drawn.querySelectorAll(`text, ${MARKS}`))
    if (part.localName === 'text' || !isShown(part)) part.remove();
  for (const part of drawn.querySelectorAll<SVGElement>('[style]'))
    if (part.style.transform !== '')
      part.setAttribute('transform', part.style.transform.replaceAll('px', ''));
  // The renderer of pictures knows how far curves and outlines reach.
  const box = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-size="${em}">${drawn.innerHTML}</svg>`,
  ).getBBox();
  const over = top - (box?.y ?? top);
  if (over > SLACK)
    add(
      'band',
      `has marks that reach up to ${Math.ceil(tenth(over))} ${unit} into the band above it, where the words of a step stand: fit begins below screen.band`,
    );
}

const meets = (a: Box, b: Box): boolean =>
  a.left < b.right - SLACK &&
  b.left < a.right - SLACK &&
  a.top < b.bottom - SLACK &&
  b.top < a.bottom - SLACK;

/** An element and all those around it. */
function* chainOf(element: Element): Generator<SVGElement> {
  for (let at: Element | null = element; at; at = at.parentElement) yield at as SVGElement;
}

const isSeen = (element: Element): boolean =>
  Array.from(chainOf(element)).every((at) =>
    [at.style.opacity, at.getAttribute('opacity') ?? ''].every(
      (opacity) => opacity === '' || Number(opacity) > 0.05,
    ),
  );

/** Whether readers see a label, a line or a mark, wherever it is. */
const isShown = (element: Element): boolean =>
  isSeen(element) &&
  (element.localName === 'line' ? ['stroke'] : ['fill', 'stroke']).some((paint) => {
    const chain = Array.from(chainOf(element));
    const said = (name: string) =>
      chain.map((at) => at.getAttribute(name)).find((value) => value !== null) ?? undefined;
    const colour = said(paint) ?? (paint === 'fill' ? '' : 'none');
    return colour !== 'none' && Number(said(`${paint}-opacity`) ?? 1) > 0.05;
  });

/** Where an element is by its attributes and by the groups around it. */
function placeOf(element: Element, [x, y]: [number, number]): [number, number] {
  for (const { style, attributes } of chainOf(element)) {
    const transform = style.transform || (attributes.getNamedItem('transform')?.value ?? '');
    const [, right, down] = /translate\(\s*(-?[\d.]+)(?:px)?[ ,]+(-?[\d.]+)/.exec(transform) ?? [];
    [x, y] = [x + Number(right ?? 0), y + Number(down ?? 0)];
  }
  return [x, y];
}

const numberOf = (element: Element, name: string): number =>
  Number.parseFloat(element.getAttribute(name) ?? '0') || 0;

/** A length as an attribute has it, in em or not. */
const lengthOf = (length: string, em: number): number =>
  (Number.parseFloat(length) || 0) * (length.endsWith('em') ? em : 1);

/** How large the type of an element is: in em, it is a multiple of that of the group around it. */
const fontSizeOf = (element: Element, em: number): number =>
  Array.from(chainOf(element))
    .reverse()
    .reduce((around, at) => lengthOf(at.getAttribute('font-size') ?? '1em', around), em);

/** What a label covers, wherever the groups around it are. */
function labelled(text: SVGTextElement, { em }: Field): Labelled {
  const written = (name: string) => text.getAttribute(name) ?? '';
  const words = text.textContent.trim();
  const [x, y] = placeOf(text, [numberOf(text, 'x'), numberOf(text, 'y')]);
  const size = fontSizeOf(text, em);
  /** How many thousandths of a graphic's width are one of this field's units, where both have the same type. */
  const scale = EM / em;
  const { left, right, top, bottom } = boxOf(
    label({
      key: '',
      text: words,
      x: scale * x,
      y: scale * (y + lengthOf(written('dy'), sizeOnPhone(size / em) * em)),
      dy: 0,
      size: size / em,
      weight: Number(written('font-weight')) >= 600 ? 700 : 400,
      anchor: (written('text-anchor') || 'start') as Label['anchor'],
    }),
  );
  return {
    left: left / scale,
    right: right / scale,
    top: top / scale,
    bottom: bottom / scale,
    text: words,
  };
}

/** Whether two drawings are the same, in whatever order their attributes were set. */
export function isSame(one = '', other = ''): boolean {
  const sorted = (markup: string) =>
    markup.replaceAll(/(?: [\w:-]+="[^"]*")+/g, (attributes) =>
      (attributes.match(/ [\w:-]+="[^"]*"/g) ?? []).sort().join(''),
    );
  return one === other || sorted(one) === sorted(other);
}

/** The characters of all labels in a layout, of which the page's typefaces have the letters. */
export function charactersIn(layout: Sized): Set<string> {
  const characters = new Set<string>([' ']);
  JSON.stringify(layout, (name, value: unknown) => {
    if (LABEL_PROPERTIES.has(name) && typeof value === 'string')
      for (const character of value) characters.add(character);
    return value;
  });
  return characters;
}

/** The marks of a drawing, each with the layer that it is in. */
export const marksIn = (svg: SVGSVGElement): string[] =>
  Array.from(svg.querySelectorAll('[data-key], [data-row]'), (mark) => {
    const key = mark.getAttribute('data-key') ?? mark.getAttribute('data-row') ?? '';
    const layer = mark.parentElement?.getAttribute('data-name');
    return `“${key}”${typeof layer === 'string' ? ` in the layer “${layer}”` : ''}`;
  });

/** What only a browser would do something with, or what a still or a picture would lose. */
export function* attributeFaults(svg: SVGSVGElement): Generator<string> {
  for (const element of svg.querySelectorAll('*')) {
    const name = element.localName;
    if (/^(a|button|script|style|image|foreignObject|animate.*|use)$/i.test(name))
      yield `draws <${name}>, which no still may have`;
    const { opacity, transform, length } = (element as SVGElement).style;
    if (length > Number(opacity !== '') + Number(transform !== ''))
      yield `sets a style of <${name}> that a still would lose: only opacity and transform are kept, and everything else is an attribute`;
    for (const { name: attribute, value } of element.attributes)
      if (/\b(url|var)\(|currentcolor/i.test(value) && value !== CURRENT)
        yield `has ${attribute}="${value}" at <${name}>, which pictures do not know: drawCircles, drawTiles and drawPaths of #kit draw in the page's colours`;
  }
}
