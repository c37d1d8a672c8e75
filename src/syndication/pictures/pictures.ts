import { formOf } from '../../graphics/forms.ts';
import { cardSceneOf } from '../../story/card-scene.ts';
import { layoutOf } from '../../story/scene-layout.ts';
import { cardFindingOf, shownAlone } from '../../story/finding.ts';
import type { Scene, Story } from '../../story/story.ts';
import { stillCanvas } from './canvases.ts';
import { CARDS, graphicName, pictureAt, STILL } from '../../addresses/paths.ts';

/** A picture of a story, or of one of its graphics. */
export interface Picture {
  /** The subject: `story`, or the name of a graphic. */
  of: string;
  /** The id of the step; undefined for the graphic at the end of its scene. */
  step?: string | undefined;
  /** A whole address on the origin. */
  url: string;
  type: 'image/png' | 'image/svg+xml';
  /** Pixels. */
  width: number;
  height: number;
  alt: string;
}

/**
 * Lists the pictures that the build makes of a story, for the build and for everything that names a
 * picture. Each still is a PNG, a PNG with twice the pixels, and an SVG, in this order.
 *
 * @param origin of the pictures' addresses; empty for paths
 */
export function picturesOf(story: Story, origin: string): Picture[] {
  const { slug, scenes } = story;
  const cards = CARDS.map(({ name, width, height }) => ({
    of: 'story',
    url: origin + pictureAt(slug, `${name}.png`),
    type: 'image/png' as const,
    width,
    height,
    alt: cardAlt(story),
  }));
  const stills = scenes.flatMap((scene) => {
    const of = graphicName(scenes, scene);
    const alt = altOf(scene);
    const { height } = stillCanvas(layoutOf(scene).height);
    return [undefined, ...scene.steps.map(({ id }) => id)].flatMap((step) => {
      const name = step === undefined ? of : `${of}-${step}`;
      return RENDITIONS.map(({ ending, type, scale }) => ({
        of,
        step,
        url: origin + pictureAt(slug, name + ending),
        type,
        width: STILL.width * scale,
        height: height * scale,
        alt,
      }));
    });
  });
  return [...cards, ...stills];
}

const RENDITIONS = [
  { ending: '.png', type: 'image/png', scale: 1 },
  { ending: `@${STILL.dense}x.png`, type: 'image/png', scale: STILL.dense },
  { ending: '.svg', type: 'image/svg+xml', scale: 1 },
] as const;

/** The text alternative of the story's cards: what their graphic shows, or else the headline. */
function cardAlt(story: Story): string {
  const finding = cardFindingOf(story);
  if (finding) return shownAlone(finding).description;
  const scene = cardSceneOf(story);
  return scene ? altOf(scene) : story.meta.title;
}

/** A graphic's text alternative. */
export const altOf = ({ form, data, states }: Scene): string => formOf(form).describe(data, states);
