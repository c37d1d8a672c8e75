import { count } from '../../story/number.ts';
import type { Counts } from '../form.ts';

/** Everything counted in one row of the table, and what is said of it. */
export interface Cohort {
  key: string;
  /** How many dots it has, and how many of them are the part. */
  whole: number;
  part: number;
  labels: { title: string; whole: string; part: string; rest: string };
}

export interface UnitsLayout {
  /** The grid's size in dots. It is the same for every cohort. */
  columns: number;
  rows: number;
  cohorts: Cohort[];
}

/** Width over height of the grid at its fullest. */
const PROPORTION = 1.25;

/** A grid that holds the largest cohort, and each cohort's counts and labels. */
export function layout({ rows: table, words }: Counts): UnitsLayout {
  const most = Math.max(...table.map((row) => row.whole));
  const columns = Math.ceil(Math.sqrt(most * PROPORTION));
  const cohorts = table.map(({ key, part, whole }) => ({
    key,
    whole,
    part,
    labels: {
      title: key,
      whole: `${count(whole)} ${whole === 1 ? words.one : words.many}`,
      part: `${count(part)} ${words.part}`,
      rest: `${count(whole - part)} ${words.rest}`,
    },
  }));
  return { columns, rows: Math.ceil(most / columns), cohorts };
}
