// What a reader's eye would find wrong with a page, for every step of every scene. Like the lab,
// `install` travels into the page as source text.

export interface Sight {
  /** Texts that are over each other or over a mark, cut off, or off the sides of the screen. */
  faults(root: Element): string[];
  /** Comes to every step in turn and tells what is wrong there: its state, or what `look` finds. */
  tour(look?: (scene: HTMLElement, step: HTMLElement) => string[]): Promise<string[]>;
  /**
   * What share of the screen's height the things take that stay where they are when it is scrolled,
   * in the middle of the scene where it is the most.
   */
  stuck(): Promise<number>;
  /** Words and marks that do not stand out: 4.5:1 to what is behind a text, 3:1 for a mark. */
  dim(root: Element): string[];
  /** Every text, shown or not, in the order of the document, but for what is in such elements. */
  texts(leftOut: string): string[];
  isSeen: (element: Element) => boolean;
}

declare global {
  var sight: Sight;
}

function install(): void {
  const isSeen = (element: Element) => {
    if (element.getClientRects().length === 0) return false;
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { display, visibility, opacity } = getComputedStyle(at);
      // WebKit has boxes for labels that are not displayed.
      if (display === 'none' || opacity === '0') return false;
      if (at === element && visibility !== 'visible') return false;
    }
    return true;
  };
  /** A label's own box: the other one has its outline in it, too, in some browsers. */
  const boxOf = (label: SVGTextElement) => {
    const { x, y, width, height } = label.getBBox();
    const { a, d, e, f } = label.getScreenCTM() ?? new DOMMatrix();
    return new DOMRect(a * x + e, d * y + f, a * width, d * height);
  };
  /** Every text as it stands on the screen: a line of prose, or a label of a graphic. */
  const textsIn = (root: Element) => {
    const found: { owner: Node; text: string; box: DOMRect; holder: Element }[] = [];
    const add = (owner: Node, holder: Element, text: string, boxes: Iterable<DOMRect>) => {
      if (isSeen(holder))
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
    const labels = root.querySelectorAll<SVGTextElement>('svg[data-graphic] text');
    for (const label of Array.from(labels)) add(label, label, label.textContent, [boxOf(label)]);
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
  /** Only a table may be wider than the screen, in a box of its own; its caption may not. */
  const canBeScrolledTo = (holder: Element) => {
    const box = holder.closest('caption') ? null : holder.closest('table')?.parentElement;
    return box && /auto|scroll/.test(getComputedStyle(box).overflowX);
  };
  const faults = (root: Element) => {
    const texts = textsIn(root).sort((a, b) => a.box.top - b.box.top);
    const marks = Array.from(root.querySelectorAll('svg [data-key]'))
      .filter(isSeen)
      .map((mark) => mark.getBoundingClientRect());
    const graphics = Array.from(root.querySelectorAll('figure.graphic'), (graphic) => ({
      graphic,
      area: graphic.getBoundingClientRect(),
    }));
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
  globalThis.sight = {
    faults,
    isSeen,
    async tour(look = (scene) => faults(scene.querySelector('.graphic') ?? scene)) {
      const wrong: string[] = [];
      for (const scene of Array.from(document.querySelectorAll<HTMLElement>('[data-scene]')))
        for (const step of Array.from(scene.querySelectorAll<HTMLElement>('[data-step]'))) {
          const shown = () => {
            const active = Array.from(scene.querySelectorAll('[data-active]'), ({ id }) => id);
            return `shows ${scene.dataset.state ?? 'no state'}, reads ${active.join()}`;
          };
          const right = `shows ${step.dataset.step ?? ''}, reads ${step.id}`;
          lab.scroll(lab.reading(step.id));
          await lab.frames(1);
          // A scene that has just come on screen is told of when the frame is done, or the next.
          for (let i = 0; i < 10 && shown() !== right; i++) await lab.frames(1);
          if (shown() !== right) wrong.push(`${step.id}: ${shown()}`);
          wrong.push(...look(scene, step).map((what) => `${step.id}: ${what}`));
        }
      return wrong;
    },
    async stuck() {
      const sticky = Array.from(document.querySelectorAll('body *')).filter((element) =>
        /sticky|fixed/.test(getComputedStyle(element).position),
      );
      const boxes = () => sticky.map((element) => element.getBoundingClientRect());
      const shares: number[] = [];
      for (const step of Array.from(document.querySelectorAll('[data-step]:nth-child(2)'))) {
        const from = lab.reading(step.id);
        lab.scroll(from);
        await lab.frames(1);
        const before = boxes();
        lab.scroll(from + 24);
        await lab.frames(1);
        const heights = boxes().map(({ top, bottom }, i) =>
          Math.abs(top - (before[i]?.top ?? 0)) < 1
            ? Math.max(Math.min(bottom, innerHeight) - Math.max(top, 0), 0)
            : 0,
        );
        shares.push(heights.reduce((sum, height) => sum + height, 0) / innerHeight);
      }
      return Math.max(...shares);
    },
    dim(root) {
      const wrong = new Set<string>();
      for (const { holder, text } of textsIn(root))
        for (const words of holder.matches('svg text')
          ? [holder, ...Array.from(holder.querySelectorAll('tspan'))].filter(isSeen)
          : [holder]) {
          const { fill, color } = getComputedStyle(words);
          if (contrast(holder.matches('svg text') ? fill : color, behind(holder)) < 4.5)
            wrong.add(`${text}: ${fill}, ${color} on ${behind(holder)}`);
        }
      for (const mark of Array.from(root.querySelectorAll('svg :is([data-key], ellipse, rect)'))) {
        if (!isSeen(mark)) continue;
        const { fill, stroke } = getComputedStyle(mark);
        const name = `${mark.localName} ${mark.closest('[class]')?.getAttribute('class') ?? ''}`;
        const ground = behind(mark);
        // What is hollow has the ground in it, and is told by its edge.
        const solid = mark.closest('.part, .event') !== null;
        if (solid !== contrast(fill, ground) > 1) wrong.add(`${name}: ${fill} on ${ground}`);
        if (contrast(solid ? fill : stroke, ground) < 3)
          wrong.add(`${name}: ${fill}, ${stroke} on ${ground}`);
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

/** For `Options.initScript`, after the lab. */
export const SIGHT = `(${install.toString()})();`;
