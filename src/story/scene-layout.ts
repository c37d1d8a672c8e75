import { inAccent } from './accent.ts';
import { formOf } from '../graphics/forms.ts';
import type { Form } from '../graphics/kit/form.ts';
import type { Sized } from '../graphics/kit/field.ts';
import { still } from '../graphics/kit/still.ts';
import type { Scene } from './story.ts';

const layouts = new WeakMap<Scene, { form: Form; layout: Sized }>();

/** The layout of a scene's graphic. The check, the page and each picture ask for it, and it takes long. */
export function layoutOf(scene: Scene): Sized {
  const form = formOf(scene.form);
  const known = layouts.get(scene);
  // In development, the module of a story's own form changes while the scene stays.
  if (known?.form === form) return known.layout;
  const layout = form.layout(scene.data, scene.states);
  layouts.set(scene, { form, layout });
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
  return inAccent(
    still({
      name: form,
      form: formOf(form),
      data,
      states,
      position,
      emphasised,
      layout: layoutOf(scene),
    }),
    scene.accent,
  );
}
