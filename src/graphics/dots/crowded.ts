import { crowdedIn, type Box, type Crowded } from '../kit/room.ts';
import { withGuess } from './guess.ts';
import type { DotsLayout } from './layout.ts';
import type { Field } from './runs.ts';
import { VIEWS, type View } from './views.ts';

/** What has no room in the views: labels that leave the field, or cover another label or dots. */
export function crowded(layout: DotsLayout): Crowded[] {
  // The longest guess that a slider lets readers make.
  const guessed = layout.guess && withGuess(layout, layout.guess.longest);
  return VIEWS.flatMap((view) =>
    crowdedIn(
      (guessed ?? layout).labels.filter((label) => label.view === view),
      blocksIn(layout.field, view),
    ),
  );
}

/** What the dots of each row cover. */
function blocksIn({ piles, columns, pitch, base }: Field, view: View): Box[] {
  const block = (left: number, dots: number, bottom: number): Box => ({
    ...{ left, right: left + Math.min(dots, columns) * pitch, bottom },
    top: bottom - Math.ceil(dots / columns) * pitch,
  });
  return piles.flatMap(({ left, dots, solid, strip }) => {
    if (view === 'counts') return block(left, dots, base.whole);
    if (view === 'parts')
      return [block(left, dots - solid, base.open), block(left, solid, base.solid)];
    const columns = Math.ceil(dots / strip.thick);
    return {
      ...{ left: 0, right: columns * strip.pitch },
      ...{ top: strip.bottom - Math.min(dots, strip.thick) * pitch, bottom: strip.bottom },
    };
  });
}
