import { EM, WIDTH } from '../kit/field.ts';
import { SPACED, widthOf, wrapTo } from '../kit/measure.ts';

/** From one line to the next, in em. */
export const ROW_LABEL_LINE = 1.2;

/**
 * A row's key in as many lines as it needs, and what follows it on the last of them, or on a line of its
 * own where it has no room there.
 *
 * @param less what something else takes at the right, in thousandths of the graphic's width
 */
export function rowLabel(key: string, then?: string, less = 0): { text: string; then?: string }[] {
  const room = (WIDTH - less) / EM / SPACED;
  const lines: { text: string; then?: string }[] = wrapTo(key, room, 700).map((text) => ({ text }));
  if (then === undefined) return lines;
  const last = lines.pop();
  if (!last) return [{ text: '', then }];
  return widthOf(last.text, 700) + widthOf(` ${then}`) <= room
    ? [...lines, { ...last, then }]
    : [...lines, last, { text: '', then }];
}
