// What a reader's eye would find wrong with a page, for every step of every scene. Like the lab,
// `install` travels into the page as source text.

export interface Sight {
  /** Texts that are over each other or over a mark, cut off, or off the sides of the screen. */
  faults(root: Element): string[];
  /** Comes to every step in turn and tells what is wrong there: its state, or what `look` finds. */
  tour(look?: (scene: HTMLElement, step: HTMLElement) => string[]): Promise<string[]>;
  /** How much of the screen's height the things take that stay where they are when it is scrolled. */
  stuck(): Promise<number>;
  /** The words that are shown, and only those, in the order of the document. */
  words(root: Element): string;
  isSeen(element: Element): boolean;
}

declare global {
  var sight: Sight;
}

function install(): void {
  const isSeen = (element: Element) => {
    if (element.getClientRects().length === 0) return false;
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { visibility, opacity } = getComputedStyle(at);
      if (opacity === '0' || (at === element && visibility !== 'visible')) return false;
    }
    return true;
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
    for (const label of Array.from(root.querySelectorAll('svg[data-graphic] text')))
      add(label, label, label.textContent, [label.getBoundingClientRect()]);
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
  globalThis.sight = {
    faults,
    isSeen,
    async tour(look = (scene) => faults(scene.querySelector('.graphic') ?? scene)) {
      const wrong: string[] = [];
      for (const scene of Array.from(document.querySelectorAll<HTMLElement>('[data-scene]')))
        for (const step of Array.from(scene.querySelectorAll<HTMLElement>('[data-step]'))) {
          lab.scroll(lab.reading(step.id));
          // A scene that has just come on screen is told of when the frame is done.
          await lab.frames(3);
          const { state } = scene.dataset;
          const active = Array.from(scene.querySelectorAll('[data-active]'), ({ id }) => id);
          if (state !== step.dataset.step || active.join() !== step.id)
            wrong.push(`${step.id}: shows ${state ?? 'no state'}, reads ${active.join()}`);
          wrong.push(...look(scene, step).map((what) => `${step.id}: ${what}`));
        }
      return wrong;
    },
    async stuck() {
      const sticky = Array.from(document.querySelectorAll('body *')).filter((element) =>
        /sticky|fixed/.test(getComputedStyle(element).position),
      );
      const top = (element: Element) => element.getBoundingClientRect().top;
      const before = sticky.map(top);
      const from = scrollY;
      lab.scroll(from + 24);
      await lab.frames(1);
      const heights = sticky.map((element, i) => {
        const box = element.getBoundingClientRect();
        const stays = Math.abs(box.top - (before[i] ?? 0)) < 1;
        return stays ? Math.max(Math.min(box.bottom, innerHeight) - Math.max(box.top, 0), 0) : 0;
      });
      lab.scroll(from);
      await lab.frames(1);
      return heights.reduce((sum, height) => sum + height, 0) / innerHeight;
    },
    words: (root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const shown: string[] = [];
      while (walker.nextNode()) {
        const holder = walker.currentNode.parentElement;
        if (holder && !holder.closest('script, style') && isSeen(holder))
          shown.push(walker.currentNode.nodeValue ?? '');
      }
      return shown.join(' ').replace(/\s+/g, ' ').trim();
    },
  };
}

/** For `Options.initScript`, after the lab. */
export const SIGHT = `(${install.toString()})();`;
