import { cacheDir, root } from 'astro:config/server';
import type { GetStaticPaths } from 'astro';
import type { Tinypool } from 'tinypool';
import { STILL } from '../../addresses/paths.ts';
import { allStories, thePublication } from '../../collections/stories.ts';
import { markup, type XmlElement } from '../../markup/xml.ts';
import type { Publication } from '../../story/schema/publication.ts';
import type { Story } from '../../story/story.ts';
import { svgDocument } from './canvas.ts';
import { drawPicture } from './draw.ts';
import { forRenderer } from './for-renderer.ts';
import { readFonts, type Fonts } from './fonts.ts';
import { picturesOf, type Picture, type Subject } from './pictures.ts';
import { pngCache, type PngCache } from './png-cache.ts';
import type { Pngs, Widths } from './png.ts';
import type { Task } from './png-thread.ts';
import { pngThreads } from './png-threads.ts';
import { reportPicture } from './report.ts';

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

/** What all pictures are drawn with. Threads draw the PNGs, which take most of a build's time. */
interface Tools {
  fonts: Fonts;
  cache: PngCache;
  threads: Tinypool;
}

let tools: Tools | undefined;

function toolsOf(): Tools {
  const fonts = readFonts(root);
  return { fonts, threads: pngThreads(root), cache: pngCache(root, fonts) };
}

/** Makes a picture's file, and adds the picture to the report of a build. */
export async function fileOf({ story, picture }: PictureProps): Promise<Response> {
  tools ??= toolsOf();
  const drawing = drawingOf(story, await thePublication(), picture, tools.fonts);
  const png = picture.type === 'image/png' ? await pngOf(drawing, picture, tools) : undefined;
  reportPicture(cacheDir, {
    path: picture.url.slice(1),
    png: png?.name,
    drawn: png?.drawn ?? false,
  });
  return new Response(png?.bytes ?? svgDocument(drawing.drawn), {
    headers: { 'content-type': picture.type },
  });
}

/** A picture as SVG, and its PNGs once one of them is not in the cache. */
interface Drawing {
  subject: Subject;
  drawn: XmlElement;
  pngs?: Promise<Pngs>;
}

let last: Drawing | undefined;

/** Draws a picture, once for all files of a still. */
function drawingOf(
  story: Story,
  publication: Publication,
  picture: Picture,
  fonts: Fonts,
): Drawing {
  // The development server asks again after a change of the story.
  if (picture.subject !== last?.subject || import.meta.env.DEV)
    last = { subject: picture.subject, drawn: drawPicture(story, publication, picture, fonts) };
  return last;
}

/** A PNG from the cache, or else a new one, drawn together with that of the other size. */
async function pngOf(drawing: Drawing, picture: Picture, { fonts, cache, threads }: Tools) {
  const { subject, width } = picture;
  const svg = markup(forRenderer(drawing.drawn, fonts));
  const widths: Widths =
    subject.kind === 'card' ? [width] : [STILL.width, STILL.width * STILL.dense];
  const name = cache.nameOf(svg, widths, width);
  const known = drawing.pngs ? undefined : cache.read(name);
  if (known) return { name, bytes: known, drawn: false };
  drawing.pngs ??= drawPngs(svg, widths, { fonts, cache, threads });
  const bytes = (await drawing.pngs)[widths.indexOf(width)];
  if (!bytes) throw new Error(`${picture.name} has no PNG that is ${width} pixels wide`);
  return { name, bytes, drawn: true };
}

/** Draws the PNGs of a picture in a thread, and keeps them. */
async function drawPngs(
  svg: string,
  widths: Widths,
  { fonts, cache, threads }: Tools,
): Promise<Pngs> {
  const task: Task = { svg, widths, fontFiles: fonts.files };
  const pngs = (await threads.run(task)) as Pngs;
  widths.forEach((width, i) => {
    const png = pngs[i];
    if (png) cache.keep(cache.nameOf(svg, widths, width), png);
  });
  return pngs;
}
