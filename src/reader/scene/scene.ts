import { own } from '../../data/own.ts';
import { PLAYERS } from '../../graphics/players.ts';
import { formatPosition, readScene, SCENES, viewIn, type SceneMarkup } from './markup.ts';

/** A scene that the page's script runs, in the story's page and in a graphic's own iframe alike. */
export interface Scene extends Pick<SceneMarkup, 'id' | 'steps'> {
  element: HTMLElement;
  /**
   * Draws the graphic at a position: a step's index, plus the progress to the next step.
   *
   * @returns false once drawing has failed; the scene is then as it was built, and stays so
   */
  show(position: number): boolean;
  /** Marks the step that is being read; undefined marks none. */
  activate(step: number | undefined): void;
  /** Dispatches `story:step` on the document: the reader has come to a step. */
  announce(step: number): void;
  /**
   * Marks a reader's guess on the graphic, where its form can.
   *
   */
  mark(guess: number): void;
}

/** The `detail` of a `story:step` event. */
export interface StepDetail {
  scene: string;
  /** The step's id. */
  step: string;
  state: string;
  /** The step's index. */
  position: number;
}

/** Selects each image with its steps: nothing is drawn there. */
const IMAGE_GROUPS = '.scene:not([data-scene])';

/** Opens every scene of the page. One that cannot be opened stays as it was built. */
export function openScenes(): Scene[] {
  const found = document.querySelectorAll<HTMLElement>(`${SCENES}, ${IMAGE_GROUPS}`);
  return Array.from(found).flatMap((element) => {
    try {
      return [element.matches(IMAGE_GROUPS) ? openImageGroup(element) : openScene(element)];
    } catch (error) {
      keepStill(element, error);
      return [];
    }
  });
}

/** An image and its steps, of which the one that is read is marked. */
function openImageGroup(element: HTMLElement): Scene {
  const steps = Array.from(element.querySelectorAll<HTMLElement>('.step'), (step) => ({
    element: step,
    state: '',
  }));
  const nothing = () => undefined;
  return {
    id: element.id,
    element,
    steps,
    show: () => true,
    announce: nothing,
    mark: nothing,
    activate: (index) => activate(steps, index),
  };
}

function activate(steps: Scene['steps'], index: number | undefined): void {
  steps.forEach((step, i) => step.element.toggleAttribute('data-active', i === index));
}

/**
 * Opens a scene.
 *
 * @param element one that `SCENES` selects
 * @throws Error where the scene's markup is incomplete or its form is unknown
 */
export function openScene(element: HTMLElement): Scene {
  const { id, svg, form, steps, ...markup } = readScene(element);
  const player = own(PLAYERS, form);
  if (!player) throw new Error(`there is no form "${form}"`);
  const states = steps.map(({ state }) => state);
  /** The graphic as it was built, from the first drawing on. */
  let still: Node | undefined;
  const { position: builtPosition = '', state: builtState } = element.dataset;
  let { layout } = markup;
  let shown: number | undefined;
  let hasFailed = false;

  const draw = (position: number): boolean => {
    try {
      still ??= svg.cloneNode(true);
      player.draw(svg, player.pose(layout, states, position));
      return true;
    } catch (error) {
      hasFailed = true;
      keepStill(element, error);
      activate(steps, undefined);
      if (still) svg.replaceWith(still);
      element.dataset.position = builtPosition;
      setState(element, builtState);
      return false;
    }
  };
  return {
    id,
    element,
    steps,
    activate: (index) => activate(steps, index),
    show: (position) => {
      if (hasFailed || position === shown) return !hasFailed;
      if (!draw(position)) return false;
      shown = position;
      element.dataset.position = formatPosition(position);
      setState(element, states[position]);
      return true;
    },
    announce: (index) => {
      const step = steps[index];
      if (!step) return;
      const detail: StepDetail = {
        scene: id,
        step: step.element.id,
        state: step.state,
        position: index,
      };
      document.dispatchEvent(new CustomEvent('story:step', { detail }));
    },
    mark: (guess) => {
      layout = player.withGuess?.(markup.layout, guess) ?? layout;
      if (shown !== undefined && !hasFailed) draw(shown);
    },
  };
}

/** Says which state a graphic is in, and which view that is; nothing while it moves. */
function setState(element: HTMLElement, state: string | undefined): void {
  for (const [name, value] of [
    ['data-state', state],
    ['data-view', viewIn(state)],
  ] as const)
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, value);
}

/** Marks a scene that stays as it was built, for the style sheet, and logs why. */
function keepStill(element: HTMLElement, error: unknown): void {
  element.dataset.still = '';
  console.error(`The scene "${element.dataset.scene}" keeps its still:`, error);
}
