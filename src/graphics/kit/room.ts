import { EM, sizeOnPhone, WIDTH } from './field.ts';
import type { Label } from './labels.ts';
import { widthOf } from './measure.ts';

/** What a label or a mark covers. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A text that has no room, and how many characters of its kind have. */
export interface Crowded {
  text: string;
  most: number;
}

/** How far letters reach above and below the line they stand on, in em. */
const ASCENT = 0.76;
const DESCENT = 0.24;
/** A text in which no letter reaches below the line. */
const LEVEL = /^[a-fhik-or-xzA-PR-Z\d.%+−\s]*$/;
/** What a sign takes before a text, and alone, in em. */
const SIGN = 1.2;
const SIGN_ALONE = 1;

/** How wide a label is at most, in thousandths of the graphic's width. */
export function labelWidth({
  text,
  then,
  sign,
  size,
  weight,
}: Pick<Label, 'text' | 'then' | 'sign' | 'size' | 'weight'>): number {
  const before = sign === undefined ? 0 : text === '' ? SIGN_ALONE : SIGN;
  const after = then === undefined ? 0 : widthOf(` ${then}`);
  return (before + widthOf(text, weight) * sizeOnPhone(size) + after) * EM;
}

/** What a label covers. */
export function boxOf(label: Label): Box {
  const width = labelWidth(label);
  const left = label.x - { start: 0, middle: width / 2, end: width }[label.anchor];
  const line = label.y + label.dy * EM;
  const size = sizeOnPhone(label.size);
  // What follows the text is in the graphic's own size.
  const sizes = [LEVEL.test(label.text) ? 0 : size, LEVEL.test(label.then ?? '') ? 0 : 1];
  return {
    left,
    right: left + width,
    top: line - ASCENT * size * EM,
    bottom: line + DESCENT * EM * Math.max(...sizes),
  };
}

/** How far labels are apart on a line, and how far one may reach over the field's edge by rounding. */
const GAP = 0.25 * EM;
const SLACK = 0.5;

/**
 * The labels that leave the field at its sides, or would cover another label or a mark.
 *
 * @param marks what no label may cover
 * @param width the field's
 */
export function crowdedIn(
  labels: readonly Label[],
  marks: readonly Box[],
  width = WIDTH,
): Crowded[] {
  const boxes = labels.map((label) => ({ label, box: boxOf(label) }));
  return boxes.flatMap(({ label, box }, i) => {
    // Of two labels over each other, the one at the right has room where the left one is shorter.
    const others = boxes.filter(
      (other, j) =>
        j !== i && (other.box.left > box.left || (other.box.left === box.left && j > i)),
    );
    const own = box.right - box.left;
    const inside = Math.min(box.right, width) - Math.max(box.left, 0);
    const rooms = [
      label.anchor === 'middle' ? 2 * inside - own : inside,
      ...others
        .filter((other) => covers(box, other.box, GAP))
        .map((other) => other.box.left - GAP - box.left),
      ...marks.filter((mark) => covers(box, mark, 0)).map(({ left }) => left - box.left),
    ];
    const room = Math.max(0, Math.min(...rooms));
    return room < own - SLACK ? [crowdedTo(label, room)] : [];
  });
}

/** A label that is wider than its room. */
export function crowdedTo(label: Label, room: number): Crowded {
  const text = `${label.text}${label.then === undefined ? '' : ` ${label.then}`}`;
  return { text, most: Math.floor((text.length * room) / labelWidth(label)) };
}

/** Whether two boxes are over each other, or nearer to each other on a line than the gap. */
const covers = (a: Box, b: Box, gap: number): boolean =>
  a.left < b.right + gap &&
  b.left < a.right + gap &&
  a.top < b.bottom - SLACK &&
  b.top < a.bottom - SLACK;
