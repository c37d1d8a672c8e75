import { REACH, readingAt, type Span } from './position.ts';
import { watch } from './steps.ts';

/** A scene as the stage runs it. */
export interface StagedScene {
  id: string;
  element: HTMLElement;
  /** The cards, and the state that each names. */
  steps: readonly { element: HTMLElement; state: string }[];
  /** Draws the graphic at a position. May throw: the scene then keeps its still. */
  draw: (position: number) => void;
  /** Puts the still back as it was built. */
  restore: () => void;
}

/** What `story:step` tells, when the reader comes to another step. */
export interface StepDetail {
  scene: string;
  step: string;
  state: string;
  position: number;
}

/** What the stage remembers of a scene: where its cards are, and what is in the page already. */
interface Actor extends StagedScene {
  live: boolean;
  /** The cards' places from the top of the scene; undefined when they may have changed. */
  spans: Span[] | undefined;
  shown: number | undefined;
  active: number | undefined;
  announced: number | undefined;
}

/**
 * Runs the scenes: the one place that reads layout while the page is scrolled, and that asks for
 * animation frames.
 *
 * What a scene shows follows from where its cards are now. Everything else here is about looking at
 * the right moments, once a frame, with all reading before all writing, and not at all while no
 * scene is on screen.
 *
 * @param scenes in the order of the page
 * @param isStill whether states should change at once, without a way between them
 * @returns a function to call when that answer changes
 */
export function stage(scenes: readonly StagedScene[], isStill: () => boolean): () => void {
  let actors: Actor[] = scenes.map((scene) => ({
    ...scene,
    live: true,
    spans: undefined,
    shown: undefined,
    active: undefined,
    announced: undefined,
  }));
  const viewport = { height: 0, line: 0.5 };
  const print = matchMedia('print');
  let printing = print.matches;
  let asked = false;

  const readViewport = () => {
    viewport.height = innerHeight;
    viewport.line = eyeLine();
    // Also where no scene is on screen: whoever is about to scroll to one asks it for its line.
    for (const { element } of actors) element.dataset.line = String(viewport.line);
  };

  const ask = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      update(actors.filter(({ live }) => live));
    });
  };

  const update = (looked: Actor[]) => {
    const readings = looked.map((actor) => ({ actor, ...look(actor) }));
    for (const { actor, position, active } of readings) show(actor, position, active);
  };

  const look = (actor: Actor) => {
    const { top } = actor.element.getBoundingClientRect();
    actor.spans ??= actor.steps.map(({ element }) => {
      const box = element.getBoundingClientRect();
      return { top: box.top - top, bottom: box.bottom - top };
    });
    const { height, line } = viewport;
    const { position, active } = readingAt(actor.spans, line * height - top, REACH * height);
    if (printing) return { position: actor.steps.length - 1, active: undefined };
    return { position: isStill() ? Math.round(position) : position, active };
  };

  const show = (actor: Actor, position: number, active: number | undefined) => {
    const { element, steps } = actor;
    if (position !== actor.shown) {
      try {
        actor.draw(position);
      } catch (error) {
        fail(actor, error);
        return;
      }
      actor.shown = position;
      element.dataset.position = position.toFixed(3);
      const state = Number.isInteger(position) ? steps[position]?.state : undefined;
      if (state === undefined) delete element.dataset.state;
      else element.dataset.state = state;
    }
    if (active !== actor.active) {
      steps.forEach((step, i) => step.element.toggleAttribute('data-active', i === active));
      actor.active = active;
    }
    if (active !== undefined && active !== actor.announced) {
      actor.announced = active;
      announce(actor, active, position);
    }
  };

  /** One scene that fails is out of the play, as it was built; the others go on. */
  const fail = (actor: Actor, error: unknown) => {
    console.error(`The scene "${actor.id}" keeps its still:`, error);
    actors = actors.filter((other) => other !== actor);
    for (const { element } of actor.steps) element.removeAttribute('data-active');
    actor.restore();
  };

  // Resize observers also tell of type that arrives late or is made larger, and of cards that grow.
  const sizes = new ResizeObserver(() => {
    for (const actor of actors) actor.spans = undefined;
    ask();
  });
  sizes.observe(document.body);
  for (const { element, steps } of actors)
    for (const box of [element, ...steps.map((step) => step.element)]) sizes.observe(box);

  readViewport();
  update(actors);
  const watching = watch(
    scenes.map(({ element, steps }) => ({ element, steps: steps.map((step) => step.element) })),
    viewport.line,
    (index, live) => {
      const actor = actors.find(({ element }) => element === scenes[index]?.element);
      if (!actor) return;
      actor.live = live;
      if (live) ask();
    },
    ask,
  );

  const setPrinting = (now: boolean) => {
    printing = now;
    // The print begins when the event's listeners return: there is no frame to wait for.
    update(actors);
  };
  const onScroll = () => {
    if (actors.some(({ live }) => live)) ask();
  };
  const onResize = () => {
    readViewport();
    watching.setLine(viewport.line);
    for (const actor of actors) actor.spans = undefined;
    ask();
  };
  addEventListener('scroll', onScroll, { passive: true });
  addEventListener('resize', onResize);
  // A page out of the back/forward cache may come back to a screen of another size.
  addEventListener('pageshow', onResize);
  addEventListener('beforeprint', () => setPrinting(true));
  addEventListener('afterprint', () => setPrinting(print.matches));
  print.addEventListener('change', () => setPrinting(print.matches));
  return ask;
}

/** Where the eye is taken to be, as a share of the viewport's height: the style sheet says. */
export function eyeLine(): number {
  const line = getComputedStyle(document.documentElement).getPropertyValue('--line');
  return Number.parseFloat(line) || 0.5;
}

function announce({ id, steps }: Actor, index: number, position: number): void {
  const step = steps[index];
  if (!step) return;
  const detail: StepDetail = { scene: id, step: step.element.id, state: step.state, position };
  document.dispatchEvent(new CustomEvent('story:step', { detail }));
}
