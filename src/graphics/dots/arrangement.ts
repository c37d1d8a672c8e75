import type { Counts } from '../kit/form.ts';
import { round } from '../kit/interpolate.ts';
import { countsView } from './counts-view.ts';
import { crowdedView } from './crowded.ts';
import { stackedCounts, stackedParts } from './stacked-views.ts';
import { stack } from './stacked.ts';
import type { Arranged } from './note.ts';
import { partsView } from './parts-view.ts';
import { byMark, rowsOf, type DottedRow, type DottedRows } from './rows.ts';
import type { Field, Pile } from './runs.ts';
import { shareView, type StripParts } from './share-view.ts';
import type { View } from './views.ts';

/** The dots of all views, and what explains each. */
export interface Arrangement {
  rows: DottedRows;
  views: Record<View, Arranged>;
  field: Field;
  /** The top of the axis. */
  axis: number;
}

/**
 * The rows side by side where their words have room there, and one below the other where they have none.
 *
 * @param keys the rows that are shown
 * @param strips what is shown with the strips
 */
export function arrange(data: Counts, keys: readonly string[], strips: StripParts): Arrangement {
  const all = data.rows.map(({ key }) => key);
  const { views, field } = standing(rowsOf(data, all), { axis: true, legend: true });
  const stands = (['counts', 'parts'] as const).every(
    (view) => crowdedView(views[view], field, view).length === 0,
  );
  const rows = rowsOf(data, keys);
  return stands ? standing(rows, strips) : stacked(stack(rows), strips);
}

function standing(rows: DottedRows, strips: StripParts): Arrangement {
  const [counts, share, parts] = [countsView(rows), shareView(rows, strips), partsView(rows)];
  return {
    rows,
    views: { counts, share, parts },
    field: {
      columns: rows.columns,
      pitch: round(rows.pitch),
      base: byMark([
        ['whole', counts.base],
        ...parts.levels.toReversed().map(({ mark, base }) => [mark, base] as const),
      ]),
      piles: pilesOf(rows, share.bottoms),
    },
    axis: share.axis,
  };
}

function stacked(rows: DottedRows, strips: StripParts): Arrangement {
  const [counts, share, parts] = [stackedCounts(rows), shareView(rows, strips), stackedParts(rows)];
  const marks = ['whole', ...rows.kinds.map(({ mark }) => mark)];
  return {
    rows,
    views: { counts, share, parts },
    field: {
      columns: rows.columns,
      pitch: round(rows.pitch),
      base: byMark(marks.map((mark) => [mark, 0])),
      start: rows.start,
      piles: pilesOf(rows, share.bottoms).map((pile) => {
        const bottomOf = (mark: string) =>
          (mark === 'whole' ? counts : parts).bottoms[pile.row] ?? 0;
        return { ...pile, base: byMark(marks.map((mark) => [mark, bottomOf(mark)])) };
      }),
    },
    axis: share.axis,
  };
}

/** How many dots there are as far as each part goes. */
const endsOf = (parts: DottedRow['parts'], kinds: DottedRows['kinds']): Pile['ends'] => {
  let end = 0;
  return byMark(kinds.map(({ mark }, i) => [mark, (end += parts[i]?.dots ?? 0)]));
};

/** The rows that are shown, with where the strip of each ends. */
const pilesOf = ({ rows, kinds }: DottedRows, bottoms: readonly number[]): Pile[] =>
  rows.flatMap(({ key, parts, left, strip, shown }, row) =>
    shown
      ? {
          key,
          row,
          ends: endsOf(parts, kinds),
          left: round(left),
          strip: {
            thick: strip.thick,
            pitch: round(strip.pitch),
            openPitch: round(strip.openPitch),
            bottom: round(bottoms[row] ?? 0),
          },
        }
      : [],
  );
