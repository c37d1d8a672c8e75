import { widthOf } from '../../graphics/kit/measure.ts';
import type { XmlElement } from '../../markup/xml.ts';

/** What a straight line covers, in pixels. */
export interface Extent {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** How far letters reach above and below their line, in em. */
const [ASCENT, DESCENT] = [0.95, 0.3];

/**
 * Whether a line is behind a text.
 *
 * @param text flattened
 * @param em its font size in pixels
 * @param by how far its outline reaches beyond the letters, in pixels
 */
export function isBehind(line: Extent, text: XmlElement, em: number, by: number): boolean {
  const { x = 0, y = 0, 'font-weight': weight, 'text-anchor': anchor } = text.attributes;
  const wide = widthIn(text, em, Number(weight ?? 400)) + by;
  // From right to left, a text starts at the other side.
  const reach = anchor === 'middle' ? wide / 2 : wide;
  return (
    Math.abs(clamped(Number(x), line.left, line.right) - Number(x)) <= reach &&
    line.top <= Number(y) + DESCENT * em + by &&
    line.bottom >= Number(y) - ASCENT * em - by
  );
}

const clamped = (value: number, least: number, most: number) =>
  Math.min(Math.max(value, least), most);

/** How wide a text is at most, in pixels. */
function widthIn({ children }: XmlElement, em: number, weight: number): number {
  const widths = children.map((child) => {
    if (typeof child === 'string') return widthOf(child, weight > 400 ? 700 : 400) * em;
    if (!('name' in child)) return 0;
    const { 'font-size': size = em, 'font-weight': own = weight } = child.attributes;
    return widthIn(child, Number(size), Number(own));
  });
  return widths.reduce((sum, width) => sum + width, 0);
}
