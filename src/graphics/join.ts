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

/** Sets a text where it is not there yet: a translator's own elements inside it are left alone. */
export function setText<D>(
  selection: Selection<SVGElement, D, BaseType, unknown>,
  text: (d: D) => string,
): void {
  selection.each(function (d) {
    const wanted = text(d);
    if (this.textContent !== wanted) this.textContent = wanted;
  });
}

/** A share of the SVG's own width or height. */
export const percentOf = (value: number): string => `${value}%`;

/** A multiple of the type's size. */
export const em = (value: number): string => `${round(value)}em`;
