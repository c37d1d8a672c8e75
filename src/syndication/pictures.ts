import { formOf } from '../graphics/forms.ts';
import { graphicData, type Story } from '../site/story.ts';
import type { SceneOutline } from '../story/outline.ts';
import { CARDS, graphicName, pictureAt, STILL } from './addresses.ts';

/** A picture of a story, or of one of its graphics. */
export interface Picture {
  /** What it shows: `story`, or the name of the graphic. */
  of: string;
  /** The id of the step that it shows; undefined for the graphic as it stands at the end. */
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
 * The pictures that the build makes of a story. Whatever names a picture asks here. Of each still
 * there are a PNG, one with twice the pixels, and the SVG, in this order.
 */
export function picturesOf(story: Story, origin: string): Picture[] {
  const { slug, scenes } = story;
  const lead = leadOf(scenes);
  const cards = CARDS.map(({ name, width, height }) => ({
    of: 'story',
    url: origin + pictureAt(slug, `${name}.png`),
    type: 'image/png' as const,
    width,
    height,
    alt: lead ? altOf(story, lead) : story.meta.title,
  }));
  const stills = scenes.flatMap((scene) => {
    const of = graphicName(scenes, scene);
    const alt = altOf(story, scene);
    return [undefined, ...scene.steps.map(({ id }) => id)].flatMap((step) => {
      const name = step === undefined ? of : `${of}-${step}`;
      return RENDITIONS.map(({ ending, type, scale }) => ({
        of,
        step,
        url: origin + pictureAt(slug, name + ending),
        type,
        width: STILL.width * scale,
        height: STILL.height * scale,
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

/** The scene that stands for the story: shares say the most in the least room. */
export const leadOf = (scenes: readonly SceneOutline[]): SceneOutline | undefined =>
  scenes.find(({ form }) => form === 'share') ?? scenes.at(-1);

/** A graphic's text alternative. */
export function altOf(story: Story, scene: SceneOutline): string {
  const form = formOf(scene.form);
  const data = graphicData(story, scene);
  if (!form || !data) throw new Error(`the scene "${scene.id}" was not checked`);
  return form.describe(data);
}
