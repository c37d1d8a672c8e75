import { median, quantile, table } from './stats.ts';

/** A page's figures, one for each run; `runs[i]` of all pages belong together. */
export interface Column<Figures> {
  name: string;
  runs: readonly Figures[];
}

/** Figure, label and number of decimals. */
export type Line<Figures> = readonly [figure: keyof Figures, label: string, decimals: number];

/** The medians of the runs: a line for each figure and a column for each page. */
export function medians<Figures extends Record<keyof Figures, number>>(
  columns: readonly Column<Figures>[],
  lines: readonly Line<Figures>[],
): string {
  return table([
    ['', ...columns.map(({ name }) => name)],
    ...lines.map(([figure, label, decimals]) => [
      label,
      ...columns.map(({ runs }) => median(runs.map((run) => run[figure])).toFixed(decimals)),
    ]),
  ]);
}

/**
 * Each page's figure as a share of that of the page `base`. The shares are those of each run by itself,
 * since what disturbs the machine disturbs the pages of one run alike.
 *
 * @returns a line for each other page: the median, and the middle half of the runs
 */
export function ratios<Figures extends Record<keyof Figures, number>>(
  columns: readonly Column<Figures>[],
  base: string,
  figure: keyof Figures,
): string {
  const divisors = columns.find(({ name }) => name === base)?.runs ?? [];
  return table(
    columns
      .filter(({ name }) => name !== base)
      .map(({ name, runs }) => {
        const shares = runs.map((run, i) => run[figure] / (divisors[i]?.[figure] ?? NaN));
        const [low, middle, high] = [0.25, 0.5, 0.75].map((q) => quantile(shares, q).toFixed(2));
        return [`${name} / ${base}`, middle ?? '', `(middle half of the runs ${low} to ${high})`];
      }),
  );
}
