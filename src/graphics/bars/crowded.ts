import { WIDTH } from '../kit/field.ts';
import { SPACED, spacedWidth } from '../kit/measure.ts';
import { crowdedIn, labelWidth, type Crowded } from '../kit/room.ts';
import { COLUMN, heightAbove, nameRoom } from './arrange.ts';
import { HIGHEST, type BarsLayout } from './layout.ts';
import { mirrored } from './mirror.ts';

/** What has no room: labels that leave the field or cover a bar, and names that make it too tall. */
export function crowded(layout: BarsLayout): Crowded[] {
  const { labels, rows, zero, height } = layout.mirrored ? mirrored(layout) : layout;
  const placed = rows.flatMap(({ tops, names, number, notes }) =>
    [...names, number, ...notes].map((label) => ({ ...label, y: label.y + tops.given })),
  );
  const bars = rows.map(({ tops, bar, end }) => ({
    ...{ left: Math.min(zero, end), right: Math.max(zero, end) },
    ...{ top: bar.top + tops.given, bottom: bar.bottom + tops.given },
  }));
  const found = crowdedIn([...labels, ...placed], bars);
  if (found.length > 0 || height <= HIGHEST) return found;
  // Above the bars, names have the way to their numbers, if all have room there on one line.
  const onOneLine = Math.min(...rows.map(({ tops }) => tops.given)) + rows.length * heightAbove(1);
  return rows.flatMap(({ names, number }) => {
    const right = WIDTH - (names[0]?.x ?? 0);
    const room = onOneLine <= HIGHEST ? nameRoom(right, labelWidth(number) * SPACED) : COLUMN;
    const text = names.map((line) => line.text).join(' ');
    const width = spacedWidth(text);
    return width <= room ? [] : [{ text, most: Math.floor((text.length * room) / width) }];
  });
}
