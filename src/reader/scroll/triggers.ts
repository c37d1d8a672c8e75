import scrollama from 'scrollama';

/** A scene's element and the elements of its steps. */
export interface WatchedScene {
  element: Element;
  steps: readonly { element: HTMLElement }[];
}

export interface Triggers {
  /**
   * Moves the reading lines, and takes in a viewport of another size.
   *
   * @param lines of each scene, as a share of the viewport's height, from the top
   * @throws RangeError where a line is not from 0 to 1
   */
  setLines(lines: readonly number[]): void;
}

// The package's own types lack `offset`.
type Instance = ReturnType<typeof scrollama> & { offset(value: number): Instance };

/**
 * Reports when scenes come near the screen or leave it, and when steps cross the reading line.
 *
 * scrollama serves as the trigger alone: it reports that a step has entered or left, and the caller
 * then reads the layout. This avoids the faults of scrollama's other parts:
 *
 * - Its progress events stop after a step is resized, skip jumps, and ignore `root`. They are unused.
 * - It reads one of several queued entries, and does not report jumps into gaps. The step that it
 *   reports is therefore ignored, and scenes near the screen are also read on every scroll and whenever
 *   a box beside them has another size.
 * - It keeps its line where it was when the viewport's height alone changes. `setLines` sets it again.
 * - It throws an unclear error for a line outside the viewport. `setLines` throws a clear one.
 * - Its `destroy` leaves its scroll listener behind. It gets no such listener.
 *
 * A separate observer reports scenes near the screen: scrollama reports boxes that touch its line, and a
 * short scene can be in full view without touching the line.
 *
 * @param lines the reading line of each scene, as a share of the viewport's height
 * @param onNear called with a scene's index when the scene has come within half a screen of the screen,
 *   or has left that room
 * @param onStep called when a step has crossed the line, by scrolling or by a change of layout
 */
export function watchSteps(
  scenes: readonly WatchedScene[],
  lines: readonly number[],
  onNear: (index: number, isNear: boolean) => void,
  onStep: () => void,
): Triggers {
  lines.forEach(checkLine);
  // An instance has one line.
  const triggers = scenes.map(({ steps }, i) => {
    const instance = scrollama() as Instance;
    withoutScrollListener(() =>
      instance.setup({
        step: steps.map(({ element }) => element),
        offset: lines[i] as 0.5,
        // In an iframe, scrollama would otherwise ignore the line or measure it in the host's window.
        ...(parent !== window && { root: document }),
      }),
    );
    return instance.onStepEnter(onStep).onStepExit(onStep) as Instance;
  });

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        onNear(
          scenes.findIndex(({ element }) => element === target),
          isIntersecting,
        );
    },
    // In an iframe of another site, the margin has no effect: scenes are then drawn as they appear.
    { rootMargin: '50% 0px' },
  );
  for (const { element } of scenes) observer.observe(element);

  return {
    setLines: (lines) => {
      lines.forEach(checkLine);
      triggers.forEach((instance, i) => instance.offset(lines[i] ?? 0.5));
    },
  };
}

/**
 * Keeps scrollama from listening to scrolling. Its listener only works out a direction, which nothing
 * here uses, and reads the layout at each event: a sixth of the work of an animation frame.
 */
function withoutScrollListener(setUp: () => void): void {
  const original = document.addEventListener.bind(document);
  document.addEventListener = (type: string, ...rest: [EventListener]) => {
    if (type !== 'scroll') original(type, ...rest);
  };
  try {
    setUp();
  } finally {
    // Uncovers the prototype's own method again.
    Reflect.deleteProperty(document, 'addEventListener');
  }
}

function checkLine(line: number): void {
  if (!(line >= 0 && line <= 1))
    throw new RangeError(
      `the reading line must be a share of the viewport's height from 0 to 1, not ${line}`,
    );
}
