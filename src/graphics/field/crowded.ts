import type { Crowded } from '../kit/room.ts';
import { roomOf } from './fit.ts';
import type { FieldLayout } from './layout.ts';
import { placedIn } from './pose.ts';
import { alone, isShown, parseState, statesOf, type When } from './when.ts';

/** The smallest screen, with the band of words that it has. */
const PHONE = { width: 320, height: 568, band: 190, type: 16 };

/** The labels without room in a state: in the fixed shape, or on the smallest screen. */
export function crowded(layout: FieldLayout): Crowded[] {
  const found = uncovered(layout);
  const all = found.length > 0 ? found : uncovered({ ...layout, room: roomOf(PHONE) });
  return all.map(({ text, share }) => ({
    text,
    most: Math.floor(text.length * Math.max(share, 0)),
  }));
}

/** What a text covers. */
interface Box {
  text: string;
  when: When;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A text without room in some state, and how much of its width has room. */
interface Uncovered {
  text: string;
  share: number;
}

/** The labels that leave a layout's room, or are over another one, in any state. */
function uncovered(layout: FieldLayout): Uncovered[] {
  const { width, height } = layout.room;
  const { keys } = layout.words;
  const boxes = boxesIn(layout);
  return statesOf(keys).flatMap((name) => {
    const state = parseState(name, keys);
    const shown = boxes.filter(({ when }) => isShown(when, state));
    return shown.flatMap((box, i) => {
      const long = box.right - box.left;
      const rooms = [
        box.bottom > height + 0.5 ? 0 : Math.min(box.right, width) - Math.max(box.left, 0),
        ...shown
          .slice(i + 1)
          .filter((other) => covers(box, other))
          .map((other) => Math.max(other.left - box.left, box.right - other.right, 0)),
      ];
      const least = Math.min(...rooms);
      return least < long - 0.5 ? [{ text: box.text, share: least / long }] : [];
    });
  });
}

/** How far letters reach above and below the line they stand on, as shares of their size. */
const [ASCENT, DESCENT] = [0.72, 0.1];

function boxesIn(layout: FieldLayout): Box[] {
  const { labels, names, needle, em } = placedIn(layout);
  const beside = needle.rows.flatMap(({ at, label, long }, row) =>
    label ? { ...label, x: label.x + at.x, y: label.y + at.y, long, when: alone(row) } : [],
  );
  return [...labels, ...names, ...beside].map(({ text, when, x, y, long, size, anchor }) => {
    const left = x - { start: 0, middle: long / 2, end: long }[anchor];
    const [top, bottom] = [y - ASCENT * size * em, y + DESCENT * size * em];
    return { text, when, left, right: left + long, top, bottom };
  });
}

const covers = (a: Box, b: Box): boolean =>
  a.left < b.right - 0.5 &&
  b.left < a.right - 0.5 &&
  a.top < b.bottom - 0.5 &&
  b.top < a.bottom - 0.5;
