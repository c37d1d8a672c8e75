import type { BaseType, Selection } from 'd3';

type Texts<D> = Selection<SVGElement, D, BaseType, unknown>;

/** The last text that was set in an element. */
const current = new WeakMap<Element, string>();

/**
 * Sets each element's text, if it has changed. A text that is in the page already, from the build or
 * from a translator, stays until another one is set.
 */
export function setText<D>(selection: Texts<D>, text: (d: D) => string): void {
  selection.each(function (d) {
    const wanted = text(d);
    const adopted = !current.has(this) && this.textContent !== '';
    if (!adopted && current.get(this) !== wanted) this.textContent = wanted;
    current.set(this, wanted);
  });
}
