import { formOf } from '../graphics/forms.ts';
import type { Sized } from '../graphics/kit/field.ts';
import { still } from '../graphics/kit/still.ts';
import type { Scene } from './story.ts';

const layouts = new WeakMap<Scene, Sized>();

/** The layout of a scene's graphic. The check, the page and each picture ask for it, and it takes long. */
export function layoutOf(scene: Scene): Sized {
  const layout = layouts.get(scene) ?? formOf(scene.form).layout(scene.data, scene.states);
  layouts.set(scene, layout);
  return layout;
}

/**
 * Draws a scene's graphic at rest, as markup: in its last state, unless it is given the number of another.
 *
 * @param emphasised whether to draw the finished graphic, with what the step is about emphasised
 */
export function stillOf(
  scene: Scene,
  position = scene.states.length - 1,
  emphasised = false,
): string {
  const { form, data, states } = scene;
  return still({
    name: form,
    form: formOf(form),
    data,
    states,
    position,
    emphasised,
    layout: layoutOf(scene),
  });
}
