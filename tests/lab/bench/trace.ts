/** An event of a trace of Chromium, as far as it is read here. Times are in microseconds. */
export interface TraceEvent {
  name: string;
  /** `X` for an event with a duration. */
  ph: string;
  ts: number;
  pid: number;
  tid: number;
  dur?: number;
  /** Processor time of the thread. */
  tdur?: number;
  args?: { frame?: string; data?: { documentLoaderURL?: string } };
}

/** What loading a page took on the main thread, in ms of its processor time, unless otherwise said. */
export interface LoadTimes {
  /** From the navigation until the page is idle, and what scripts took of it. */
  main: number;
  script: number;
  /** From the navigation until the first contentful paint. */
  beforePaint: number;
  /** Total blocking time: what tasks take beyond 50 ms each, from the first paint until idle. */
  blocking: number;
  /** First and largest contentful paint, in ms on the clock. */
  paint: number;
  largest: number;
}

/** The page is idle from where the main thread works less than this for so long, in microseconds. */
const QUIET = { work: 25_000, window: 500_000 };
/** A task that takes longer blocks, in microseconds. */
const LONG = 50_000;

/** Events of scripts: compiling them, running them, and calls of their functions. */
const SCRIPT = new Set([
  'EvaluateScript',
  'FunctionCall',
  'FireAnimationFrame',
  'TimerFire',
  'v8.compile',
  'v8.compileModule',
  'v8.evaluateModule',
  'v8.produceCache',
  'RunMicrotasks',
]);

/**
 * Reads from a trace what loading took.
 *
 * @param url where the page is
 * @throws Error where the trace has no navigation to it
 */
export function loadTimes(events: readonly TraceEvent[], url: string): LoadTimes {
  const start = events.find(
    ({ name, args }) => name === 'navigationStart' && args?.data?.documentLoaderURL === url,
  );
  if (!start) throw new Error(`the trace has no navigation to ${url}`);
  const mine = events
    .filter(({ pid, tid, ts }) => pid === start.pid && tid === start.tid && ts >= start.ts)
    .toSorted((a, b) => a.ts - b.ts);
  const paint = mine.find(({ name }) => name === 'firstContentfulPaint');
  // There is a candidate for each paint that is larger than those before.
  const largest = mine.findLast(({ name }) => name === 'largestContentfulPaint::Candidate');
  const tasks = outermost(mine.filter(({ name }) => name.endsWith('RunTask')));
  // The empty page that was there before has a load event in the same frame, which can come late.
  const loaded = mine.findLast(
    ({ name, args }) => name === 'loadEventEnd' && args?.frame === start.args?.frame,
  );
  const idle = idleFrom(tasks, Math.max(start.ts, paint?.ts ?? 0, loaded?.ts ?? 0));
  const before = (some: readonly TraceEvent[]) => some.filter(({ ts }) => ts < idle);
  const scripts = outermost(mine.filter(({ name }) => SCRIPT.has(name)));
  const sinceStart = (event?: TraceEvent) => (event ? (event.ts - start.ts) / 1000 : NaN);
  const afterPaint = before(tasks).filter(({ ts }) => ts >= (paint?.ts ?? Infinity));
  return {
    main: milliseconds(before(tasks).map(work)),
    script: milliseconds(before(scripts).map(work)),
    beforePaint: milliseconds(
      tasks.filter(({ ts, dur = 0 }) => ts + dur <= (paint?.ts ?? 0)).map(work),
    ),
    blocking: milliseconds(afterPaint.map((task) => Math.max(0, work(task) - LONG))),
    paint: sinceStart(paint),
    largest: sinceStart(largest),
  };
}

const work = ({ tdur, dur }: TraceEvent): number => tdur ?? dur ?? 0;

const milliseconds = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / 1000;

/** Those events that are not within another. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let end = -Infinity;
  return events.filter(({ ph, ts, dur = 0 }) => {
    if (ph !== 'X' || ts < end) return false;
    end = ts + dur;
    return true;
  });
}

/** The end of a task, at `from` or later, after which the main thread is quiet. */
function idleFrom(tasks: readonly TraceEvent[], from: number): number {
  const ends = [from, ...tasks.map(({ ts, dur = 0 }) => ts + dur).filter((end) => end > from)];
  const isQuiet = (end: number) =>
    tasks
      .filter(({ ts }) => ts >= end && ts < end + QUIET.window)
      .reduce((sum, task) => sum + work(task), 0) < QUIET.work;
  return ends.find(isQuiet) ?? Infinity;
}
