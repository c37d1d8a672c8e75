// Sends hostile messages from inside a host's page, and checks what has become of the page. `install` runs
// in the page as source text. The page has what `hostileHost` in the test puts there.
import type { Hostile, Spec } from './messages.ts';

declare global {
  var hostile: {
    /** Builds the messages, sends them and waits until all have arrived. */
    send(messages: Hostile[]): Promise<void>;
    /** What must not change at all, whatever anybody sends. */
    fixed(): Record<string, unknown>;
    /** The height of each iframe that a message may set, in CSS pixels. */
    heights(): number[];
  };
}

function install(): void {
  type Build = (spec: Spec) => unknown;
  const odd: Record<string, () => unknown> = {
    undefined: () => undefined,
    cycle: () => {
      const round: Record<string, unknown> = { sentinel: 'amp', type: 'embed-size' };
      return Object.assign(round, { height: round, steps: [round], 'datawrapper-height': round });
    },
    'cyclic list': () => {
      const list: unknown[] = [];
      list.push(list, list);
      return list;
    },
    map: () => new Map<unknown, unknown>([['story-embed', 'open']]),
    set: () => new Set(['steps']),
    'invalid date': () => new Date(Number.NaN),
    expression: () => /(a+)+$/g,
    error: () => new RangeError('hostile'),
    buffer: () => new ArrayBuffer(1 << 16),
    'detached numbers': () => new Float64Array([Number.NaN, Infinity]),
    'sparse list': () => Array<undefined>(1e4),
    boxed: () => [Object(1e308), Object('amp'), Object(true), Object(7n)] as unknown[],
    // Neither a text nor a number can be made of it.
    unprintable: () => ({ toString: 1, valueOf: 1 }),
    file: () => new File(['x'], 'x'),
  };
  const build: Build = (spec) => {
    if ('json' in spec) return spec.json;
    if ('number' in spec) return Number(spec.number);
    if ('bigint' in spec) return BigInt(spec.bigint);
    if ('long' in spec) return spec.long.repeat(spec.times);
    if ('odd' in spec) return odd[spec.odd]?.();
    if ('list' in spec) return spec.list.map(build);
    const object: Record<string, unknown> = {};
    for (const [key, value] of spec.object)
      Object.defineProperty(object, key, {
        value: build(value),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    return object;
  };

  const frames = () => Array.from(document.querySelectorAll('iframe'));
  const viewOf = (name: string) => {
    const root = document.querySelector(`story-embed.${name}`)?.shadowRoot;
    const view = root?.querySelector('iframe')?.contentWindow;
    if (!view) throw new Error(`there is no ${name}`);
    return view as Window & typeof globalThis;
  };
  const within = () => viewOf('graphic');
  const echo = () => viewOf('echo');
  const windowOf = (name: string) =>
    document.querySelector<HTMLIFrameElement>(`iframe.${name}`)?.contentWindow as Window & {
      sendFrom: (to: Window, message: unknown) => void;
    };
  const routes: Record<Hostile['route'], (message: unknown) => void> = {
    'the host itself': (message) => postMessage(message, '*'),
    'a strange iframe': (message) => windowOf('strange').sendFrom(window, message),
    'an iframe that has left the site': (message) => windowOf('left').sendFrom(window, message),
    'an iframe of the site': (message) => windowOf('echo').postMessage(message, '*'),
    'the iframe of a <story-embed>': (message) => echo().postMessage(message, '*'),
    'the host, to a graphic': (message) => within().postMessage(message, '*'),
    'a strange iframe, to a graphic': (message) => windowOf('strange').sendFrom(within(), message),
  };
  /** Waits until what has been sent to a window, and what it sends back, has arrived. */
  const arrived = (target: Window, returns: boolean) =>
    new Promise<void>((resolve) => {
      const mark = `arrived ${Math.random()}`;
      const at = returns ? window : target;
      const listen = ({ data }: MessageEvent<unknown>) => {
        if (data !== mark) return;
        at.removeEventListener('message', listen);
        resolve();
      };
      at.addEventListener('message', listen);
      target.postMessage(mark, '*');
    });
  /** The names of what every script of a window shares. */
  const globals = (view: typeof globalThis) => {
    const { Object: O, Array: A, Function: F, String: S, Element: E } = view;
    return [view, O.prototype, A.prototype, F.prototype, S.prototype, E.prototype].map(
      (shared) => Reflect.ownKeys(shared).length,
    );
  };

  globalThis.hostile = {
    async send(messages) {
      received.length = 0;
      for (const { route, message } of messages) routes[route](build(message));
      await Promise.all([
        arrived(window, false),
        arrived(windowOf('echo'), true),
        arrived(echo(), true),
        arrived(within(), false),
      ]);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    },
    fixed: () => ({
      addresses: [location.href, within().location.href, history.length],
      hacked: ['hacked' in window, 'hacked' in within()],
      globals: [globals(globalThis), globals(within())],
      untouched: ['own', 'strange', 'left'].map(
        (name) => document.querySelector(`iframe.${name}`)?.clientHeight,
      ),
      elements: Array.from(document.querySelectorAll('story-embed'), (element) => [
        element.childElementCount,
        element.shadowRoot?.querySelectorAll('script, img, a').length,
      ]),
      scene: within().document.querySelectorAll('[data-scene] svg *').length,
    }),
    heights: () =>
      [
        ...frames().filter(({ className }) => className === 'echo'),
        ...Array.from(document.querySelectorAll('story-embed'), (element) =>
          element.shadowRoot?.querySelector('iframe'),
        ),
      ].map((iframe) => iframe?.clientHeight ?? Number.NaN),
  };
}

/** For `Page.run`. */
export const HOSTILE_SCRIPT = `(${install.toString()})();`;
