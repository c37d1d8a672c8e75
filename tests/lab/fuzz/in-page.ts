// What the fuzz changes and reads inside a page, beside the probe. `install` runs there as source text,
// before the page's own script, so it must not refer to anything outside itself.
import { PROBE_SCRIPT } from '../../browser/support/probe.ts';

/** What others than the page's script have done to the page. */
export interface Surroundings {
  /** The reader's text size, in per cent of the usual. */
  textSize: number;
  /** Whether all text is wider, as before a late font or after it. */
  wide: boolean;
  /** The heights of the boxes of other content before each scene, in CSS pixels. */
  boxes: number[];
  /** Whether the browser keeps what is on the screen in its place, where it can. */
  anchored: boolean;
}

/** A scene on the screen. Edges are in CSS pixels from the top of the viewport. */
export interface SceneLook {
  id: string;
  line: string | null;
  position: string;
  state: string | null;
  /** The ids of the steps that are marked as being read. */
  active: string[];
  /** The step in the scene's last `story:step` event. */
  told: string | null;
  /** Whether the graphic stays on the screen while the steps are read. */
  pinned: boolean;
  steps: { id: string; state: string; top: number; bottom: number }[];
  svg: string;
}

/** An element's place in the page, in CSS pixels. */
export interface BoxLook {
  name: string;
  left: number;
  top: number;
  width: number;
  height: number;
  /** Whether it is part of a line of text. */
  inline: boolean;
}

/** All that a reader could notice at one moment, and what the page holds. */
export interface Look {
  y: number;
  width: number;
  height: number;
  /** The reading line, as the style sheet has it. */
  line: number;
  /** Whether motion is reduced: by the root element, and by the switch; null where there is none. */
  reduced: [boolean, boolean | null];
  /** The guess: null where it is not set or the page asks for none. */
  guess: number | null;
  scenes: SceneLook[];
  /** The box of every element outside the graphics. */
  boxes: BoxLook[];
  /** The nodes of the document, the listeners, and the elements that observers watch. */
  nodes: number;
  /** Those of them that are in graphics. */
  drawn: number;
  listeners: number;
  observed: number;
  /** The layout shifts that the browser has reported, with the texts that moved. */
  shifts: string[];
  /** How often the page has come out of the back/forward cache. */
  returns: number;
}

export interface Fuzz {
  /** Puts the page into these surroundings, and keeps them for later loads in the tab. */
  surround(surroundings: Surroundings): void;
  /** Looks at the scenes on the screen, or at all. */
  look(which?: 'all'): Look;
  /** Scrolls to a place from some way above it, a little at a time. */
  scrollSlowlyTo(y: number): Promise<void>;
}

declare global {
  var fuzz: Fuzz;
}

