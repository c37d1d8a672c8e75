import { ease, round } from '../../graphics/kit/interpolate.ts';

/** The duration of a move from one step to the next, and the longest of any move. Milliseconds. */
const STEP = 600;
const LONGEST = 1000;

/**
 * Animates a position over time, where there is no scrolling that it could follow. The reader starts
 * a move by pressing a button, and another press can turn it round.
 *
 * @param start the first position
 * @param show called with the position, at most once per animation frame
 * @returns a function that moves to a position, at once or over time
 */
export function animatePosition(
  start: number,
  show: (position: number) => void,
): (target: number, atOnce: boolean) => void {
  let position = start;
  let request = 0;
  return (target, atOnce) => {
    cancelAnimationFrame(request);
    const from = position;
    const duration = atOnce ? 0 : Math.min(Math.abs(target - from) * STEP, LONGEST);
    const begin = performance.now();
    const move = (now: number) => {
      const progress = duration > 0 ? Math.min(Math.max((now - begin) / duration, 0), 1) : 1;
      position = progress < 1 ? round(from + (target - from) * ease(progress)) : target;
      if (progress < 1) request = requestAnimationFrame(move);
      show(position);
    };
    move(begin);
  };
}
