import { root } from 'astro:config/server';
import type { GetStaticPaths } from 'astro';
import { CARD, graphicName } from '../../addresses/paths.ts';
import { allStories, thePublication } from '../../collections/stories.ts';
import { markup } from '../../markup/xml.ts';
import type { Scene, Story } from '../../story/story.ts';
import { drawCard, drawStill, svgDocument } from './canvas.ts';
import { forRenderer, toPng } from './png.ts';
import { readFonts, type Fonts } from './fonts.ts';

/** A picture of a story: of a scene's graphic, or else the card. */
export interface PictureProps {
  story: Story;
  scene: Scene | undefined;
}

/** The paths of all pictures, by their names and extensions. */
export const picturePaths = (async () =>
  (await allStories()).flatMap((story) => {
    const pathOf = (picture: string, type: string, scene: Scene | undefined) => ({
      params: { slug: story.slug, picture, type },
      props: { story, scene },
    });
    return [
      pathOf(CARD, 'png', undefined),
      ...story.scenes.flatMap((scene) =>
        ['png', 'svg'].map((type) => pathOf(graphicName(story.scenes, scene), type, scene)),
      ),
    ];
  })) satisfies GetStaticPaths;

let fonts: Fonts | undefined;

/** Makes a picture's file. */
export async function fileOf({ story, scene }: PictureProps, type: string): Promise<Response> {
  fonts ??= readFonts(root);
  const publication = await thePublication();
  const drawing = scene
    ? drawStill(story, publication, scene, fonts)
    : drawCard(story, publication, fonts);
  return type === 'png'
    ? new Response(await toPng(markup(forRenderer(drawing, fonts)), fonts.files), {
        headers: { 'content-type': 'image/png' },
      })
    : new Response(svgDocument(drawing), { headers: { 'content-type': 'image/svg+xml' } });
}
