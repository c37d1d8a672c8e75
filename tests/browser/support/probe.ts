// Scrolls and observes from inside a page. `install` runs there as source text, before the page's own
// script, so it must not refer to anything outside itself.

export interface SceneView {
  id: string;
  position: string;
  state: string | null;
  active: string[];
  /** The drawing, in full. */
  svg: string;
}

export interface Probe {
  /** Waits for that many animation frames. */
  nextFrames(count: number): Promise<void>;
  /** Waits until the page has done what it put off until its next paint. */
  painted(): Promise<void>;
  /** Whether a scene's graphic stays on the screen while its steps are read. */
  isPinned(scene: Element): boolean;
  /** Waits until the scenes on the screen have been the same for some frames. */
  settled(): Promise<void>;
  /** The scenes on the screen, and what each shows. */
  scenes(): SceneView[];
  /** The same as a short text, for hundreds of comparisons. */
  fingerprint(): string;
  /** Scrolls at once, to so many CSS pixels from the top. */
  scrollTo(y: number): void;
  /** Scrolls from the top a little at a time, and calls `at` at each of the scroll positions. */
  scrollSlowly(places: number[], at: (y: number) => void): Promise<void>;
  /** The scroll position at which a step's centre is on the reading line. */
  scrollTopOf(step: string): number;
  /** The largest scroll position. */
  maxScroll(): number;
  /** Every layout shift since the page was loaded, in browsers that report them. */
  layoutShifts: unknown[];
  /** The steps that should be active now: those whose centres are near the reading line. */
  stepsAtLine(): { scene: string; step: string; state: string }[];
}

declare global {
  var probe: Probe;
}

/** Not yet in TypeScript's own library. */
interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null }[];
}

function install(): void {
  const all = () => Array.from(document.querySelectorAll<HTMLElement>('[data-scene]'));
  const isOnScreen = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const centre = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return (top + bottom) / 2;
  };
  const onScreen = () => all().filter(isOnScreen);
  const isPinned = (scene: Element) => {
    const graphic = scene.querySelector('figure.graphic');
    if (!graphic) return false;
    const { position, top } = getComputedStyle(graphic);
    return position === 'sticky' && Number.parseFloat(top) >= 0;
  };
  const scenes = () =>
    onScreen().map((scene) => ({
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
  const fingerprint = () =>
    scenes()
      .map(({ id, position, state, active, svg }) =>
        [id, position, state, active.join('+'), hash(svg)].join(' '),
      )
      .join('; ');
  const nextFrames = async (count: number) => {
    // Until the frame has ended: callbacks that were requested after ours run in it, too.
    for (let i = 0; i < count; i++)
      await new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            // An open port and its listener would stay in memory.
            port1.close();
            resolve();
          };
          port2.postMessage(null);
        });
      });
  };
  // Scheduled as the page does it: this runs after whatever the page has put off already.
  const painted = () =>
    new Promise<void>((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
    });
  // Everything that moves, and much shorter than the whole drawing.
  const movingParts = () =>
    onScreen()
      .flatMap((scene) => [
        scene.dataset.position,
        ...Array.from(scene.querySelectorAll<SVGElement>('g, line, .needle'), ({ style }) =>
          [style.opacity, style.transform].join(),
        ),
      ])
      .join();
  const settled = async () => {
    let last = '';
    for (let same = 0; same < 3;) {
      await nextFrames(1);
      const now = `${scrollY} ${movingParts()}`;
      same = now === last ? same + 1 : 0;
      last = now;
    }
  };
  const layoutShifts: unknown[] = [];
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as LayoutShift;
        layoutShifts.push([value, ...sources.map(({ node }) => node?.textContent)]);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  globalThis.probe = {
    layoutShifts,
    nextFrames,
    painted,
    settled,
    isPinned,
    scenes,
    fingerprint,
    scrollTo: (y) => scrollTo({ top: y, behavior: 'instant' }),
    async scrollSlowly(places, at) {
      scrollTo({ top: 0, behavior: 'instant' });
      await settled();
      for (const place of [...places].sort((a, b) => a - b)) {
        while (scrollY < place) {
          const [before, count] = [scrollY, onScreen().length];
          scrollTo({ top: Math.min(place, scrollY + 120), behavior: 'instant' });
          await nextFrames(1);
          // An IntersectionObserver reports a scene that has come on screen after the frame.
          if (onScreen().length !== count) await nextFrames(1);
          if (scrollY === before) break;
        }
        at(place);
      }
    },
    scrollTopOf(step) {
      const card = document.getElementById(step);
      if (!card) throw new Error(`no step ${step}`);
      // A scene that keeps its still has no reading line: the middle of the screen will do.
      const line = card.closest<HTMLElement>('[data-line]')?.dataset.line ?? 0.5;
      return Math.round(scrollY + centre(card) - Number(line) * innerHeight);
    },
    maxScroll: () => document.documentElement.scrollHeight - innerHeight,
    stepsAtLine: () =>
      onScreen().flatMap((scene) =>
        Array.from(scene.querySelectorAll<HTMLElement>('[data-step]'))
          .filter(
            (step) =>
              Math.abs(centre(step) - Number(scene.dataset.line) * innerHeight) <=
              0.15 * innerHeight,
          )
          .map((step) => ({
            scene: scene.dataset.scene ?? '',
            step: step.id,
            // A graphic that scrolls away shows its end from the start.
            state:
              (isPinned(scene) ? step : scene.querySelector<HTMLElement>('[data-step]:last-child'))
                ?.dataset.step ?? '',
          })),
      ),
  };
}

/** For `Options.initScript`. */
export const PROBE_SCRIPT = `(${install.toString()})();`;
