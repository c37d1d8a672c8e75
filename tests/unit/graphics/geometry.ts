// Where labels are, worked out from what a layout says of them, for tests that nothing covers a label.
import { widthOf } from '../../../src/graphics/kit/measure.ts';
import type { Sized } from '../../../src/graphics/kit/field.ts';
import type { Label } from '../../../src/graphics/kit/labels.ts';

/** The largest font size, in thousandths of a graphic's width. */
const EM = 43;

export interface Area {
  what: string;
  x1: number;
  x2: number;
  y1: number;
  y2: number;
}

/** Whether a text has more than digits and Latin letters that stand on the line. */
const descends = (text: string) => /[^a-fhik-or-xzA-PR-Z\d.%+− ]/.test(text);

/** What the letters of a label cover, in the widest typeface that readers may see. */
export function areaOf(label: Label): Area {
  const { text, then, sign, size, weight, x, y, dy, anchor } = label;
  // The mark before a text takes an em, and the text starts a fifth of one after it.
  const mark = sign === undefined ? 0 : text === '' ? 1 : 1.2;
  const more = then === undefined ? 0 : widthOf(` ${then}`, 400);
  const width = EM * (mark + size * widthOf(text, weight) + more);
  const x1 = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  const tallest = then === undefined ? size : Math.max(size, 1);
  const lowest = Math.max(descends(text) ? size : 0, descends(then ?? '') ? 1 : 0);
  const line = y + dy * EM;
  return {
    what: then === undefined ? text : `${text} ${then}`,
    x1,
    x2: x1 + width,
    // Capitals and digits reach up to 0.73 em, and descenders down to 0.21 em.
    y1: line - 0.73 * tallest * EM,
    y2: line + 0.21 * lowest * EM,
  };
}

/** Rounding may put two areas, or an area and the field's edge, over each other by this much. */
const SLACK = 0.6;

/** The pairs of areas of which one is over the other. */
export function overlaps(areas: readonly Area[]): string[] {
  return areas.flatMap((a, i) => areas.slice(i + 1).flatMap((b) => (over(a, b) ? pair(a, b) : [])));
}

/** The areas that are over one of the others. */
export const covering = (areas: readonly Area[], others: readonly Area[]): string[] =>
  areas.flatMap((a) => others.flatMap((b) => (over(a, b) ? pair(a, b) : [])));

/** The areas that leave a field. */
export const outside = (
  areas: readonly Area[],
  { height, width = 1000 }: Pick<Sized, 'height' | 'width'>,
): string[] =>
  areas
    .filter(
      ({ x1, x2, y1, y2 }) =>
        x1 < -SLACK || x2 > width + SLACK || y1 < -SLACK || y2 > height + SLACK,
    )
    .map((area) => JSON.stringify(area));

const over = (a: Area, b: Area) =>
  a.x1 < b.x2 - SLACK && b.x1 < a.x2 - SLACK && a.y1 < b.y2 - SLACK && b.y1 < a.y2 - SLACK;

const pair = (a: Area, b: Area) => `${JSON.stringify(a)} and ${JSON.stringify(b)}`;
