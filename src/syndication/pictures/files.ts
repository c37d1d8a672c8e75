import { cacheDir, root } from 'astro:config/server';
import type { GetStaticPaths } from 'astro';
import { allStories, thePublication } from '../../collections/stories.ts';
import type { Story } from '../../story/story.ts';
import { drawPicture } from './draw.ts';
import { missingIn, readFonts, type Fonts } from './fonts.ts';
import { picturesOf, type Picture } from './pictures.ts';
import { toPng } from './png.ts';
import { reportPicture } from './report.ts';

/** A picture, and its story. */
export interface PictureProps {
  story: Story;
  picture: Picture;
}

/** The paths of all pictures of one type, by their names without the extension. */
export const pathsOf =
  (wanted: Picture['type']): GetStaticPaths =>
  async () =>
    (await allStories()).flatMap((story) =>
      picturesOf(story, '')
        .filter(({ type }) => type === wanted)
        .map((picture) => ({
          params: { slug: story.slug, picture: picture.url.replace(/^.*\/|\.\w+$/g, '') },
          props: { story, picture },
        })),
    );

let fonts: Fonts | undefined;
/** The PNGs by width and SVG: a graphic at its last step is the same as at the end. */
const pngs = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** Makes a picture's file, and adds the picture to the report of a build. */
export async function fileOf({ story, picture }: PictureProps): Promise<Response> {
  const start = performance.now();
  fonts ??= readFonts(root);
  const { type, width } = picture;
  const svg = drawPicture(story, await thePublication(), picture, fonts);
  const file = type === 'image/png' ? await pngOf(svg, width, fonts) : svg;
  reportPicture(cacheDir, {
    path: picture.url.slice(1),
    characters: missingIn(svg, fonts),
    milliseconds: performance.now() - start,
  });
  return new Response(file, { headers: { 'content-type': type } });
}

function pngOf(svg: string, width: number, fonts: Fonts): Promise<Uint8Array<ArrayBuffer>> {
  const key = `${width} ${svg}`;
  const png = pngs.get(key) ?? toPng(svg, width, fonts);
  pngs.set(key, png);
  return png;
}
