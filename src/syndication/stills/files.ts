import { root } from 'astro:config/server';
import type { GetStaticPaths } from 'astro';
import { allStories, thePublication, type Story } from '../../site/story.ts';
import { picturesOf, type Picture } from '../pictures.ts';
import { drawPicture } from './draw.ts';
import { missingIn, readFonts, type Fonts } from './fonts.ts';
import { toPng } from './png.ts';
import { note } from './record.ts';

/** A picture, and the story that it is of. */
export interface PictureProps {
  story: Story;
  picture: Picture;
}

/** A file for each picture of that type, by its name without the ending. */
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
/** The PNGs made so far: a graphic at its last step is the same as at the end. */
const made = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** A picture as a file. */
export async function fileOf({ story, picture }: PictureProps): Promise<Response> {
  const start = performance.now();
  fonts ??= readFonts(root);
  const { type, width } = picture;
  const svg = drawPicture(story, await thePublication(), picture, fonts);
  const file = type === 'image/png' ? await pngOf(svg, width, fonts) : svg;
  note(start, missingIn(svg, fonts));
  return new Response(file, { headers: { 'content-type': type } });
}

function pngOf(svg: string, width: number, fonts: Fonts): Promise<Uint8Array<ArrayBuffer>> {
  const key = `${width} ${svg}`;
  const png = made.get(key) ?? toPng(svg, width, fonts);
  made.set(key, png);
  return png;
}
