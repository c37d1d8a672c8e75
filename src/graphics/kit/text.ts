import type { Joined } from './join.ts';

/** The last text that was set in an element. */
const current = new WeakMap<Element, string>();

/**
 * Sets each element's text, if it has changed. A text that is in the page already, from the build or
 * from a translator, stays until another one is set.
 */
export function setText<D>(elements: Joined<D>, text: (d: D) => string): void {
  elements.each(function (d) {
    const wanted = text(d);
    const isEmpty = this.textContent === '';
    const adopted = !current.has(this) && !isEmpty;
    if (!adopted && (isEmpty || current.get(this) !== wanted)) this.textContent = wanted;
    current.set(this, wanted);
  });
}
