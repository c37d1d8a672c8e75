/** A datum with the key that joins it to its element. */
export interface Keyed {
  key: string;
}

/** Elements, each with its datum, in the order of the data. */
export interface Joined<D> {
  /** Sets an attribute of each element, or removes it where the value is null. */
  attr(
    name: string,
    value: string | number | null | ((datum: D) => string | number | null),
  ): Joined<D>;
  /** Calls a function for each element, which is its `this`. */
  each(visit: (this: SVGElement, datum: D, index: number) => void): Joined<D>;
}

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

/** `Node.DOCUMENT_POSITION_FOLLOWING`, which the build has not. */
const FOLLOWING = 4;

/** The same call draws into an empty SVG at build, and adopts the page's nodes in the browser. */
function join<D extends Keyed>(
  parent: Element,
  tag: string,
  data: readonly D[],
  attribute: string,
): Joined<D> {
  const known = new Map<string, Element>();
  for (const child of Array.from(parent.children)) {
    if (!child.matches(tag)) continue;
    const key = child.getAttribute(attribute) ?? '';
    if (known.has(key)) child.remove();
    else known.set(key, child);
  }
  const pairs = data.map((datum) => {
    const node =
      known.get(datum.key) ?? parent.ownerDocument.createElementNS(parent.namespaceURI, tag);
    known.delete(datum.key);
    return [node as SVGElement, datum] as const;
  });
  for (const child of known.values()) child.remove();
  let next: Element | undefined;
  for (const [node] of pairs.toReversed()) {
    const isInPlace =
      node.parentNode !== null && (!next || (node.compareDocumentPosition(next) & FOLLOWING) !== 0);
    if (!isInPlace) parent.insertBefore(node, next ?? null);
    next = node;
  }
  // An only child needs no name.
  return joined(pairs).attr(attribute, ({ key }) => key || null);
}

function joined<D>(pairs: readonly (readonly [node: SVGElement, datum: D])[]): Joined<D> {
  const all: Joined<D> = {
    attr(name, value) {
      for (const [node, datum] of pairs) {
        const given = typeof value === 'function' ? value(datum) : value;
        if (given === null) node.removeAttribute(name);
        else node.setAttribute(name, String(given));
      }
      return all;
    },
    each(visit) {
      pairs.forEach(([node, datum], i) => visit.call(node, datum, i));
      return all;
    },
  };
  return all;
}
