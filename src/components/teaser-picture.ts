import { WIDTH } from '../graphics/kit/field.ts';
import { findingStill } from '../graphics/kit/still.ts';
import { cardSceneOf, cardFindingOf, changesIn, shownAlone } from '../story/finding.ts';
import { layoutOf, stillOf } from '../story/scene-layout.ts';
import { dictionaryOf } from '../language/languages.ts';
import { byId, type Story } from '../story/story.ts';

/** A graphic that stands for a story. */
interface TeaserPicture {
  caption: string;
  /** An `<svg>`. */
  markup: string;
  /** What is said under it: what its marks are, where its figures cannot be compared, and whose they are. */
  credit: string[];
}

/**
 * The picture of a story in a list: its finding, or else the last state of the graphic on its cards, or of the last
 * one that is no higher than wide. Undefined where there is none.
 */
export function teaserPicture(story: Story): TeaserPicture | undefined {
  const finding = cardFindingOf(story);
  if (finding) {
    const drawn = shownAlone(finding);
    return {
      caption: finding.caption,
      markup: findingStill(finding.form, drawn),
      credit: [drawn.key ?? [], changesIn(finding), sourceOf(story, [finding.source])].flat(),
    };
  }
  const scene =
    cardSceneOf(story) ?? story.scenes.findLast((scene) => layoutOf(scene).height <= WIDTH);
  if (!scene) return undefined;
  return { caption: scene.title, markup: stillOf(scene), credit: sourceOf(story, scene.sources) };
}

/** The words for the source of a picture’s data, where there is one alone. */
function sourceOf({ sources, language }: Story, [id, ...others]: readonly string[]): string[] {
  if (id === undefined || others.length > 0) return [];
  return [`${dictionaryOf(language).page.source} ${byId(sources, id).publisher}`];
}
