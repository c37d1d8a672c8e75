import { HIGHEST_ON_CARD } from '../graphics/kit/field.ts';
import { cardFindingOf } from './finding.ts';
import { layoutOf } from './scene-layout.ts';
import type { Scene, Story } from './story.ts';

/**
 * The scene that a story without a finding shows on its cards, in its last state: the last scene of values,
 * or else of anything, whose labels are large enough there. Undefined where there is none.
 */
export function cardSceneOf(story: Story): Scene | undefined {
  if (cardFindingOf(story)) return undefined;
  const fitting = story.scenes.filter((scene) => layoutOf(scene).height <= HIGHEST_ON_CARD);
  return fitting.findLast(({ data }) => data.kind === 'values') ?? fitting.at(-1);
}
