import type { Crowded } from '../kit/room.ts';
import { uncovered } from './boxes.ts';
import { roomOf } from './fit.ts';
import type { FieldLayout } from './layout.ts';

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
