/** A date as a fraction of years: the start of July 2018 is 2018.5. */
export function yearOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 365;
}

/** A stretch of time without anything in it, which is drawn shorter than it was. */
export interface Gap {
  from: number;
  to: number;
}

/** From this many years on, an empty stretch is drawn as one year, with a mark that says so. */
const EMPTY = 2;
/** How much of the time before and after a gap is drawn to scale. */
const EDGE = 0.5;

/** The gaps between times, which are in their order. */
export function gapsIn(times: readonly number[]): Gap[] {
  return times.flatMap((time, i) => {
    const next = times[i + 1];
    if (next === undefined || next - time < EMPTY + 2 * EDGE) return [];
    // Labels stand in the middle of whole years: the gap leaves those beside it their room.
    return [{ from: Math.ceil(time + EDGE), to: Math.floor(next - EDGE) }].filter(
      ({ from, to }) => to - from > 1,
    );
  });
}

/** How many years a time is from the start, as drawn: each gap counts as one. */
export function drawnYears(start: number, time: number, gaps: readonly Gap[]): number {
  return gaps.reduce((years, { from, to }) => {
    if (time >= to) return years - (to - from) + 1;
    if (time > from) return years - (time - from) + (time - from) / (to - from);
    return years;
  }, time - start);
}
