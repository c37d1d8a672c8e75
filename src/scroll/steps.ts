import scrollama from 'scrollama';

/** A scene as the triggers see it. */
export interface Watched {
  element: Element;
  steps: readonly HTMLElement[];
}

export interface Watch {
  /**
   * Tells the triggers where the line is and that the viewport may have another size.
   *
   * @param line as a share of the viewport's height, from the top
   * @throws RangeError where that is not from 0 to 1
   */
  setLine(line: number): void;
}

// What the package's own types leave out.
type Instance = ReturnType<typeof scrollama> & { offset(value: number): Instance };

/**
 * Watches scenes come and go, and steps cross the line.
 *
 * scrollama is the trigger, and only that: it says that something has entered or left, and the
 * listener looks at the geometry for what. So nothing hangs on the parts of it that go wrong:
 *
 * - Its progress events stop after a step is resized, skip a jump, and ignore `root`: not asked for.
 * - It reads one of several queued entries, and is silent about jumps into gaps: what it says of
 *   the step is not passed on, and scenes on screen are also read on every scroll.
 * - A change of the viewport's height alone leaves its line where it was: `setLine` sets it anew.
 * - It throws for a line outside the viewport: so does `setLine`, in words.
 * - `destroy` leaves its scroll listener behind: it gets none.
 *
 * Whether a scene is on screen is for an observer of our own: scrollama's idea of being inside is
 * about a line, and a short scene can be in full view without touching it.
 *
 * @param onLive a scene has come on screen or left it
 * @param onTrigger a step has crossed the line, whether or not anything was scrolled
 */
export function watch(
  scenes: readonly Watched[],
  line: number,
  onLive: (index: number, live: boolean) => void,
  onTrigger: () => void,
): Watch {
  checkLine(line);
  const triggers = scrollama() as Instance;
  withoutScrollListener(() =>
    triggers.setup({
      step: scenes.flatMap(({ steps }) => steps),
      offset: line as 0.5,
      // In a frame, the line would be ignored, or taken of the host's window.
      ...(parent !== window && { root: document }),
    }),
  );
  triggers.onStepEnter(onTrigger).onStepExit(onTrigger);

  const onScreen = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries)
      onLive(
        scenes.findIndex(({ element }) => element === target),
        isIntersecting,
      );
  });
  for (const { element } of scenes) onScreen.observe(element);

  return {
    setLine: (line) => {
      checkLine(line);
      triggers.offset(line);
    },
  };
}

/**
 * Keeps scrollama from listening to every scroll. It would only work out a direction, which nobody
 * here asks for, and to do so it reads the layout at each event: a sixth of a frame's work.
 */
function withoutScrollListener(setUp: () => void): void {
  const original = document.addEventListener.bind(document);
  document.addEventListener = (type: string, ...rest: [EventListener]) => {
    if (type !== 'scroll') original(type, ...rest);
  };
  try {
    setUp();
  } finally {
    // What shadows the prototype's own goes again.
    Reflect.deleteProperty(document, 'addEventListener');
  }
}

function checkLine(line: number): void {
  if (!(line >= 0 && line <= 1))
    throw new RangeError(
      `the line is a share of the viewport's height, from 0 to 1, and not ${line}`,
    );
}
