import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readFace, type Face } from './face.ts';

/** The fonts that pictures are set in. */
export interface Fonts {
  /** Paths, for the renderer. */
  files: string[];
  /** Those that the words beside a graphic are set in. */
  faces: Record<FaceName, Face>;
}

export type FaceName = 'serif' | 'regular' | 'semibold';

/** Where they lie in the project. */
const FOLDER = 'src/syndication/stills/fonts/';

/**
 * Reads the fonts.
 *
 * @param root the project's folder
 */
export function readFonts(root: URL): Fonts {
  const path = (name: string) => fileURLToPath(new URL(`${FOLDER}${name}.ttf`, root));
  const face = (name: string) => readFace(readFileSync(path(name)));
  const names = ['newsreader', 'public-sans-400', 'public-sans-600', 'public-sans-700'];
  return {
    files: names.map(path),
    faces: {
      serif: face('newsreader'),
      regular: face('public-sans-400'),
      semibold: face('public-sans-600'),
    },
  };
}

/** The characters of an SVG's words that none of the fonts has: they would be blank in a PNG. */
export function missingIn(svg: string, { faces }: Fonts): string[] {
  const words = Array.from(svg.matchAll(/>([^<]*)</g), ([, words]) => words ?? '').join('');
  const seen = new Set(words.replace(/[\s\p{Cf}]/gu, ''));
  return [...seen].filter((character) => !Object.values(faces).some((face) => face.has(character)));
}
