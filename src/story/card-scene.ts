import { HIGHEST_ON_CARD } from '../graphics/kit/field.ts';
import { cardFindingOf } from './finding.ts';
import { layoutOf } from './scene-layout.ts';
import type { Scene, Story } from './story.ts';

/**
 * The scene that a story without a finding shows on its cards, in its last state: the last one whose labels are large
 * enough there. Undefined where there is none.
 */
export function cardSceneOf(story: Story): Scene | undefined {
  if (cardFindingOf(story)) return undefined;
  return story.scenes.findLast((scene) => layoutOf(scene).height <= HIGHEST_ON_CARD);
}
