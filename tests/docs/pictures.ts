import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { storyFolder } from '../../src/addresses/paths.ts';
import type { ImageScene, Scene } from '../../src/story/story.ts';
import {
  drawCanvas,
  drawStill,
  svgDocument,
  stillCanvas,
} from '../../src/syndication/pictures/canvas.ts';
import { readFonts } from '../../src/syndication/pictures/fonts.ts';
import { docsStories, FIXTURE } from './stories.ts';

const fonts = readFonts(new URL('../../', import.meta.url));

/**
 * The pictures of the docs as SVG documents, by the names of their files: each scene of their stories at its end. It is
 * called as its form, and a series of several lines as its scene.
 */
export const docsPictures = (): Record<string, string> =>
  Object.fromEntries(
    docsStories().flatMap(({ story, publication }): [string, string][] => [
      ...story.scenes.map((scene): [string, string] => {
        const drawn = drawStill(story, publication, scene, fonts);
        return [`${isSeveral(scene) ? scene.id : scene.form}.svg`, svgDocument(drawn)];
      }),
      ...story.imageScenes.map((scene): [string, string] => {
        const drawn = drawImage(join(FIXTURE, storyFolder(story.slug)), scene);
        return ['image.svg', svgDocument(drawn)];
      }),
    ]),
  );

/** Whether a scene is a series of several lines. */
export const isSeveral = ({ form, data }: Pick<Scene, 'data' | 'form'>): boolean =>
  form === 'series' && data.kind === 'values' && data.rows[0]?.of !== undefined;

/** An image, which is an SVG, beside the title of its scene: the build makes no picture of such a scene. */
function drawImage(folder: string, { title, note = '', steps: [step] }: ImageScene) {
  const markup = readFileSync(join(folder, step?.image ?? ''), 'utf8');
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(markup) ?? [];
  const high = (Number(height) / Number(width)) * 1000;
  const graphic = { markup, height: high };
  const words = { direction: 'ltr' as const, name: undefined, title, caption: undefined };
  return drawCanvas(stillCanvas(high), { ...words, credit: [note], graphic, alt: title }, fonts);
}
