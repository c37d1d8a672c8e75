const drawn = new WeakMap<SVGSVGElement, unknown>();

/**
 * Draws a layout when it is new to the SVG: at build, at the first call in the browser, and in
 * another shape. What follows the position is drawn after this, at every call.
 */
export function drawLayout<Layout>(
  svg: SVGSVGElement,
  layout: Layout,
  draw: (svg: Element, layout: Layout) => void,
): void {
  if (drawn.get(svg) === layout) return;
  draw(svg, layout);
  drawn.set(svg, layout);
}

/** Makes something as visible as that, 0 to 1. A browser compares no styles before it recalculates them. */
export function show(node: SVGElement, opacity: number): void {
  const wanted = String(opacity);
  if (node.style.opacity !== wanted) node.style.opacity = wanted;
}

/** Makes each part of a layer as visible as it should be, by its key. A row may have the name of a layer. */
export function fadeLayer(
  svg: SVGSVGElement,
  layer: string,
  visible: (key: string) => number | undefined,
): void {
  for (const part of svg.querySelectorAll<SVGElement>(`svg > [data-name="${layer}"] > *`))
    show(part, visible(part.getAttribute('data-name') ?? '') ?? 0);
}
