import { findingFormOf, formOf } from '../graphics/forms.ts';
import { WIDTH } from '../graphics/kit/field.ts';
import { findingStill, still } from '../graphics/kit/still.ts';
import { cardFindingOf } from '../story/finding.ts';
import type { Story } from '../story/story.ts';

/** A graphic that stands for a story. */
interface TeaserPicture {
  caption: string;
  /** An `<svg>`. */
  markup: string;
}

/**
 * The picture of a story in a list: its finding, or else its last graphic in its last state. Undefined
 * where neither is, or where the graphic is higher than wide.
 */
export function teaserPicture(story: Story): TeaserPicture | undefined {
  const finding = cardFindingOf(story);
  const form = finding && findingFormOf(finding.data);
  if (finding && form)
    return { caption: finding.caption, markup: findingStill(form, finding.data, finding.rows) };
  const scene = story.scenes.at(-1);
  if (!scene) return undefined;
  const { form: name, data, states, title } = scene;
  if (formOf(name).layout(data, states).height > WIDTH) return undefined;
  return { caption: title, markup: still(name, formOf(name), data, states, states.length - 1) };
}
