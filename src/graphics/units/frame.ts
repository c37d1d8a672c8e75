import { count } from '../../story/number.ts';
import type { GraphicData } from '../form.ts';
import { between, presence } from '../travel.ts';

/** One counted thing, in cells of the grid: its column from the left, its row from the top. */
export interface Dot {
  key: string;
  column: number;
  row: number;
}

/** Everything counted in one row of the table. */
export interface Cohort {
  key: string;
  part: Dot[];
  rest: Dot[];
  /** The row's own name, and its three counts in words. */
  title: string;
  whole: string;
  partLabel: string;
  restLabel: string;
}

export interface UnitsFrame {
  data: GraphicData;
  /** How visible each row's cohort is, 0 to 1, in the table's order. */
  cohorts: { key: string; opacity: number }[];
}

/** Width over height of the grid at its fullest. */
const PROPORTION = 1.25;

/**
 * Where every dot stands. The grid is the same for every cohort, filled from the bottom left, the
 * part first: scattered dots read as more than they are.
 */
export function grid(data: GraphicData): { columns: number; rows: number; cohorts: Cohort[] } {
  const most = Math.max(...data.rows.map((row) => row.whole));
  const columns = Math.ceil(Math.sqrt(most * PROPORTION));
  const rows = Math.ceil(most / columns);
  const { words } = data;
  const cohorts = data.rows.map(({ key, part, whole }) => {
    const dots = Array.from({ length: whole }, (_, i) => ({
      key: `${key}-${i + 1}`,
      column: i % columns,
      row: rows - 1 - Math.floor(i / columns),
    }));
    return {
      key,
      part: dots.slice(0, part),
      rest: dots.slice(part),
      title: key,
      whole: `${count(whole)} ${whole === 1 ? words.one : words.many}`,
      partLabel: `${count(part)} ${words.part}`,
      restLabel: `${count(whole - part)} ${words.rest}`,
    };
  });
  return { columns, rows, cohorts };
}

/** One cohort at rest; between two, the one fades out and the other in. Nothing moves. */
export function frame(data: GraphicData, states: readonly string[], position: number): UnitsFrame {
  const travel = between(states, position);
  return {
    data,
    cohorts: data.rows.map(({ key }) => ({ key, opacity: presence(key, travel) })),
  };
}
