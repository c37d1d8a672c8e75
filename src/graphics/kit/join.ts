import { select, type Selection } from 'd3';

/** A datum with the key that joins it to its element. */
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

/** Joins the children that group or explain the marks, such as labels, by their `data-name`. */
export function joinParts<D extends Keyed>(
  parent: Element,
  tag: string,
  data: readonly D[],
): Joined<D> {
  return join(parent, tag, data, 'data-name');
}

/** Draws each layer into a group of its own, the first at the back. */
export function joinLayers(
  parent: Element,
  layers: Record<string, (layer: Element) => void>,
): void {
  const data = Object.entries(layers).map(([key, draw]) => ({ key, draw }));
  joinParts(parent, 'g', data).each(function ({ draw }) {
    draw(this);
  });
}

/** The same call draws into an empty SVG at build, and adopts the page's nodes in the browser. */
function join<D extends Keyed>(
  parent: Element,
  tag: string,
  data: readonly D[],
  attribute: string,
): Joined<D> {
  return (
    select<Element, unknown>(parent)
      .selectChildren<SVGElement, D | undefined>(tag)
      .data(data, function (d) {
        return d?.key ?? (this as Element).getAttribute(attribute) ?? '';
      })
      .join(tag)
      // An only child needs no name.
      .attr(attribute, (d) => d.key || null) as unknown as Joined<D>
  );
}
