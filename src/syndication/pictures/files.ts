import { root } from 'astro:config/server';
import type { GetStaticPaths } from 'astro';
import { allStories, thePublication } from '../../collections/stories.ts';
import { markup, type XmlElement } from '../../markup/xml.ts';
import type { Publication } from '../../story/schema/publication.ts';
import type { Story } from '../../story/story.ts';
import { svgDocument, drawPicture } from './canvas.ts';
import { forRenderer } from './for-renderer.ts';
import { readFonts, type Fonts } from './fonts.ts';
import { picturesOf, type Picture, type Subject } from './pictures.ts';
import { pngCache, type PngCache } from './png-cache.ts';
import { toPng } from './png.ts';

/** A picture, and its story. */
export interface PictureProps {
  story: Story;
  picture: Picture;
}

/** The paths of all pictures, by their names and extensions. The files of a still follow each other. */
export const picturePaths = (async () =>
  (await allStories()).flatMap((story) =>
    picturesOf(story, '').map((picture) => ({
      params: { slug: story.slug, picture: picture.name, type: picture.extension },
      props: { story, picture },
    })),
  )) satisfies GetStaticPaths;

/** What all pictures are drawn with. */
interface Tools {
  fonts: Fonts;
  cache: PngCache;
}

let tools: Tools | undefined;

function toolsOf(): Tools {
  const fonts = readFonts(root);
  return { fonts, cache: pngCache(root, fonts) };
}

/** Makes a picture's file. */
export async function fileOf({ story, picture }: PictureProps): Promise<Response> {
  tools ??= toolsOf();
  const drawing = drawingOf(story, await thePublication(), picture, tools.fonts);
  const file =
    picture.type === 'image/png'
      ? await pngOf(drawing, picture.width, tools)
      : svgDocument(drawing);
  return new Response(file, { headers: { 'content-type': picture.type } });
}

/** The last picture as SVG. */
let last: { subject: Subject; drawn: XmlElement } | undefined;

/** Draws a picture, once for all files of a still. */
function drawingOf(
  story: Story,
  publication: Publication,
  picture: Picture,
  fonts: Fonts,
): XmlElement {
  // The development server asks again after a change of the story.
  if (picture.subject !== last?.subject || import.meta.env.DEV)
    last = { subject: picture.subject, drawn: drawPicture(story, publication, picture, fonts) };
  return last.drawn;
}

/** A PNG from the cache, or else a new one, which the cache then keeps. */
async function pngOf(drawing: XmlElement, width: number, { fonts, cache }: Tools) {
  const svg = markup(forRenderer(drawing, fonts));
  const name = cache.nameOf(svg, width);
  const known = cache.read(name);
  if (known) return known;
  const bytes = await toPng(svg, width, fonts.files);
  cache.keep(name, bytes);
  return bytes;
}
