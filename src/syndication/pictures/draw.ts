import { CARDS, graphicName } from '../../addresses/paths.ts';
import type { XmlElement } from '../../markup/xml.ts';
import type { Publication } from '../../story/schema/publication.ts';
import type { Story } from '../../story/story.ts';
import { drawCanvas } from './canvas.ts';
import { cardCanvas, stillCanvas } from './canvases.ts';
import { cardContents, stillContents } from './contents.ts';
import type { Fonts } from './fonts.ts';
import type { Picture } from './pictures.ts';

/** Draws a picture as an SVG document, in the size of its address without `@2x`. */
export function drawPicture(
  story: Story,
  publication: Publication,
  { of, step, url, alt }: Picture,
  fonts: Fonts,
): XmlElement {
  const { scenes } = story;
  const card = CARDS.find(({ name }) => url.endsWith(`/${name}.png`));
  if (card) {
    const contents = cardContents(story, publication, alt);
    return drawCanvas(cardCanvas(card.name, contents.graphic !== undefined), contents, fonts);
  }
  const scene = scenes.find((scene) => graphicName(scenes, scene) === of);
  if (!scene) throw new Error(`no graphic is called "${of}"`);
  const contents = stillContents(story, publication, scene, step, alt);
  return drawCanvas(stillCanvas(contents.graphic?.height ?? 0), contents, fonts);
}
