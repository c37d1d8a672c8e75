// Finds what a reader could not see or read. Like the probe, `install` runs in the page as source
// text.
import { DOTS_PROBE_SCRIPT } from './dots-probe.ts';

export interface Legibility {
  /** Texts that overlap each other or a mark, are cut off, or are off the sides of the screen. */
  faults(root: Element): string[];
  /** Goes to every step in turn. Returns each wrong state, and everything that `look` finds. */
  visitSteps(look?: (scene: HTMLElement, step: HTMLElement) => string[]): Promise<string[]>;
  /**
   * The fraction of the screen's height that elements cover which stay where they are during a
   * scroll: the largest of those in the middle of each scene.
   */
  stickyFraction(): Promise<number>;
  /** Texts with a contrast below 4.5:1 to their background, and marks below 3:1. */
  lowContrast(root: Element): string[];
  /** The contrast of two opaque colours: 1 to 21. */
  contrast(a: string, b: string): number;
  /** Every text, visible or not, in document order, except in elements that match the selector. */
  texts(leftOut: string): string[];
  isVisible: (element: Element) => boolean;
}

declare global {
  var legibility: Legibility;
}

function install(): void {
  const isVisible = (element: Element) => {
    if (element.getClientRects().length === 0) return false;
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { display, visibility, opacity } = getComputedStyle(at);
      // WebKit has boxes for labels that are not displayed.
      if (display === 'none' || opacity === '0') return false;
      if (at === element && visibility !== 'visible') return false;
    }
    return true;
  };
  /** A label's box without its outline, which some browsers include in the client rectangle. */
  const boxOf = (label: SVGTextElement) => {
    const { x, y, width, height } = label.getBBox();
    const { a, d, e, f } = label.getScreenCTM() ?? new DOMMatrix();
    // Letters stay within this of the line they stand on.
    const sizes = [label, ...Array.from(label.querySelectorAll('tspan'))].map((words) =>
      Number.parseFloat(getComputedStyle(words).fontSize),
    );
    const [size, line] = [Math.max(...sizes), label.getStartPositionOfChar(0).y];
    const top = Math.max(y, line - 0.97 * size);
    const bottom = Math.min(y + height, line + 0.4 * size);
    return new DOMRect(a * x + e, d * top + f, a * width, d * (bottom - top));
  };
  /** Every text on the screen: a line of prose, or a label of a graphic. */
  const textsIn = (root: Element) => {
    const found: { owner: Node; text: string; box: DOMRect; holder: Element }[] = [];
    const add = (owner: Node, holder: Element, text: string, boxes: Iterable<DOMRect>) => {
      if (isVisible(holder))
        for (const box of boxes)
          if (box.width > 1 && box.height > 1) found.push({ owner, holder, text, box });
    };
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const holder = node.parentElement;
      const text = (node.nodeValue ?? '').replace(/\s+/g, ' ').trim();
      if (!text || !holder || holder.closest('script, style, svg')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      add(node, holder, text, Array.from(range.getClientRects()));
    }
    const labels = root.querySelectorAll<SVGTextElement>(
      'svg:is([data-graphic], [data-finding]) text',
    );
    for (const label of Array.from(labels))
      // What is not displayed has no characters to measure.
      if (label.textContent !== '' && isVisible(label))
        add(label, label, label.textContent, [boxOf(label)]);
    return found;
  };
  const over = (a: DOMRect, b: DOMRect) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 4;
  const isCut = ({ holder, box }: { holder: Element; box: DOMRect }) => {
    for (let at: Element | null = holder; at && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY, clipPath } = getComputedStyle(at);
      if (clipPath !== 'none') return true;
      if (!/hidden|clip/.test(overflowX + overflowY)) continue;
      const area = at.getBoundingClientRect();
      if (box.right > area.right + 1 || box.left < area.left - 1) return true;
      if (box.bottom > area.bottom + 1 || box.top < area.top - 1) return true;
    }
    return false;
  };
  /** A table may be wider than the screen where its box scrolls. Its caption may not. */
  const canBeScrolledTo = (holder: Element) => {
    const box = holder.closest('caption') ? null : holder.closest('table')?.parentElement;
    return box && /auto|scroll/.test(getComputedStyle(box).overflowX);
  };
  const faults = (root: Element) => {
    const texts = textsIn(root).sort((a, b) => a.box.top - b.box.top);
    const marks = [
      ...Array.from(root.querySelectorAll('svg [data-key]'))
        .filter(isVisible)
        .map((mark) => mark.getBoundingClientRect()),
      ...dotsIn(root)
        .filter(({ opacity }) => opacity > 0)
        .map(({ x, y, radius: r }) => new DOMRect(x - r, y - r, 2 * r, 2 * r)),
    ];
    const graphics = Array.from(
      root.querySelectorAll('figure:is(.graphic, .finding)'),
      (graphic) => ({
        graphic,
        area: graphic.getBoundingClientRect(),
      }),
    );
    const wrong = new Set<string>();
    texts.forEach((a, i) => {
      for (let j = i + 1; j < texts.length; j++) {
        const b = texts[j];
        if (!b || b.box.top >= a.box.bottom) break;
        if (a.owner !== b.owner && over(a.box, b.box)) wrong.add(`over: ${a.text} / ${b.text}`);
      }
      const { left, right, top, bottom } = a.box;
      if (!canBeScrolledTo(a.holder) && (left < -0.5 || right > innerWidth + 0.5))
        wrong.add(`off the side: ${a.text}`);
      if (isCut(a)) wrong.add(`cut: ${a.text}`);
      const own = graphics.find(({ graphic }) => graphic.contains(a.holder))?.area;
      if (own && (top < own.top - 1 || bottom > own.bottom + 1)) wrong.add(`outside: ${a.text}`);
      if (a.holder.closest('svg') && marks.some((mark) => over(mark, a.box)))
        wrong.add(`on a mark: ${a.text}`);
    });
    const sideways = document.documentElement.scrollWidth - innerWidth;
    if (sideways > 0) wrong.add(`sideways: ${sideways}`);
    return [...wrong];
  };
  const rgb = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = rgb(colour).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string) => {
    const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
  };
  const behind = (element: Element) => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (rgb(backgroundColor)[3] !== 0) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  globalThis.legibility = {
    faults,
    isVisible,
    contrast,
    async visitSteps(
      // Where the graphic fills the screen, the words of the step stand on it.
      look = (scene) =>
        faults(
          scene.dataset.size === 'screen' ? scene : (scene.querySelector('.graphic') ?? scene),
        ),
    ) {
      const wrong: string[] = [];
      for (const scene of Array.from(document.querySelectorAll<HTMLElement>('[data-scene]')))
        for (const step of Array.from(scene.querySelectorAll<HTMLElement>('[data-step]'))) {
          const shown = () => {
            const active = Array.from(scene.querySelectorAll('[data-active]'), ({ id }) => id);
            return `shows ${scene.dataset.state ?? 'no state'}, reads ${active.join()}`;
          };
          const steps = Array.from(scene.querySelectorAll<HTMLElement>('[data-step]'));
          // A graphic that scrolls away shows its end from the start.
          const end = probe.isPinned(scene) ? step : steps.at(-1);
          const right = `shows ${end?.dataset.step ?? ''}, reads ${step.id}`;
          probe.scrollTo(probe.scrollTopOf(step.id));
          await probe.nextFrames(1);
          // An IntersectionObserver reports a scene that has come on screen after this or the next frame.
          for (let i = 0; i < 10 && shown() !== right; i++) await probe.nextFrames(1);
          if (shown() !== right) wrong.push(`${step.id}: ${shown()}`);
          wrong.push(...look(scene, step).map((what) => `${step.id}: ${what}`));
        }
      return wrong;
    },
    async stickyFraction() {
      const sticky = Array.from(document.querySelectorAll('body *')).filter((element) =>
        /sticky|fixed/.test(getComputedStyle(element).position),
      );
      const boxes = () => sticky.map((element) => element.getBoundingClientRect());
      const fractions: number[] = [];
      for (const step of Array.from(document.querySelectorAll('[data-step]:nth-child(2)'))) {
        const from = probe.scrollTopOf(step.id);
        probe.scrollTo(from);
        await probe.nextFrames(1);
        const before = boxes();
        probe.scrollTo(from + 24);
        await probe.nextFrames(1);
        const heights = boxes().map(({ top, bottom }, i) =>
          Math.abs(top - (before[i]?.top ?? 0)) < 1
            ? Math.max(Math.min(bottom, innerHeight) - Math.max(top, 0), 0)
            : 0,
        );
        fractions.push(heights.reduce((sum, height) => sum + height, 0) / innerHeight);
      }
      return Math.max(...fractions);
    },
    lowContrast(root) {
      const wrong = new Set<string>();
      for (const { holder, text } of textsIn(root))
        for (const words of holder.matches('svg text')
          ? [holder, ...Array.from(holder.querySelectorAll('tspan'))].filter(isVisible)
          : [holder]) {
          const { fill, color } = getComputedStyle(words);
          if (contrast(holder.matches('svg text') ? fill : color, behind(holder)) < 4.5)
            wrong.add(`${text}: ${fill}, ${color} on ${behind(holder)}`);
        }
      for (const mark of Array.from(root.querySelectorAll('svg :is([data-key], ellipse, rect)'))) {
        if (!isVisible(mark)) continue;
        const { fill, stroke } = getComputedStyle(mark);
        const name = `${mark.localName} ${mark.closest('[class]')?.getAttribute('class') ?? ''}`;
        const ground = behind(mark);
        // A hollow mark is not filled, or with the background: its edge makes it visible.
        const solid = mark.closest('.part, .second, .event, .ink') !== null;
        const filled = fill !== 'none' && contrast(fill, ground) > 1;
        if (solid !== filled) wrong.add(`${name}: ${fill} on ${ground}`);
        if (contrast(solid ? fill : stroke, ground) < 3)
          wrong.add(`${name}: ${fill}, ${stroke} on ${ground}`);
      }
      // A solid dot is a point of a thick line, and an open one a ring that is not filled.
      for (const path of Array.from(root.querySelectorAll('[data-row] path'))) {
        if (!isVisible(path)) continue;
        const { stroke, fill } = getComputedStyle(path);
        const ground = behind(path);
        if (contrast(stroke, ground) < 3) wrong.add(`dot: ${stroke} on ${ground}`);
        if (fill !== 'none') wrong.add(`filled dot: ${fill}`);
      }
      return [...wrong];
    },
    texts(leftOut) {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: string[] = [];
      while (walker.nextNode()) {
        const { nodeValue, parentElement: holder } = walker.currentNode;
        const text = nodeValue?.trim();
        if (text && !holder?.closest(`script, style, ${leftOut}`)) texts.push(text);
      }
      return texts;
    },
  };
}

/** For `Options.initScript`, after PROBE_SCRIPT. It brings the probe of dots with it. */
export const LEGIBILITY_SCRIPT = `${DOTS_PROBE_SCRIPT}(${install.toString()})();`;
