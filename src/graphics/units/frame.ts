import { between, presence } from '../travel.ts';
import type { Cohort, UnitsLayout } from './layout.ts';

/** One counted thing, in cells of the grid: its column from the left, its row from the top. */
export interface Dot {
  key: string;
  column: number;
  row: number;
}

export interface UnitsFrame {
  layout: UnitsLayout;
  /** How visible each row's cohort is, 0 to 1, in the table's order. */
  cohorts: { key: string; opacity: number }[];
}

/** One cohort at rest; between two, the one fades out and the other in. Nothing moves. */
export function frame(
  layout: UnitsLayout,
  states: readonly string[],
  position: number,
): UnitsFrame {
  const travel = between(states, position);
  return {
    layout,
    cohorts: layout.cohorts.map(({ key }) => ({ key, opacity: presence(key, travel) })),
  };
}

/**
 * Where each of a cohort's dots stands. The grid is filled from the bottom left, the part first:
 * scattered dots read as more than they are.
 */
export function dots({ columns, rows }: UnitsLayout, { key, whole, part }: Cohort) {
  const all = Array.from({ length: whole }, (_, i): Dot => ({
    key: `${key}-${i + 1}`,
    column: i % columns,
    row: rows - 1 - Math.floor(i / columns),
  }));
  return { part: all.slice(0, part), rest: all.slice(part) };
}
