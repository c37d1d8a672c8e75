import { CARD, graphicName, pictureAt } from '../../addresses/paths.ts';
import { layoutOf } from '../../story/scene-layout.ts';
import type { Scene, Story } from '../../story/story.ts';
import { CARD_CANVAS, stillCanvas } from './canvas.ts';
import { altOf, cardAlt } from './contents.ts';

/** A picture as a file, as feeds name it. */
export interface PictureFile {
  /** A whole address on the origin. */
  url: string;
  type: 'image/png' | 'image/svg+xml';
  /** Pixels. */
  width: number;
  height: number;
  alt: string;
}

/**
 * The card for links to a story.
 *
 * @param origin of its address
 */
export const cardOf = (story: Story, origin: string): PictureFile => ({
  url: origin + pictureAt(story.slug, CARD, 'png'),
  type: 'image/png',
  width: CARD_CANVAS.width,
  height: CARD_CANVAS.height,
  alt: cardAlt(story),
});

/**
 * The picture of a scene's graphic in its last state, as a PNG and as an SVG.
 *
 * @param origin of their addresses
 */
export function stillsOf(
  { slug, scenes }: Pick<Story, 'slug' | 'scenes'>,
  scene: Scene,
  origin: string,
): { png: PictureFile; svg: PictureFile } {
  const { width, height } = stillCanvas(layoutOf(scene).height);
  const shown = { width, height, alt: altOf(scene) };
  const urlOf = (extension: 'png' | 'svg') =>
    origin + pictureAt(slug, graphicName(scenes, scene), extension);
  return {
    png: { ...shown, url: urlOf('png'), type: 'image/png' },
    svg: { ...shown, url: urlOf('svg'), type: 'image/svg+xml' },
  };
}
