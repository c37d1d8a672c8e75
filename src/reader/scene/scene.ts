import { own } from '../../data/own.ts';
import type { Player, Screen } from '../../graphics/kit/form.ts';
import { formatPosition, readScene, SCENES, viewIn, type SceneMarkup } from './markup.ts';
import { drawnAt, fillsScreen, placeDisplay, screenOf, stage, windowSize } from './screen.ts';

/** The browser's part of each form of a page, by the form's name. */
export type Players = Readonly<Record<string, Player>>;

/** A scene that the page's script runs, in the story's page and in a graphic's own iframe alike. */
export interface Scene extends Pick<SceneMarkup, 'id' | 'steps'> {
  element: HTMLElement;
  /**
   * Draws the graphic at a position: a step's index, plus the progress to the next step.
   *
   * @returns false once drawing has failed; the scene is then as it was built, and stays so
   */
  show(position: number): boolean;
  /**
   * Fits the graphic to the screen, where it fills the screen and has room there, or else to its place beside its steps on
   * a wide screen. Elsewhere, and on paper, it has the shape of its still.
   */
  fit(isPrinting: boolean): void;
  /** Lets all words wait in their steps while the scene is far from the screen, where a search may find any of them. */
  leave(): void;
  /** Marks the step that is being read; undefined marks none. */
  activate(step: number | undefined): void;
  /** Dispatches `story:step` on the document: the reader has come to a step. */
  announce(step: number): void;
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
export function openScenes(players: Players): Scene[] {
  const found = document.querySelectorAll<HTMLElement>(`${SCENES}, ${IMAGE_GROUPS}`);
  return Array.from(found).flatMap((element) => {
    try {
      return [
        element.matches(IMAGE_GROUPS) ? openImageGroup(element) : openScene(element, players),
      ];
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
    fit: nothing,
    leave: nothing,
    announce: nothing,
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
export function openScene(element: HTMLElement, players: Players): Scene {
  const { id, svg, form, steps, layout: unfitted, wide } = readScene(element);
  const player = own(players, form);
  if (!player) throw new Error(`there is no form "${form}"`);
  const states = steps.map(({ state }) => state);
  /** The graphic as it was built, from the first drawing on. */
  let still: Node | undefined;
  const { position: builtPosition = '', state: builtState } = element.dataset;
  const mayFill = element.dataset.fills !== undefined;
  const figure = svg.closest<HTMLElement>('.graphic');
  const builtBox = svg.getAttribute('viewBox') ?? '';
  /** The layout that is drawn: in the shape of the still, beside the steps on a wide screen, or fitted to the screen. */
  let layout = unfitted;
  let screen: Screen | undefined;
  let isWide = false;
  /** The window that had no room: only another one is tried. */
  let refused = '';
  let shown: number | undefined;
  let hasFailed = false;

  const draw = (position: number): boolean => {
    try {
      if (!still) {
        still = svg.cloneNode(true);
        // The words in the page are those of this layout, perhaps translated: another one may break their lines elsewhere.
        if (layout !== unfitted) player.draw(svg, player.pose(unfitted, states, states.length - 1));
      }
      const box = screen ?? (isWide ? wide : undefined);
      svg.setAttribute('viewBox', box ? `0 0 ${box.width} ${box.height}` : builtBox);
      const display = steps.map(({ element: { dataset } }) => dataset.display !== undefined);
      const drawn = screen ? drawnAt(display, position) : position;
      player.draw(svg, player.pose(layout, states, drawn));
      if (screen && figure) stage(figure, steps, drawn);
      return true;
    } catch (error) {
      fail(error);
      return false;
    }
  };
  const fail = (error: unknown) => {
    hasFailed = true;
    keepStill(element, error);
    activate(steps, undefined);
    if (still) svg.replaceWith(still);
    element.dataset.position = builtPosition;
    setState(element, builtState);
  };
  /** Draws again, for a screen that has room or in the shape of the still. */
  const redraw = (room: Screen | undefined) => {
    const fitted = room && player.fit?.(unfitted, room);
    screen = fitted === undefined ? undefined : room;
    layout = fitted ?? (isWide ? wide : unfitted);
    if (screen) placeDisplay(steps, (state) => player.open?.(layout, state));
    if (shown === undefined) leave();
    else if (!hasFailed) draw(shown);
  };
  const leave = () => {
    if (!screen || !figure || hasFailed) return;
    stage(figure, steps, -1);
    shown = undefined;
  };
  const fitToScreen = (isPrinting: boolean) => {
    const here = windowSize();
    if (!mayFill || (here === refused && !screen)) return;
    // The style sheet lays the scene out for the screen, and the graphic tells whether it has room there.
    element.dataset.size = 'screen';
    const isLaidOut = !isPrinting && here !== refused && fillsScreen(element);
    const room = isLaidOut ? screenOf(element, svg) : undefined;
    if (JSON.stringify(room) !== JSON.stringify(screen)) redraw(room);
    if (screen) return;
    delete element.dataset.size;
    if (isLaidOut) refused = here;
  };
  return {
    id,
    element,
    steps,
    leave,
    activate: (index) => activate(steps, index),
    fit: (isPrinting) => {
      if (hasFailed) return;
      try {
        fitToScreen(isPrinting);
        const isBeside = wide !== undefined && !screen && !isPrinting && isBesideSteps(element);
        if (isBeside === isWide) return;
        isWide = isBeside;
        redraw(screen);
      } catch (error) {
        fail(error);
      }
    },
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
  };
}

/** Whether a scene's graphic stands beside its steps on a wide screen: see scene.css. */
const isBesideSteps = (scene: Element): boolean =>
  getComputedStyle(scene).getPropertyValue('--beside') !== '';

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
  delete element.dataset.size;
  console.error(`The scene "${element.dataset.scene}" keeps its still:`, error);
}
