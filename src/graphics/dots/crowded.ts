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
function blocksOf(field: Field, { left, dots, solid, strip, base }: Pile, view: View): Box[] {
  const { columns, pitch, start } = field;
  const block = (kind: keyof Field['base'], dots: number): Box => {
    const bottom = (base ?? field.base)[kind];
    const [across, along] = [Math.min(dots, columns) * pitch, Math.ceil(dots / columns) * pitch];
    return start
      ? { left: start[kind], right: start[kind] + along, top: bottom - across, bottom }
      : { left, right: left + across, top: bottom - along, bottom };
  };
  if (view === 'counts') return [block('whole', dots)];
  if (view === 'parts') return [block('open', dots - solid), block('solid', solid)];
  return [
    {
      ...{ left: 0, right: Math.ceil(dots / strip.thick) * strip.pitch },
      ...{ top: strip.bottom - Math.min(dots, strip.thick) * pitch, bottom: strip.bottom },
    },
  ];
}
