import type { Mark } from '../kit/mark.ts';
import { crowdedIn, type Box, type Crowded } from '../kit/room.ts';
import type { Label } from './note.ts';
import type { Field, Pile } from './runs.ts';
import type { View } from './views.ts';

/** What has no room in a view: labels that leave the field, or cover another label or dots. */
export const crowdedView = (labels: readonly Label[], field: Field, view: View): Crowded[] =>
  crowdedIn(
    labels,
    field.piles.flatMap((pile) => blocksOf(field, pile, view)),
  );

/** What the dots of a row cover in a view. */
function blocksOf(field: Field, { left, ends, strip, base }: Pile, view: View): Box[] {
  const { columns, pitch, start } = field;
  const dots = Math.max(...Object.values(ends));
  const block = (kind: Mark | 'whole', dots: number): Box => {
    const bottom = (base ?? field.base)[kind];
    const from = start?.[kind] ?? 0;
    const [across, along] = [Math.min(dots, columns) * pitch, Math.ceil(dots / columns) * pitch];
    return start
      ? { left: from, right: from + along, top: bottom - across, bottom }
      : { left, right: left + across, top: bottom - along, bottom };
  };
  if (view === 'counts') return [block('whole', dots)];
  if (view === 'parts') {
    let from = 0;
    return Object.entries(ends).map(([mark, to]) => {
      const box = block(mark as Mark, to - from);
      from = to;
      return box;
    });
  }
  return [
    {
      ...{ left: 0, right: Math.ceil(dots / strip.thick) * strip.pitch },
      ...{ top: strip.bottom - Math.min(dots, strip.thick) * pitch, bottom: strip.bottom },
    },
  ];
}
