/** Makes something as visible as that, 0 to 1. A browser compares no styles before it recalculates them. */
export function show(node: SVGElement, opacity: number): void {
  const wanted = String(opacity);
  if (node.style.opacity !== wanted) node.style.opacity = wanted;
}
