import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { animatePosition } from '../../../../src/embed/frame/animate-position.ts';

/** The time between two animation frames, in ms. */
const FRAME = 20;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) =>
    setTimeout(() => run(performance.now()), FRAME),
  );
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The positions that a move shows, and how long it takes, in ms. */
function move(start: number, target: number, atOnce = false) {
  const shown: number[] = [];
  const begin = performance.now();
  let end = begin;
  animatePosition(start, (position) => {
    shown.push(position);
    end = performance.now();
  })(target, atOnce);
  vi.runAllTimers();
  return { shown, takes: end - begin };
}

describe('a press of a button', () => {
  test.each([
    ['to the next step', 0, 1, 600],
    ['to a step far back', 9, 0, 1000],
  ])('takes %s, from %d to %d, %d ms', (_, start, target, duration) => {
    const { shown, takes } = move(start, target);
    expect(takes).toBe(duration);
    expect(shown.at(-1)).toBe(target);
    expect(new Set(shown).size).toBeGreaterThan(20);
  });

  test('takes no time where the reader has asked for less motion', () => {
    expect(move(0, 3, true)).toEqual({ shown: [3], takes: 0 });
  });
});
