import { LABEL_PROPERTIES } from '../../markup/json.ts';
import { cardFindingOf, shownAlone } from '../../story/finding.ts';
import { layoutOf } from '../../story/scene-layout.ts';
import type { Publication } from '../../story/schema/publication.ts';
import type { Story } from '../../story/story.ts';
import { cardWords, stillWords } from './contents.ts';
import { missingIn, type Fonts } from './fonts.ts';

/** A text of a picture with characters that no font of the pictures has. */
export interface GlyphlessText {
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
