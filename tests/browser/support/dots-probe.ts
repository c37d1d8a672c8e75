// Finds the dots of a graphic from inside a page. Like the probe, `install` runs there as source text.

/** A dot as it is drawn. Lengths are in CSS pixels, and its place is on the screen. */
interface Dot {
  /** The key of its row. */
  row: string;
  x: number;
  y: number;
  radius: number;
  /** The product of the opacities of its groups, 0 to 1. */
  opacity: number;
}

declare global {
  /** Every dot of the drawings in an element, in the order of the document. */
  var dotsIn: (root: Element) => Dot[];
}

function install(): void {
  const opacityOf = (element: Element) => {
    let product = 1;
    for (let at: Element | null = element; at; at = at.parentElement)
      product *= Number(getComputedStyle(at).opacity);
    return product;
  };
  const dotsOf = (kind: SVGGElement): Dot[] => {
    const row = kind.closest('[data-row]')?.getAttribute('data-row') ?? '';
    const field = kind.getScreenCTM();
    if (!field) return [];
    const screen = new DOMMatrix([field.a, field.b, field.c, field.d, field.e, field.f]);
    const width = Number.parseFloat(getComputedStyle(kind).strokeWidth);
    const opacity = opacityOf(kind);
    return Array.from(kind.querySelectorAll('path')).flatMap((path) => {
      // A solid dot is a short line, an open one a ring from its left or a square from its corner.
      const steps = (path.getAttribute('d') ?? '').matchAll(
        /m(-?[\d.]+) ?(-?[\d.]+)(?:a([\d.]+)|h([\d.]+)(v?))/g,
      );
      let [x, y] = [0, 0];
      return Array.from(steps, ([, right, down, ring, length, corner]) => {
        x += Number(right);
        y += Number(down);
        const half = ring ? Number(ring) : corner ? Number(length) / 2 : 0;
        const at = screen.transformPoint(new DOMPoint(x + half, corner ? y + half : y));
        if (half === 0) x += Number(length);
        // A ring ends a little below its start.
        if (ring) y += 0.1;
        const radius = (half + width / 2) * field.d;
        return { row, x: at.x, y: at.y, radius, opacity };
      });
    });
  };
  globalThis.dotsIn = (root) =>
    Array.from(root.querySelectorAll<SVGGElement>('[data-row] > :is(g.part, g.rest)')).flatMap(
      dotsOf,
    );
}

/** For `Options.initScript`. */
export const DOTS_PROBE_SCRIPT = `(${install.toString()})();`;
