import { formOf } from '../graphics/forms.ts';
import { cardFindingOf, HIGHEST } from './finding.ts';
import type { Scene, Story } from './story.ts';

const heights = new WeakMap<Scene, number>();

/** The height of a scene's graphic, in thousandths of its width. Many ask for it, and a layout takes long. */
export function heightOf(scene: Scene): number {
  const height = heights.get(scene) ?? formOf(scene.form).layout(scene.data, scene.states).height;
  heights.set(scene, height);
  return height;
}

/**
 * The scene that a story without a finding shows on its cards, in its last state: the last scene of values,
 * or else of anything, whose labels are large enough there. Undefined where there is none.
 */
export function cardSceneOf(story: Story): Scene | undefined {
  if (cardFindingOf(story)) return undefined;
  const fitting = story.scenes.filter((scene) => heightOf(scene) <= HIGHEST);
  return fitting.findLast(({ data }) => data.kind === 'values') ?? fitting.at(-1);
}
