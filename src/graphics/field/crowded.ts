import type { Crowded } from '../kit/room.ts';
import { fit } from './fit.ts';
import type { FieldLayout } from './layout.ts';
import { atNeedle, placedIn } from './pose.ts';
import { isShown, parseState, statesOf, type When } from './when.ts';

/** The smallest screen, with the band of words that it has. */
const PHONE = { width: 320, height: 568, band: 190, type: 16 };

/** What a text covers. */
interface Box {
  text: string;
  when: When;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The labels without room in a state: in the fixed shape, or on the smallest screen. */
export function crowded(layout: FieldLayout): Crowded[] {
  const found = crowdedIn(layout);
  if (found.length > 0) return found;
  const phone = fit(layout, PHONE);
  return phone ? crowdedIn(phone) : layout.words.rows.map(({ name }) => ({ text: name.text, most: 0 }));
}

function crowdedIn(layout: FieldLayout): Crowded[] {
  const { width } = layout.room;
  const boxes = boxesIn(layout);
  return statesOf(layout.words.keys).flatMap((name) => {
    const state = parseState(name, layout.words.keys);
    const shown = boxes.filter(({ when }) => isShown(when, state));
    return shown.flatMap((box, i) => {
      const rooms = [
        ...(box.left < -0.5 || box.right > width + 0.5 ? [width] : []),
        ...shown
          .slice(i + 1)
          .filter((other) => covers(box, other))
          .map((other) => Math.max(other.left - box.left, box.right - other.right, 0)),
      ];
      if (rooms.length === 0) return [];
      const most = Math.floor((box.text.length * Math.min(...rooms)) / (box.right - box.left));
      return [{ text: box.text, most }];
    });
  });
}

/** What all labels cover, from the left to the right. */
function boxesIn(layout: FieldLayout): Box[] {
  const { labels, names, needle, frame } = placedIn(layout);
  const { em, share } = frame;
  const beside = needle.rows.map(({ at, label }, row) => ({
    ...label,
    x: label.x + at.x,
    y: label.y + at.y,
    wide: share * (layout.words.rows[row]?.share.wide ?? 0),
    when: atNeedle(row),
  }));
  return [...labels, ...names, ...beside].map(({ text, when, x, y, wide, size, anchor, rtl }) => {
    const long = wide * em;
    const before = { start: 0, middle: long / 2, end: long }[anchor];
    const left = rtl ? x - long + before : x - before;
    return { text, when, left, right: left + long, top: y - 0.72 * size * em, bottom: y + 0.1 * size * em };
  });
}

const covers = (a: Box, b: Box): boolean =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
