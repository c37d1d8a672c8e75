import { dictionaryOf } from '../../language/languages.ts';
import type { Counts } from '../kit/form.ts';
import { tenth } from '../kit/interpolate.ts';
import { arrange } from './arrangement.ts';
import { needleOf } from './needle.ts';
import { isYear } from './rows.ts';
import { mirrored } from './mirror.ts';
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
  const all = data.rows.map(({ key }) => key);
  const {
    rows,
    views: arranged,
    field,
    axis,
  } = arrange(data, finding?.keys ?? all, {
    axis: finding === undefined,
    legend: finding?.alone !== false,
  });
  const { direction } = dictionaryOf(data.language);
  const wanted = VIEWS.filter((view) => views.includes(view)).map((view) => arranged[view]);
  const made: DotsLayout = {
    height: tenth(Math.max(...wanted.map(({ height }) => height))),
    grid: rows.pitch,
    keys: all,
    field,
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
        : needleOf(rows, axis),
  };
  return direction === 'rtl' ? mirrored(made) : made;
}
