// What the tests do inside a page. `install` travels there as source text, ahead of the page's own
// script: nothing in it may refer to anything outside it.

export interface SceneView {
  id: string;
  position: string;
  state: string | null;
  active: string[];
  /** The drawing, in full. */
  svg: string;
}

export interface Lab {
  /** Lets so many frames go by. */
  frames(count: number): Promise<void>;
  /** Waits until what the scenes on screen show has not changed for some frames. */
  settled(): Promise<void>;
  /** What each scene that is on screen shows. */
  view(): SceneView[];
  /** The same, short enough to compare by the hundred. */
  print(): string;
  /** Scrolls at once. */
  scroll(y: number): void;
  /** Scrolls there from the top, a little at a time, and calls `at` at each of the places asked. */
  slowly(places: number[], at: (y: number) => void): Promise<void>;
  /** The scroll position at which a step's centre is on the line. */
  reading(step: string): number;
  /** The largest scroll position. */
  end(): number;
  /** Every layout shift since the page was loaded, where the browser tells of them. */
  shifts: unknown[];
  /** Each kind of event that the page listens to in a way that could hold up a key, a finger or a wheel. */
  blocking: string[];
  /** Which steps are read now, by the rule that the page publishes. */
  expected(): { scene: string; step: string; state: string }[];
}

declare global {
  var lab: Lab;
}

/** Not yet in TypeScript's own library. */
interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null }[];
}

function install(): void {
  const scenes = () => Array.from(document.querySelectorAll<HTMLElement>('[data-scene]'));
  const onScreen = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const centre = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return (top + bottom) / 2;
  };
  const shown = () => scenes().filter(onScreen);
  const view = () =>
    shown().map((scene) => ({
      id: scene.dataset.scene ?? '',
      position: scene.dataset.position ?? '',
      state: scene.dataset.state ?? null,
      active: Array.from(scene.querySelectorAll('[data-active]'), ({ id }) => id),
      svg: scene.querySelector('svg[data-graphic]')?.outerHTML ?? '',
    }));
  const hash = (text: string) => {
    let h = 5381;
    for (let i = 0; i < text.length; i++) h = (h * 33 + text.charCodeAt(i)) | 0;
    return h.toString(36);
  };
  const print = () =>
    view()
      .map(({ id, position, state, active, svg }) =>
        [id, position, state, active.join('+'), hash(svg)].join(' '),
      )
      .join('; ');
  const frames = async (count: number) => {
    // To the end of the frame: others may ask for it after us, and be called after us.
    for (let i = 0; i < count; i++)
      await new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(null);
        });
      });
  };
  // Less than the whole drawing, but nothing that moves is left out.
  const glance = () =>
    shown()
      .flatMap((scene) => [
        scene.dataset.position,
        ...Array.from(scene.querySelectorAll<SVGElement>('g, [data-key="mark"]'), (mark) =>
          [mark.style.opacity, mark.getAttribute('cx'), mark.getAttribute('cy')].join(),
        ),
      ])
      .join();
  const settled = async () => {
    let last = '';
    for (let same = 0; same < 3;) {
      await frames(1);
      const now = `${scrollY} ${glance()}`;
      same = now === last ? same + 1 : 0;
      last = now;
    }
  };
  const shifts: unknown[] = [];
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as LayoutShift;
        shifts.push([value, ...sources.map(({ node }) => node?.textContent)]);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  const blocking: string[] = [];
  const listen = Reflect.get(EventTarget.prototype, 'addEventListener');
  EventTarget.prototype.addEventListener = function (...args: Parameters<typeof listen>) {
    const [type, , options] = args;
    const passive = typeof options === 'object' && options.passive === true;
    if (type.startsWith('key') || (/^(mouse)?wheel$|^touch(start|move)$/.test(type) && !passive))
      // Not those of whatever drives the browser.
      if (!new Error().stack?.includes('InjectedScript')) blocking.push(type);
    listen.apply(this, args);
  };
  globalThis.lab = {
    shifts,
    blocking,
    frames,
    settled,
    view,
    print,
    scroll: (y) => scrollTo({ top: y, behavior: 'instant' }),
    async slowly(places, at) {
      scrollTo({ top: 0, behavior: 'instant' });
      await settled();
      for (const place of [...places].sort((a, b) => a - b)) {
        while (scrollY < place) {
          const [before, scenes] = [scrollY, shown().length];
          scrollTo({ top: Math.min(place, scrollY + 120), behavior: 'instant' });
          await frames(1);
          // A scene that has just come on screen is told of when the frame is done.
          if (shown().length !== scenes) await frames(1);
          if (scrollY === before) break;
        }
        at(place);
      }
    },
    reading(step) {
      const card = document.getElementById(step);
      const scene = card?.closest<HTMLElement>('[data-scene]');
      if (!card || !scene) throw new Error(`no step ${step}`);
      return Math.round(scrollY + centre(card) - Number(scene.dataset.line) * innerHeight);
    },
    end: () => document.documentElement.scrollHeight - innerHeight,
    expected: () =>
      scenes()
        .filter(onScreen)
        .flatMap((scene) =>
          Array.from(scene.querySelectorAll<HTMLElement>('[data-step]'))
            .filter(
              (step) =>
                Math.abs(centre(step) - Number(scene.dataset.line) * innerHeight) <=
                0.15 * innerHeight,
            )
            .map((step) => ({
              scene: scene.dataset.scene ?? '',
              step: step.id,
              state: step.dataset.step ?? '',
            })),
        ),
  };
}

/** For `Options.initScript`. */
export const LAB = `(${install.toString()})();`;
