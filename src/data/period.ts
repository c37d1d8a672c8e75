import { utcDay, utcMonth, utcYear } from 'd3';
import { precisionOf } from './date.ts';

const PERIODS = { year: utcYear, month: utcMonth, day: utcDay };

/** The start and the end of the year, month or day that a date names, in universal time. */
export function periodOf(date: string): [start: number, end: number] {
  const period = PERIODS[precisionOf(date)];
  return [Date.parse(date), period.offset(new Date(date), 1).getTime()];
}

/** A date as a point in time: the middle of its year, month or day, about all of which its value is. */
export function timeOf(date: string): number {
  const [start, end] = periodOf(date);
  return (start + end) / 2;
}

/** A date as a fraction of years: the start of July 2018 is 2018.5. */
export function yearOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 365;
}
