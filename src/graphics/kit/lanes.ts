/** A stretch of a line, from the left to the right. */
interface Stretch {
  left: number;
  right: number;
}

/**
 * Puts stretches onto as few lines as possible, so that no two overlap, each onto the first that has
 * room for it.
 *
 * @param gap how far apart two stretches on one line are at least
 * @returns the index of the line of each
 */
export function lanesOf(stretches: readonly Stretch[], gap: number): number[] {
  const lanes: Stretch[][] = [];
  return stretches.map((stretch) => {
    const free = lanes.findIndex((lane) =>
      lane.every(({ left, right }) => stretch.left >= right + gap || stretch.right + gap <= left),
    );
    const index = free < 0 ? lanes.length : free;
    (lanes[index] ??= []).push(stretch);
    return index;
  });
}
