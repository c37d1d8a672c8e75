import { REACH, readingAt } from '../scroll/position.ts';
import { positionMessage, type StepText } from './messages.ts';

/**
 * Puts a graphic's steps into the host's page, as text and never as markup, and tells the frame where
 * the reader is among them: once a frame of the screen at the most, and only while it is on it.
 *
 * @returns ends it
 */
export function startReading(
  host: HTMLElement,
  frame: HTMLIFrameElement,
  box: HTMLElement,
  steps: readonly StepText[],
): () => void {
  const cards = steps.map(({ heading, text }) => {
    const card = document.createElement('section');
    card.append(element('h3', heading), ...text.map((words) => element('p', words)));
    return card;
  });
  box.replaceChildren(...cards);

  let live = true;
  let asked = false;
  let told: number | undefined;

  const tell = () => {
    asked = false;
    const graphic = frame.getBoundingClientRect();
    const spans = cards.map((card) => card.getBoundingClientRect());
    // Where the cards pass under the graphic, the eye is in the middle of what it leaves free.
    const beside = (spans[0]?.left ?? 0) >= graphic.right || (spans[0]?.right ?? 0) <= graphic.left;
    const line = beside ? innerHeight / 2 : (graphic.height + innerHeight) / 2;
    const { position, active } = readingAt(spans, line, REACH * innerHeight);
    cards.forEach((card, i) => card.toggleAttribute('data-active', i === active));
    if (position === told) return;
    told = position;
    frame.contentWindow?.postMessage(positionMessage(position), '*');
  };
  const ask = () => {
    if (asked || !live) return;
    asked = true;
    requestAnimationFrame(tell);
  };

  // In browsers without these, it is always taken to be on screen, and as large as it was.
  const { IntersectionObserver: Intersections, ResizeObserver: Sizes } = window as Partial<
    typeof globalThis
  >;
  const onScreen =
    Intersections &&
    new Intersections((entries) => {
      live = entries.some(({ isIntersecting }) => isIntersecting);
      ask();
    });
  const sizes = Sizes && new Sizes(ask);
  onScreen?.observe(host);
  sizes?.observe(host);
  addEventListener('scroll', ask, { passive: true });
  addEventListener('resize', ask);
  ask();
  return () => {
    live = false;
    onScreen?.disconnect();
    sizes?.disconnect();
    removeEventListener('scroll', ask);
    removeEventListener('resize', ask);
  };
}

function element(tag: 'h3' | 'p', words: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = words;
  return made;
}
