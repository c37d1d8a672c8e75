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
  { subject, alt }: Pick<Picture, 'subject' | 'alt'>,
  fonts: Fonts,
): XmlElement {
  if (subject.kind === 'card') {
    const contents = cardContents(story, publication, alt);
    return drawCanvas(cardCanvas(subject.card, contents.graphic !== undefined), contents, fonts);
  }
  const contents = stillContents(story, publication, subject.scene, subject.step, alt);
  return drawCanvas(stillCanvas(contents.graphic?.height ?? 0), contents, fonts);
}
