/** A box that should have its middle at a place. */
interface Wanted {
  middle: number;
  height: number;
}

/**
 * Moves boxes apart so that none is over another, each as little as it can: boxes that would overlap
 * stand together around the middle of their places.
 *
 * @param wanted in their order, from the top
 * @param least where the first may start
 * @returns the middle of each
 */
export function spread(wanted: readonly Wanted[], least: number): number[] {
  const groups: { top: number; height: number; boxes: Wanted[] }[] = [];
  for (const box of wanted) {
    groups.push({
      top: Math.max(least, box.middle - box.height / 2),
      height: box.height,
      boxes: [box],
    });
    for (;;) {
      const [before, last] = groups.slice(-2);
      if (!before || !last || before.top + before.height <= last.top) break;
      const boxes = [...before.boxes, ...last.boxes];
      const height = before.height + last.height;
      // The average of the tops that each box of the group would choose for it.
      let above = 0;
      let sum = 0;
      for (const { middle, height } of boxes) {
        sum += middle - height / 2 - above;
        above += height;
      }
      groups.splice(-2, 2, { top: Math.max(least, sum / boxes.length), height, boxes });
    }
  }
  return groups.flatMap(({ top, boxes }) => {
    let y = top;
    return boxes.map(({ height }) => {
      y += height;
      return y - height / 2;
    });
  });
}
