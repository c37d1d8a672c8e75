/** The rendering engines that the tests know. */
export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

export interface Options {
  /** The viewport in CSS pixels; 1280 × 800 by default. */
  width?: number;
  height?: number;
  /** Sets `prefers-color-scheme: dark` and `prefers-reduced-motion: reduce`. */
  dark?: boolean;
  reduced?: boolean;
  /**
   * `false` switches the page's own scripts off. {@link Page.evaluate} still works, but not with a
   * asynchronous function: Firefox then runs no callback, not even a promise's.
   */
  js?: boolean;
  /** Source text that runs in every document before the page's own scripts. */
  initScript?: string;
}

/** The page's medium. A field that is left out is as the page was opened with, or off. */
export interface Media {
  print?: boolean;
  dark?: boolean;
  reduced?: boolean;
  forcedColors?: boolean;
}

export type Key =
  | 'Tab'
  | 'Shift+Tab'
  | 'Enter'
  | 'Space'
  | 'Escape'
  | 'Home'
  | 'End'
  | 'PageUp'
  | 'PageDown'
  | 'ArrowUp'
  | 'ArrowDown'
  | 'ArrowLeft'
  | 'ArrowRight';

/** One open page, with the features that all three browsers' protocols have. */
export interface Page {
  readonly engine: Engine;
  readonly version: string;
  /** Loads `url` and waits for its `load` event. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Goes through the session history, so that the back/forward cache can be used. */
  back(): Promise<void>;
  forward(): Promise<void>;
  /**
   * Runs `fn` in the page, and returns its result or what that resolves to. `fn` is sent as source
   * text, so of the test's scope it can use only `arg`. The argument and the result must be JSON.
   */
  evaluate<R>(fn: () => R | Promise<R>): Promise<R>;
  evaluate<R, A>(fn: (arg: A) => R | Promise<R>, arg: A): Promise<R>;
  /** Runs source text in the page, where the page's security policy does not stop it. */
  run(source: string): Promise<void>;
  /**
   * Presses a key. A Tab past the last link moves the focus to the browser's own buttons, and a stock
   * Firefox never moves it back: a test that then needs the focus opens a new page.
   */
  press(key: Key): Promise<void>;
  /** Gives the open page a viewport of exactly this many CSS pixels, or throws. */
  resize(width: number, height: number): Promise<void>;
  /** The viewport as a PNG, one image pixel to a CSS pixel. */
  screenshot(): Promise<Buffer>;
  /** Changes the medium of the open page. Only Chromium can do so without another launch. */
  emulate?: (media: Media) => Promise<void>;
  /** The page on A4 paper, as a PDF. Only Chromium prints without asking. */
  pdf?: () => Promise<Buffer>;
  /**
   * The DOM nodes and event listeners that the page's process holds after a garbage collection, also
   * those in no document. Only Chromium tells.
   */
  held?: () => Promise<{ nodes: number; listeners: number }>;
  /**
   * Puts a finger on the first of these places in the viewport, moves it over the others and lifts it. Only Chromium can.
   */
  touch?: (places: readonly { x: number; y: number }[]) => Promise<void>;
  /** Console errors, uncaught exceptions and failed loads since the last `goto`, each once. */
  errors(): Promise<string[]>;
  close(): Promise<void>;
}

export const size = (options: Options): { width: number; height: number } => ({
  width: options.width ?? 1280,
  height: options.height ?? 800,
});
