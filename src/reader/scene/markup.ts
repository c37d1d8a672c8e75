// The markup of a scene in a page. The build writes it with `sceneAttributes` and `layoutJson`, and the
// page's script reads it with `readScene`. Inside the scene's element are also its graphic, which
// graphics/kit/still.ts draws as `svg[data-graphic]`, and its steps: `[data-step]`, with the state.

import type { Sized } from '../../graphics/kit/field.ts';
import { withoutUsual } from '../../graphics/kit/labels.ts';
import { splitState } from '../../graphics/kit/state-name.ts';
import { jsonInScript } from '../../markup/json.ts';

/** Selects the element of every scene. */
export const SCENES = '[data-scene]';

/** A scene as the build has written it. */
export interface SceneMarkup {
  id: string;
  svg: SVGSVGElement;
  /** The name of the graphic's form. */
  form: string;
  /** The result of `Form.layout`, without what is usual in labels. */
  layout: unknown;
  /** The same for the place beside its steps on a wide screen, where the form has a shape for that. */
  wide: Sized | undefined;
  /** The elements of the steps, in order, each with its state. */
  steps: readonly { element: HTMLElement; state: string }[];
}

/** A position as `data-position` has it. */
export const formatPosition = (position: number): string => position.toFixed(3);

/**
 * The attributes of a scene's element. The build draws the graphic at the last step.
 *
 * @param states the states of the scene's steps, in order
 * @param fillsScreen whether the graphic fills the screen, where there is room
 */
export function sceneAttributes(id: string, states: readonly string[], fillsScreen = false) {
  const last = states.length - 1;
  return {
    'data-scene': id,
    'data-fills': fillsScreen ? '' : undefined,
    'data-position': formatPosition(last),
    'data-state': states[last],
    'data-view': viewIn(states[last]),
  };
}

/** The view in the name of a state, where it has one: `share` in `share/2014`. */
export function viewIn(state = ''): string | undefined {
  const [view, key] = splitState(state);
  return key === undefined ? undefined : view;
}

/** The content of a `<script type="application/json">` that a scene's element contains. */
export const layoutJson = (layout: unknown): string => jsonInScript(layout, withoutUsual);

/**
 * Reads a scene from the page.
 *
 * @param element one that `SCENES` selects
 * @throws Error where the graphic or its layout is missing
 * @throws SyntaxError where the layout is not JSON
 */
export function readScene(element: HTMLElement): SceneMarkup {
  const svg = element.querySelector<SVGSVGElement>('svg[data-graphic]');
  const [layout, wide] = Array.from(
    element.querySelectorAll('script[type="application/json"]'),
    (json) => JSON.parse(json.textContent) as Sized,
  );
  if (!svg || layout === undefined) throw new Error('the scene has no graphic');
  return {
    id: element.dataset.scene ?? '',
    svg,
    form: svg.dataset.graphic ?? '',
    layout,
    wide,
    steps: Array.from(element.querySelectorAll<HTMLElement>('[data-step]'), (step) => ({
      element: step,
      state: step.dataset.step ?? '',
    })),
  };
}
