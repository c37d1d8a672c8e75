// Stands in, inside a page, for what the platform does: sharing, the clipboard, restored scrolling.
// `install` runs there as source text, before the page's own script.

/** How the platform behaves towards the next document. */
export interface Platform {
  /** What is stored as the reader's place. */
  kept?: string;
  /** A session storage that throws. */
  throws?: boolean;
  /** What the reader does while the page is still loading. */
  input?: 'wheel' | 'key';
  /** Whether there are a share sheet and a clipboard: by default only the latter. */
  share?: boolean;
  clipboard?: boolean;
}

declare global {
  /** The page's calls of the platform: `copy`, `share` and `scroll`, with their arguments. */
  var asked: [string, unknown][];
  /** How many listeners of each type the window has, if it has had any. */
  var listeners: Partial<Record<string, number>>;
  /** The name of the error with which the platform answers such a call. */
  var refusal: Partial<Record<string, string>>;
}

/** The window's name hands the settings on to the next document, behind this prefix. */
export const PREFIX = 'platform:';

function install(prefix: string): void {
  const { name } = window;
  if (!name.startsWith(prefix)) return;
  const platform = JSON.parse(name.slice(prefix.length)) as Platform;
  globalThis.asked = [];
  globalThis.refusal = {};
  globalThis.listeners = {};
  for (const [method, more] of [
    ['addEventListener', 1],
    ['removeEventListener', -1],
  ] as const) {
    const original = window[method].bind(window);
    Object.assign(window, {
      [method]: (...parameters: Parameters<typeof window.addEventListener>) => {
        const [type] = parameters;
        listeners[type] = (listeners[type] ?? 0) + more;
        original(...parameters);
      },
    });
  }
  const recorded = (call: string) => (value: unknown) => {
    asked.push([call, value]);
    const error = refusal[call];
    return error ? Promise.reject(new DOMException('no', error)) : Promise.resolve();
  };
  const define = (name: string, value: unknown) =>
    Object.defineProperty(navigator, name, { configurable: true, value });
  define('clipboard', platform.clipboard === false ? undefined : { writeText: recorded('copy') });
  define('share', platform.share ? recorded('share') : undefined);
  // The browser's driver counts as the reader's hand.
  define('userActivation', { hasBeenActive: platform.input === 'key' });
  if (platform.input === 'wheel')
    document.addEventListener('DOMContentLoaded', () =>
      document.body.dispatchEvent(new WheelEvent('wheel', { bubbles: true })),
    );
  if (platform.kept) sessionStorage.setItem(`place ${location.pathname}`, platform.kept);
  if (platform.throws)
    Object.defineProperty(window, 'sessionStorage', {
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    });
  const scroll = window.scrollTo.bind(window);
  Object.assign(window, {
    scrollTo: (options: ScrollToOptions) => {
      asked.push(['scroll', options]);
      scroll(options);
    },
  });
}

/** For `Options.initScript`. */
export const PLATFORM_SCRIPT = `(${install.toString()})('${PREFIX}');`;
