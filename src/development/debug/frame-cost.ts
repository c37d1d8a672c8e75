/** How many frames are kept: about a second of scrolling. */
const KEPT = 60;

type Callback = (...parameters: never[]) => unknown;

/**
 * Measures how long the page's own scripts run in each animation frame: what they have asked the window,
 * animation frames and observers to call, with the layout that they force. It has to run before those scripts.
 *
 * @param eachFrame called after every frame, with the milliseconds in each of the last frames that ran any
 *   script, the newest last; its own work is not counted
 */
export function measureFrames(eachFrame: (costs: readonly number[]) => void): void {
  const requestFrame = window.requestAnimationFrame.bind(window);
  const wrappers = new WeakMap<Callback, Callback>();
  const costs: number[] = [];
  let cost: number | undefined;
  let isRunning = false;

  /** The same function, timed. It is the same one each time, so that a listener can be removed. */
  const timed = <T extends Callback>(callback: T): T => {
    const known = wrappers.get(callback);
    if (known) return known as T;
    const wrapper = function (this: unknown, ...parameters: never[]) {
      if (isRunning) return callback.apply(this, parameters);
      const begun = performance.now();
      isRunning = true;
      try {
        return callback.apply(this, parameters);
      } finally {
        isRunning = false;
        cost = (cost ?? 0) + performance.now() - begun;
      }
    };
    wrappers.set(callback, wrapper);
    return wrapper as unknown as T;
  };

  window.requestAnimationFrame = (callback) => requestFrame(timed(callback));
  for (const name of ['addEventListener', 'removeEventListener'] as const) {
    const original = window[name].bind(window);
    window[name] = (
      type: string,
      listener: EventListenerOrEventListenerObject | null,
      options?: boolean | AddEventListenerOptions,
    ) => {
      if (listener)
        original(type, typeof listener === 'function' ? timed(listener) : listener, options);
    };
  }
  window.ResizeObserver = class extends ResizeObserver {
    constructor(callback: ResizeObserverCallback) {
      super(timed(callback));
    }
  };
  window.IntersectionObserver = class extends IntersectionObserver {
    constructor(callback: IntersectionObserverCallback, options?: IntersectionObserverInit) {
      super(timed(callback), options);
    }
  };

  const finish = () => {
    if (cost !== undefined) costs.push(cost);
    cost = undefined;
    if (costs.length > KEPT) costs.shift();
    eachFrame(costs);
    next();
  };
  // A task after the frame: the page's callbacks have run by then, and no layout is forced before them.
  const next = () => requestFrame(() => setTimeout(finish));
  next();
}
