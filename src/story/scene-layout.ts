import { formOf } from '../graphics/forms.ts';
import type { Sized } from '../graphics/kit/field.ts';
import type { Scene } from './story.ts';

const layouts = new WeakMap<Scene, Sized>();

/** The layout of a scene's graphic. The check, the page and each picture ask for it, and it takes long. */
export function layoutOf(scene: Scene): Sized {
  const layout = layouts.get(scene) ?? formOf(scene.form).layout(scene.data, scene.states);
  layouts.set(scene, layout);
  return layout;
}
