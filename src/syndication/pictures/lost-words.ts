import type { XmlElement } from '../../markup/xml.ts';
import { layoutOf } from '../../story/scene-layout.ts';
import type { Publication } from '../../story/schema/publication.ts';
import type { Story } from '../../story/story.ts';
import {
  CARD_CANVAS,
  stillCanvas,
  WORDS_CANVAS,
  type Canvas,
  drawCredit,
  drawHeadline,
} from './canvas.ts';
import { cardWords, isPictured, stillWords, type PictureWords } from './contents.ts';
import { type Fonts, missingIn } from './fonts.ts';
import { LABEL_PROPERTIES } from '../../markup/json.ts';
import { cardFindingOf, shownAlone } from '../../story/finding.ts';

/** A text that a picture has no room for. */
interface CutText {
  text: string;
  /** The picture, in words. */
  picture: string;
  /** How many of its characters have room. */
  most: number;
}

/** The texts that pictures of a story would cut, each once: not again where another text quotes it. */
export function cutWords(story: Story, publication: Publication, fonts: Fonts): CutText[] {
  const pictures: { picture: string; canvas: Canvas; words: PictureWords }[] = [
    {
      picture: 'the picture card.png',
      canvas: isPictured(story) ? CARD_CANVAS : WORDS_CANVAS,
      words: cardWords(story, publication),
    },
    ...story.scenes.map((scene) => ({
      picture: `the picture of the scene "${scene.id}"`,
      canvas: stillCanvas(layoutOf(scene).height),
      words: stillWords(story, publication, scene),
    })),
  ];
  const found = new Map<string, CutText>();
  for (const { picture, canvas, words } of pictures) {
    const credit = drawCredit(canvas, words, fonts);
    const headline = drawHeadline(canvas, words, fonts, credit.top);
    const shown = [...headline, ...credit.drawn].map(textOf).join('');
    for (const text of [words.title, words.caption ?? '', ...words.credit]) {
      const letters = Array.from(without(text));
      if (shown.includes(letters.join(''))) continue;
      if ([...found.keys()].some((other) => text.includes(other))) continue;
      let most = letters.length;
      while (!shown.includes(letters.slice(0, most).join(''))) most--;
      // As many characters, with the spaces between them.
      const share = most / letters.length;
      found.set(text, { text, picture, most: Math.floor(share * text.length) });
    }
  }
  return [...found.values()];
}

/** Lines end at spaces or within words: texts are compared without spaces. */
const without = (text: string): string => text.replace(/\s+/g, '');

const textOf = ({ children }: XmlElement): string =>
  without(children.filter((child) => typeof child === 'string').join(''));

/** A text of a picture with characters that no font of the pictures has. */
interface GlyphlessText {
  text: string;
  characters: string[];
}

/** The texts that pictures of a story would have gaps in, each once. */
export function missingGlyphs(
  story: Story,
  publication: Publication,
  fonts: Pick<Fonts, 'metrics'>,
): GlyphlessText[] {
  return [...new Set(pictureTexts(story, publication))].flatMap((text) => {
    const characters = missingIn(text, fonts);
    return characters.length > 0 ? [{ text, characters }] : [];
  });
}

/** Every text that a picture of a story shows, in any state of its graphics: some twice. */
export function pictureTexts(story: Story, publication: Publication): string[] {
  const finding = cardFindingOf(story);
  const blocks = [
    cardWords(story, publication),
    ...story.scenes.map((scene) => stillWords(story, publication, scene)),
  ];
  const layouts = [finding && shownAlone(finding).layout, ...story.scenes.map(layoutOf)];
  return [
    ...blocks.flatMap(({ name = '', title, caption = '', credit }) => [
      name,
      title,
      caption,
      ...credit,
    ]),
    ...layouts.flatMap(labelsIn),
  ];
}

/** The words of all labels in a layout, which is plain JSON. */
function labelsIn(layout: unknown): string[] {
  const found: string[] = [];
  JSON.stringify(layout ?? null, (name, value: unknown) => {
    if (LABEL_PROPERTIES.has(name) && typeof value === 'string') found.push(value);
    return value;
  });
  return found;
}