function install(): void {
  const scenesOf = () => Array.from(document.querySelectorAll<HTMLElement>('[data-scene]'));

  const KEY = 'surroundings';
  const sheet = new CSSStyleSheet();
  const apply = ({ textSize, wide, boxes, anchored }: Surroundings) => {
    const heights = boxes.map((height, i) => `[data-box="${i}"] { height: ${height}px }`);
    sheet.replaceSync(`
      html { font-size: ${textSize}% !important; overflow-anchor: ${anchored ? 'auto' : 'none'} }
      body { letter-spacing: ${wide ? '0.12em' : 'normal'} !important }
      ${heights.join('\n')}`);
  };
  // While the page is parsed, so that nothing shifts that was painted already.
  let boxes = 0;
  const parsing = new MutationObserver(() => {
    for (const scene of scenesOf().slice(boxes)) {
      const box = document.createElement('div');
      box.dataset.box = String(boxes++);
      scene.before(box);
    }
  });
  parsing.observe(document, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', () => parsing.disconnect());
  // A blank page has no storage.
  if (location.protocol.startsWith('http')) {
    document.adoptedStyleSheets.push(sheet);
    const kept = sessionStorage.getItem(KEY);
    if (kept !== null) apply(JSON.parse(kept) as Surroundings);
  }

  const told = new Map<string, string>();
  document.addEventListener('story:step', (event) => {
    const { scene, step } = (event as CustomEvent<Record<'scene' | 'step', string>>).detail;
    told.set(scene, step);
  });
  let returns = 0;
  addEventListener('pageshow', ({ persisted }) => (returns += Number(persisted)));

  // A listener counts once for each target, type and phase, as in the browser.
  let listeners = 0;
  const known = new WeakMap<EventTarget, Map<unknown, Set<string>>>();
  const keyOf = (type: string, options?: boolean | EventListenerOptions) =>
    `${type} ${Boolean(typeof options === 'object' ? options.capture : options)}`;
  type Listening = (type: string, listener: unknown, options?: boolean) => void;
  const target = EventTarget.prototype as unknown as Record<string, Listening>;
  const { addEventListener: add, removeEventListener: remove } = target;
  target.addEventListener = function (this: EventTarget, type, listener, options) {
    const ours = known.get(this) ?? new Map<unknown, Set<string>>();
    const keys = ours.get(listener) ?? new Set();
    known.set(this, ours.set(listener, keys));
    if (!keys.has(keyOf(type, options))) listeners++;
    keys.add(keyOf(type, options));
    add?.call(this, type, listener, options);
  };
  target.removeEventListener = function (this: EventTarget, type, listener, options) {
    if (known.get(this)?.get(listener)?.delete(keyOf(type, options))) listeners--;
    remove?.call(this, type, listener, options);
  };

  const observed = new Map<object, Set<unknown>>();
  for (const { prototype } of [IntersectionObserver, ResizeObserver]) {
    const methods = prototype as unknown as Record<string, (...args: unknown[]) => void>;
    const { observe, unobserve, disconnect } = methods;
    methods.observe = function (this: object, ...args) {
      observed.set(this, (observed.get(this) ?? new Set()).add(args[0]));
      observe?.apply(this, args);
    };
    methods.unobserve = function (this: object, ...args) {
      observed.get(this)?.delete(args[0]);
      unobserve?.apply(this, args);
    };
    methods.disconnect = function (this: object) {
      observed.delete(this);
      disconnect?.call(this);
    };
  }

  const round = (value: number) => Math.round(value * 10) / 10;
  const isOnScreen = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const lookAt = (scene: HTMLElement) => ({
    id: scene.dataset.scene ?? '',
    line: scene.dataset.line ?? null,
    position: scene.dataset.position ?? '',
    state: scene.dataset.state ?? null,
    active: Array.from(scene.querySelectorAll('[data-active]'), ({ id }) => id),
    told: told.get(scene.dataset.scene ?? '') ?? null,
    pinned: probe.isPinned(scene),
    steps: Array.from(scene.querySelectorAll<HTMLElement>('[data-step]'), (step) => {
      const { top, bottom } = step.getBoundingClientRect();
      return { id: step.id, state: step.dataset.step ?? '', top, bottom };
    }),
    svg: scene.querySelector('svg[data-graphic]')?.outerHTML ?? '',
  });
  const boxesOf = () => {
    const all = Array.from(document.body.querySelectorAll(':not(svg *, script, style)'));
    // A link may lead into a table that is wider than the screen, and scroll it sideways.
    const scrolled = all.filter(({ scrollLeft }) => scrollLeft !== 0);
    return all.map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const sideways = scrolled
        .filter((scroller) => scroller !== element && scroller.contains(element))
        .reduce((sum, { scrollLeft }) => sum + scrollLeft, 0);
      return {
        name: `${element.localName}.${element.className} #${element.id}`,
        left: round(left + sideways),
        top: round(top + scrollY),
        width: round(width),
        height: round(height),
        inline: getComputedStyle(element).display === 'inline',
      };
    });
  };
  const count = (root: Node) => {
    let nodes = 0;
    const all = document.createNodeIterator(root);
    while (all.nextNode()) nodes++;
    return nodes;
  };
  globalThis.fuzz = {
    surround(surroundings) {
      sessionStorage.setItem(KEY, JSON.stringify(surroundings));
      apply(surroundings);
    },
    look(which) {
      const slider = document.querySelector<HTMLInputElement>('[data-guess] input[type="range"]');
      const isSet = slider !== null && slider.dataset.unset === undefined;
      return {
        y: scrollY,
        width: innerWidth,
        height: innerHeight,
        line: Number.parseFloat(
          getComputedStyle(document.documentElement).getPropertyValue('--line'),
        ),
        reduced: [
          document.documentElement.dataset.motion === 'reduce',
          document.querySelector<HTMLInputElement>('#motion')?.checked ?? null,
        ],
        guess: isSet ? Number(slider.value) : null,
        scenes: scenesOf()
          .filter((scene) => which === 'all' || isOnScreen(scene))
          .map(lookAt),
        boxes: boxesOf(),
        nodes: count(document),
        drawn: Array.from(document.querySelectorAll('svg[data-graphic]'), count).reduce(
          (sum, nodes) => sum + nodes,
          0,
        ),
        listeners,
        observed: Array.from(observed.values()).reduce((sum, { size }) => sum + size, 0),
        shifts: probe.layoutShifts.map((shift) => JSON.stringify(shift).slice(0, 200)),
        returns,
      };
    },
    async scrollSlowlyTo(y) {
      const onScreen = () => scenesOf().filter(isOnScreen).length;
      for (let at = Math.max(0, y - 600); at < y; at += 100) {
        const before = onScreen();
        probe.scrollTo(at);
        // An IntersectionObserver reports a scene that has come on screen after the frame.
        await probe.nextFrames(onScreen() === before ? 1 : 2);
      }
      probe.scrollTo(y);
      await probe.settled();
    },
  };
}

/** For `Options.initScript`. */
export const FUZZ_SCRIPT = `${PROBE_SCRIPT}\n(${install.toString()})();`;
