/** A layout shift: `time` in ms since navigation, `value` the browser's score for it. */
export interface Shift {
  time: number;
  value: number;
}

/** One screen refresh at 60 Hz, in ms. */
const FRAME = 1000 / 60;

/** The `q` quantile (0 to 1) of `values`, interpolated between neighbours; NaN when there are none. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const below = sorted[Math.floor(at)] ?? NaN;
  const above = sorted[Math.ceil(at)] ?? NaN;
  return below + (above - below) * (at - Math.floor(at));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/**
 * Cumulative layout shift: the sum of the worst session window. A window ends after a second without
 * a shift, or when it is five seconds long. `shifts` are in order of time.
 */
export function cls(shifts: readonly Shift[]): number {
  let worst = 0;
  let sum = 0;
  let first = -Infinity;
  let last = -Infinity;
  for (const { time, value } of shifts) {
    if (time - last >= 1000 || time - first >= 5000) {
      sum = 0;
      first = time;
    }
    sum += value;
    last = time;
    worst = Math.max(worst, sum);
  }
  return worst;
}

/**
 * The share of screen refreshes that had no frame, in per cent, from the times in ms at which frames
 * began. 0 for fewer than two frames.
 */
export function droppedFrames(times: readonly number[]): number {
  let due = 0;
  let dropped = 0;
  times.slice(1).forEach((time, i) => {
    // Two callbacks can share a frame's time stamp; even so a frame is due.
    const refreshes = Math.max(1, Math.round((time - (times[i] ?? time)) / FRAME));
    due += refreshes;
    dropped += refreshes - 1;
  });
  return due === 0 ? 0 : (dropped / due) * 100;
}

/** Rows of cells as lines of text: the first column set left, the others right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column === 0 ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
