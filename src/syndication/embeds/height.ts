import { wrapAt } from '../../graphics/kit/wrap.ts';
import type { Measures } from './measures.ts';

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

/** The height of a title in a column of 300 CSS pixels, in CSS pixels. */
export const titleHeight = (title: string, line: number): number =>
  height(title, CHARACTERS.title, line);

/**
 * The height of an embed in a column of 300 CSS pixels, in CSS pixels. An embed has this height at
 * every width, so that the host's page never moves: where the words take less room, the graphic takes
 * more, as far as its width lets it.
 */
export function embedHeight(
  { title, steps, about, source, home, graphicHeight }: EmbedWords,
  { edges, gaps, paragraphs, buttons, lines, home: target }: Measures,
): number {
  const texts = steps.map(
    ({ heading, text, images }) =>
      height(heading, CHARACTERS.heading, lines.heading) +
      images +
      text.reduce((sum, words) => sum + height(words, CHARACTERS.text, lines.text), 0) +
      Math.max(text.length - 1, 0) * paragraphs,
  );
  const rows = Math.ceil((steps.length + 2) / BUTTONS);
  return (
    edges +
    graphicHeight +
    gaps +
    rows * buttons +
    titleHeight(title, lines.title) +
    Math.max(...texts) +
    [...about, source].reduce(
      (sum, words) => sum + height(words, CHARACTERS.source, lines.credit),
      0,
    ) +
    Math.max(height(home, CHARACTERS.home, lines.credit), target)
  );
}
