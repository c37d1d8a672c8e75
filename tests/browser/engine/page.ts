/** The rendering engines that the tests know. */
export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

export interface Options {
  /** CSS pixels of the viewport; 1280 × 800 unless told otherwise. */
  width?: number;
  height?: number;
  /** What the page sees of `prefers-color-scheme` and `prefers-reduced-motion`. */
  dark?: boolean;
  reduced?: boolean;
  /**
   * `false` switches the page's own scripts off. {@link Page.evaluate} still works, but not with a
   * function that waits for anything: Firefox then runs no callback, not even a promise's.
   */
  js?: boolean;
  /** Source that runs in every document before any script of the page's own. */
  initScript?: string;
}

/** What the page sees of its medium; what is left out is off. */
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

/** One open page: as much of a browser as three different protocols have in common. */
export interface Page {
  readonly engine: Engine;
  readonly version: string;
  /** Loads `url` and waits for its `load` event. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Through the session history, so that a page can come out of the back/forward cache. */
  back(): Promise<void>;
  forward(): Promise<void>;
  /**
   * Runs `fn` in the page and hands back what it returns or resolves to. `fn` travels as source
   * text, so it sees nothing of the test's scope but `arg`; both ways only JSON survives.
   */
  evaluate<R>(fn: () => R | Promise<R>): Promise<R>;
  evaluate<R, A>(fn: (arg: A) => R | Promise<R>, arg: A): Promise<R>;
  /** Runs a script's source text in the page, past the page's security policy. */
  run(source: string): Promise<void>;
  /**
   * As from a keyboard. A Tab past the last link leaves the page for the browser's own buttons, out
   * of which a stock Firefox does not come back: a test that needs the focus then opens a new page.
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
  /** Console errors, uncaught exceptions and failed loads since the last `goto`, each once. */
  errors(): Promise<string[]>;
  close(): Promise<void>;
}

export const size = (options: Options): { width: number; height: number } => ({
  width: options.width ?? 1280,
  height: options.height ?? 800,
});
