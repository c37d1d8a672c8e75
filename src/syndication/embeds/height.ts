import { wrapAt } from '../../graphics/kit/wrap.ts';

/** The browsers' default font size, in CSS pixels. */
export const REM = 16;

/**
 * The lengths that the height of an embed in a narrow column is made of, in CSS pixels, as its style sheets set them
 * in rem. `tests/browser/embed/graphic.test.ts` sees that nothing is higher than they say.
 */
const LENGTHS = {
  /** The padding at the top and at the bottom. */
  edges: 24,
  /** The gap between the title and the drawing. */
  title: 8,
  /** The gaps from the drawing to the buttons, the text, and the credit. */
  gaps: 12 + 8 + 16,
  /** The gap between two paragraphs. */
  paragraphs: 8,
  /** A row of buttons, and the gap above it. */
  buttons: 44 + 6,
  /** The link to the story at its lowest. */
  home: 44,
  /** An image at its highest. */
  image: 160,
};

/** The lines of the texts, in CSS pixels. */
const LINES = { title: 20, heading: 23, text: 24, credit: 19 };

/** The words of an embed, as far as they take room. */
export interface EmbedWords {
  title: string;
  steps: readonly { heading: string; text: readonly string[]; images: number }[];
  about: readonly string[];
  source: string;
  home: string;
  /** The height of the graphic, in CSS pixels. */
  graphicHeight: number;
}

/** The width of a narrow column, in CSS pixels. */
export const NARROW = 300;

/**
 * How many characters fit on a line of an embed in a column of 300 CSS pixels, in the widest font that
 * readers may see.
 */
const CHARACTERS = { title: 30, heading: 28, text: 36, source: 36, home: 34 };

/** How many buttons fit on a row. Those for back and forth, which stay together, come after those of the steps. */
const BUTTONS = 5;

const height = (words: string, most: number, line: number) => wrapAt(words, most).length * line;

/** The height of a title and of the gap under it in a column of 300 CSS pixels, in CSS pixels. */
export const titleHeight = (title: string): number =>
  height(title, CHARACTERS.title, LINES.title) + LENGTHS.title;

/** The height of images with these heights in a step at the most, in CSS pixels. */
export const imagesHeight = (heights: readonly number[]): number =>
  heights.reduce((sum, height) => sum + Math.min(height, LENGTHS.image), 0);

/**
 * The height of an embed in a column of 300 CSS pixels, in CSS pixels. An embed has this height at
 * every width, so that the host's page never moves: where the words take less room, the graphic takes
 * more, as far as its width lets it.
 */
export function embedHeight({
  title,
  steps,
  about,
  source,
  home,
  graphicHeight,
}: EmbedWords): number {
  const texts = steps.map(
    ({ heading, text, images }) =>
      height(heading, CHARACTERS.heading, LINES.heading) +
      images +
      text.reduce((sum, words) => sum + height(words, CHARACTERS.text, LINES.text), 0) +
      Math.max(text.length - 1, 0) * LENGTHS.paragraphs,
  );
  const rows = Math.ceil((steps.length + 2) / BUTTONS);
  return (
    LENGTHS.edges +
    graphicHeight +
    LENGTHS.gaps +
    rows * LENGTHS.buttons +
    titleHeight(title) +
    Math.max(...texts) +
    [...about, source].reduce(
      (sum, words) => sum + height(words, CHARACTERS.source, LINES.credit),
      0,
    ) +
    Math.max(height(home, CHARACTERS.home, LINES.credit), LENGTHS.home)
  );
}
