import { findingForm } from '../graphics/forms.ts';
import { WIDTH } from '../graphics/kit/field.ts';
import { findingStill } from '../graphics/kit/still.ts';
import { cardSceneOf } from '../story/card-scene.ts';
import { layoutOf, stillOf } from '../story/scene-layout.ts';
import { cardFindingOf, changesIn, shownAlone } from '../story/finding.ts';
import type { Story } from '../story/story.ts';

/** A graphic that stands for a story. */
interface TeaserPicture {
  caption: string;
  /** An `<svg>`. */
  markup: string;
  /** Where its figures cannot be compared: a sentence for each change in the measure. */
  changes: string[];
}

/**
 * The picture of a story in a list: its finding, or else the last state of the graphic on its cards, or of the last
 * one that is no higher than wide. Undefined where there is none.
 */
export function teaserPicture(story: Story): TeaserPicture | undefined {
  const finding = cardFindingOf(story);
  if (finding)
    return {
      caption: finding.caption,
      markup: findingStill(findingForm, shownAlone(finding)),
      changes: changesIn(finding),
    };
  const scene =
    cardSceneOf(story) ?? story.scenes.findLast((scene) => layoutOf(scene).height <= WIDTH);
  if (!scene) return undefined;
  return { caption: scene.title, markup: stillOf(scene), changes: [] };
}
