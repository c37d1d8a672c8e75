import { expect, test } from 'vitest';
import { loadTimes, type TraceEvent } from '../../../lab/bench/trace.ts';

const URL = 'http://127.0.0.1/';
const event = (name: string, start: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
  name,
  ph: 'X',
  ts: start * 1000,
  pid: 1,
  tid: 1,
  ...more,
});
/** `took` and `worked` are in ms: on the clock, and of the thread's processor time. */
const task = (start: number, took: number, worked = took, name = 'RunTask') =>
  event(name, start, { dur: took * 1000, tdur: worked * 1000 });
const navigation = event('navigationStart', 100, {
  ph: 'I',
  args: { data: { documentLoaderURL: URL } },
});
const paint = event('firstContentfulPaint', 250, { ph: 'I' });
const times = (...events: TraceEvent[]) => loadTimes([navigation, paint, ...events], URL);

test('the work of all tasks counts in processor time, whatever the clock says', () => {
  expect(times(task(110, 90, 30), task(260, 60, 40))).toMatchObject({ main: 70, paint: 150 });
});

test('what works before the first paint is told apart, and a task that ends after it is not', () => {
  expect(times(task(110, 90, 30), task(205, 60, 50), task(260, 60, 40)).beforePaint).toBe(30);
});

test('only what a task takes beyond 50 ms blocks, and only after the first paint', () => {
  expect(times(task(110, 100), task(260, 80), task(350, 49)).blocking).toBe(30);
});

test('nothing counts after the main thread has been quiet for half a second', () => {
  const [before, rest, after] = [task(260, 100), task(600, 10), task(900, 70)];
  expect(times(before, rest, after).main).toBe(100);
  expect(times(before, rest, task(700, 100)).main).toBe(210);
});

test('a page is not idle before it is loaded', () => {
  const load = event('loadEventEnd', 1000, { ph: 'R' });
  // The page that was there before has its own.
  const emptyPage = event('loadEventEnd', 120, { ph: 'R' });
  expect(
    times(emptyPage, task(260, 30), task(990, 5), load, task(1200, 30), task(1800, 5)).main,
  ).toBe(65);
});
