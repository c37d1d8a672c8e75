import { crowdedIn, type Crowded } from '../kit/room.ts';
import { mirrored } from './mirror.ts';
import type { BarsLayout } from './types.ts';

/** What has no room: labels that leave the field or cover a bar. */
export function crowded(layout: BarsLayout): Crowded[] {
  const { labels, rows, zero } = layout.mirrored ? mirrored(layout) : layout;
  const placed = rows.flatMap(({ tops, names, number, notes }) =>
    [...names, number, ...notes].map((label) => ({ ...label, y: label.y + tops.given })),
  );
  const bars = rows.map(({ tops, bar, end }) => ({
    left: Math.min(zero, end),
    right: Math.max(zero, end),
    top: bar.top + tops.given,
    bottom: bar.bottom + tops.given,
  }));
  return crowdedIn([...labels, ...placed], bars);
}
