import { playerOf } from '../graphics/players.ts';
import { motionSwitch } from '../scroll/motion.ts';
import type { StepDetail } from '../scroll/stage.ts';
import { glide } from './glide.ts';
import { tellHeight } from './height.ts';
import { openIn, positionIn, stepsMessage } from './messages.ts';

const root = document.documentElement;

// The page is set for its script from the start: nothing may move when that has come. Where it fails,
// the page is as it is without.
try {
  play();
} catch (error) {
  giveUp(error);
}

function giveUp(error: unknown): void {
  console.error('The graphic keeps its still:', error);
  delete root.dataset.ready;
}

/**
 * Takes up the graphic and its steps from the page. The reader's buttons and arrow keys say where it
 * is, or the host's script does, where that shows the steps in its own page.
 */
function play(): void {
  const scene = find('[data-scene]', HTMLElement);
  const svg = find('svg[data-graphic]', SVGSVGElement);
  const status = find('[role="status"]', HTMLElement);
  const buttons = Array.from(scene.querySelectorAll<HTMLElement>('[data-step]'));
  const texts = Array.from(scene.querySelectorAll<HTMLElement>('.step'));
  const turns = Array.from(scene.querySelectorAll<HTMLElement>('[data-turn]'));
  const states = buttons.map(({ dataset }) => dataset.step ?? '');
  const last = states.length - 1;
  const layout: unknown = JSON.parse(find('[type="application/json"]', HTMLElement).textContent);
  const player = playerOf(svg.dataset.graphic ?? '');
  if (!player) throw new Error('there is no such graphic');
  const still = svg.cloneNode(true);

  /** The step being read. */
  let active: number | undefined;
  let driven = false;
  let failed = false;

  /** Back to the page as it was built, which has all the words and the last frame. */
  const restore = () => {
    svg.replaceWith(still);
    scene.dataset.position = last.toFixed(3);
    scene.dataset.state = states[last];
  };

  const show = (position: number) => {
    if (failed) return;
    try {
      player.draw(svg, player.frame(layout, states, position));
    } catch (error) {
      failed = true;
      restore();
      giveUp(error);
      return;
    }
    scene.dataset.position = position.toFixed(3);
    const state = states[position];
    if (state === undefined) delete scene.dataset.state;
    else scene.dataset.state = state;
  };

  const isStill = motionSwitch(null, () => undefined);
  const named = buttons.findIndex(({ id }) => `#${id}` === location.hash);
  const start = Math.max(named, 0);
  const go = glide(start, show);

  /** Another step is read: its text shows, its button says so, and whoever listens is told. */
  const read = (index: number) => {
    if (index === active) return;
    const first = active === undefined;
    active = index;
    buttons.forEach((button, i) => {
      button.toggleAttribute('data-active', i === index);
      if (i === index) button.setAttribute('aria-current', 'step');
      else button.removeAttribute('aria-current');
    });
    texts.forEach((text, i) => text.toggleAttribute('data-shown', i === index));
    for (const turn of turns)
      turn.setAttribute(
        'aria-disabled',
        String(states[index + Number(turn.dataset.turn)] === undefined),
      );
    const [step, state] = [buttons[index]?.id, states[index]];
    if (first || step === undefined || state === undefined) return;
    const detail: StepDetail = { scene: scene.id, step, state, position: index };
    document.dispatchEvent(new CustomEvent('story:step', { detail }));
  };

  const press = (index: number) => {
    if (states[index] === undefined || index === active) return;
    read(index);
    go(index, isStill());
    // Nothing that is read has the focus: what has come after a press is said.
    status.textContent = buttons[index]?.getAttribute('aria-label') ?? '';
  };

  read(start);
  go(start, true);
  buttons.forEach((button, i) => button.addEventListener('click', () => press(i)));
  for (const turn of turns)
    turn.addEventListener('click', () => press((active ?? 0) + Number(turn.dataset.turn)));
  document.addEventListener('keydown', ({ key, altKey, ctrlKey, metaKey, shiftKey }) => {
    if (driven || altKey || ctrlKey || metaKey || shiftKey) return;
    if (key === 'ArrowLeft') press((active ?? 0) - 1);
    if (key === 'ArrowRight') press((active ?? 0) + 1);
  });
  addEventListener('beforeprint', () => show(last));
  addEventListener('afterprint', () => show(active ?? 0));

  const stopTelling = tellHeight();
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source !== parent || parent === window) return;
    if (openIn(data)) {
      driven = true;
      root.dataset.driven = '';
      stopTelling();
      parent.postMessage(stepsMessage(texts.map(plain)), '*');
    }
    const position = positionIn(data);
    if (position === undefined || !driven) return;
    const at = Math.min(Math.max(isStill() ? Math.round(position) : position, 0), last);
    go(at, true);
    if (Number.isInteger(at)) read(at);
  });
}

function find<E extends Element>(selector: string, type: new () => E): E {
  const element = document.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`there is no ${selector}`);
  return element;
}

/** A step's words, for a page that is not ours to put markup into. */
function plain(step: HTMLElement) {
  const folded = (element: Element | null) =>
    element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  // Somebody's words keep their marks, and their speaker.
  const words = (element: Element) =>
    element.matches('.quote')
      ? `“${folded(element.querySelector('blockquote'))}” ${folded(element.querySelector('figcaption'))}`
      : folded(element);
  const [heading, ...blocks] = Array.from(step.children, words);
  return { heading: heading ?? '', text: blocks };
}
