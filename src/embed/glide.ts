import { ease, round } from '../graphics/travel.ts';

/** How long the way from one step to the next takes, and the longest that any does. Milliseconds. */
const STEP = 600;
const MOST = 1000;

/**
 * Moves a position over time. The reader's own press starts it, and another may turn it round: this
 * is the one place where there is no scroll to follow.
 *
 * @param show what follows the position, at most once a frame
 * @returns goes to a position, at once or over time
 */
export function glide(
  start: number,
  show: (position: number) => void,
): (target: number, atOnce: boolean) => void {
  let position = start;
  let frame = 0;
  return (target, atOnce) => {
    cancelAnimationFrame(frame);
    const from = position;
    const time = atOnce ? 0 : Math.min(Math.abs(target - from) * STEP, MOST);
    const begin = performance.now();
    const move = (now: number) => {
      const way = time > 0 ? Math.min(Math.max((now - begin) / time, 0), 1) : 1;
      position = way < 1 ? round(from + (target - from) * ease(way)) : target;
      if (way < 1) frame = requestAnimationFrame(move);
      show(position);
    };
    move(begin);
  };
}
