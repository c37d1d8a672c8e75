import type { Counts } from '../kit/form.ts';
import { round, tenth } from '../kit/interpolate.ts';
import { countsView } from './counts-view.ts';
import { needleOf } from './needle.ts';
import { isYear, rowsOf } from './rows.ts';
import { partsView } from './parts-view.ts';
import { shareView } from './share-view.ts';
import { VIEWS, type View } from './views.ts';
import type { DotsLayout } from './types.ts';

/**
 * The views, in a field that is as high as the highest of those that are shown needs.
 *
 * @param views those that are shown
 * @param finding the rows whose finding is wanted, as strips without an axis; undefined for all rows on one
 */
export function layout(
  data: Counts,
  views: readonly View[] = VIEWS,
  finding?: { keys: readonly string[]; alone: boolean },
): DotsLayout {
  const keys = data.rows.map(({ key }) => key);
  const rows = rowsOf(data, finding?.keys ?? keys);
  const counts = countsView(rows);
  const share = shareView(rows, {
    axis: finding === undefined,
    legend: finding?.alone !== false,
  });
  const parts = partsView(rows);
  const wanted = VIEWS.filter((view) => views.includes(view)).map(
    (view) => ({ counts, share, parts })[view],
  );
  return {
    height: tenth(Math.max(...wanted.map(({ height }) => height))),
    grid: rows.pitch,
    keys,
    field: {
      columns: rows.columns,
      pitch: round(rows.pitch),
      base: {
        whole: round(counts.base),
        part: round(parts.bases.part),
        rest: round(parts.bases.rest),
      },
      piles: rows.rows.flatMap(({ key, dots, solid, left, strip, shown }, row) =>
        shown
          ? {
              key,
              row,
              dots,
              solid,
              left: round(left),
              strip: {
                thick: strip.thick,
                pitch: round(strip.pitch),
                openPitch: round(strip.openPitch),
                bottom: round(share.bottoms[row] ?? 0),
              },
            }
          : [],
      ),
    },
    labels: wanted.flatMap(({ labels }) =>
      labels.map((label) => ({ ...label, x: tenth(label.x), y: tenth(label.y) })),
    ),
    lines: wanted.flatMap(({ lines }) =>
      lines.map(({ x1, x2, y1, y2, ...line }) => ({
        ...line,
        x1: tenth(x1),
        x2: tenth(x2),
        y1: tenth(y1),
        y2: tenth(y2),
      })),
    ),
    // From place to place, a needle would show a way that nobody measured.
    needle:
      finding || !views.includes('share') || !rows.rows.every(isYear)
        ? undefined
        : needleOf(rows, share.axis),
  };
}
