import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readMetrics, summed, type FontMetrics } from '../../fonts/metrics.ts';

/** The fonts of pictures. */
export interface Fonts {
  /** The paths of the font files, for the renderer. */
  files: string[];
  /** The metrics of the fonts that the words beside a graphic are set in. */
  metrics: Record<FontName, FontMetrics>;
  /** Whether only the fonts for the rest of Europe have the character. */
  isExtended: (character: string) => boolean;
}

export type FontName = 'serif' | 'regular' | 'semibold';

/** The folder of the font files in the project. */
const FOLDER = 'src/syndication/pictures/fonts/';

/**
 * Reads the fonts.
 *
 * @param root the project's folder
 */
export function readFonts(root: URL): Fonts {
  const path = (name: string) => fileURLToPath(new URL(`${FOLDER}${name}.ttf`, root));
  const metricsOf = (name: string) => readMetrics(readFileSync(path(name)));
  const names = ['newsreader', 'public-sans-400', 'public-sans-600', 'public-sans-700'];
  const endings = ['', '-ext'];
  const all = (name: string) => joined(metricsOf(name), metricsOf(`${name}-ext`));
  const [latin, extended] = [metricsOf('public-sans-400'), metricsOf('public-sans-400-ext')];
  return {
    files: endings.flatMap((ending) => names.map((name) => path(name + ending))),
    metrics: {
      serif: all('newsreader'),
      regular: all('public-sans-400'),
      semibold: all('public-sans-600'),
    },
    isExtended: (character) => !latin.has(character) && extended.has(character),
  };
}

/** Two fonts as one: a character that the first does not have comes from the second. */
function joined(first: FontMetrics, second: FontMetrics): FontMetrics {
  const fontOf = (character: string) => (first.has(character) ? first : second);
  return {
    ...first,
    has: (character) => fontOf(character).has(character),
    widthOf: summed((character) => fontOf(character).widthOf(character)),
  };
}

/** The characters of a text that none of the fonts has: a picture would have gaps for them. */
export function missingIn(text: string, { metrics }: Pick<Fonts, 'metrics'>): string[] {
  const characters = new Set(text.replace(/[\s\p{Cf}]/gu, ''));
  const fonts = Object.values(metrics);
  return [...characters].filter((character) => !fonts.some((font) => font.has(character)));
}
