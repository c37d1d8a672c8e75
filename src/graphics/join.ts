import { select, type BaseType, type Selection } from 'd3';
import { round } from './travel.ts';

/** What children are joined by. */
export interface Keyed {
  key: string;
}

type Joined<D> = Selection<SVGElement, D, Element, unknown>;

/** Joins an element's marks, the children that stand for data, by their `data-key`. */
export function joinMarks<D extends Keyed>(
  parent: Element,
  tag: string,
  data: readonly D[],
): Joined<D> {
  return join(parent, tag, data, 'data-key');
}

/** Joins what carries and explains the marks, such as groups and labels, by their `data-name`. */
export function joinParts<D extends Keyed>(
  parent: Element,
  tag: string,
  data: readonly D[],
): Joined<D> {
  return join(parent, tag, data, 'data-name');
}

/**
 * The same call draws into an empty SVG at build and, in the browser, takes up the nodes that are
 * in the page already.
 */
function join<D extends Keyed>(
  parent: Element,
  tag: string,
  data: readonly D[],
  attribute: string,
): Joined<D> {
  return select<Element, unknown>(parent)
    .selectChildren<SVGElement, D | undefined>(tag)
    .data(data, function (d) {
      return d?.key ?? (this as Element).getAttribute(attribute) ?? '';
    })
    .join(tag)
    .attr(attribute, (d) => d.key) as unknown as Joined<D>;
}

const said = new WeakMap<Element, string>();

/**
 * Sets a text where another is wanted than before. What stands in the page already is the still's
 * own, or what a translator has made of it: it is left alone.
 */
export function setText<D>(
  selection: Selection<SVGElement, D, BaseType, unknown>,
  text: (d: D) => string,
): void {
  selection.each(function (d) {
    const wanted = text(d);
    const first = !said.has(this) && this.textContent !== '';
    if (!first && said.get(this) !== wanted) this.textContent = wanted;
    said.set(this, wanted);
  });
}

/** Sets a text in lines of at most so many characters, one under the other. */
export function setLines<D>(
  selection: Selection<SVGElement, D, BaseType, unknown>,
  text: (d: D) => string,
  most: number,
): void {
  selection.each(function (d) {
    const lines = wrap(text(d), most).map((line, i) => ({ key: String(i), line }));
    const spans = joinParts(this, 'tspan', lines)
      .attr('x', this.getAttribute('x'))
      .attr('dy', ({ key }) => (key === '0' ? this.getAttribute('dy') : '1.2em'));
    setText(spans, ({ line }) => line);
  });
}

/** Cuts words into lines of at most so many characters. A longer word has a line to itself. */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trimStart();
    if (lines.length > 0 && longer.length <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A share of the SVG's own width or height. */
export const percentOf = (value: number): string => `${value}%`;

/** A multiple of the type's size. */
export const em = (value: number): string => `${round(value)}em`;
