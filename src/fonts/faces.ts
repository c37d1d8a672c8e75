import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The axes of a variable font: the value that each is held at, or the range that is kept. */
export type Axes = Record<string, number | { min: number; max: number }>;

export type FaceName = 'serif' | 'italic' | 'sans';

/** A font file of a package. */
export interface FontFile {
  file: string;
  axes: Axes;
  /** The axes for a page that sets headings in the face, if they differ. */
  headings?: Axes;
}

/** A typeface of the site in one style. One or more `@font-face` rules declare it. */
export interface Face {
  name: FaceName;
  /** The name in the style sheets. */
  family: string;
  style: 'normal' | 'italic';
  /** The weights that pages set it in. */
  weights: readonly number[];
  /** Each character comes from the first file that has it. */
  files: readonly [FontFile, ...FontFile[]];
}

/** The subsets that Fontsource cuts a typeface into: English first, then the rest of Europe. */
const files = (
  family: string,
  end: string,
  axes: Omit<FontFile, 'file'>,
): readonly [FontFile, ...FontFile[]] => {
  const of = (subset: string) => ({
    file: `@fontsource-variable/${family}/files/${family}-${subset}-${end}.woff2`,
    ...axes,
  });
  return [of('latin'), of('latin-ext'), of('vietnamese')];
};

export const FACES: Record<FaceName, Face> = {
  serif: {
    name: 'serif',
    family: 'Newsreader',
    style: 'normal',
    weights: [400],
    files: files('newsreader', 'standard-normal', {
      // A little over the regular weight. Hierarchy comes from size: an axis of weights would cost as
      // much as that of optical sizes, which text alone does without.
      axes: { wght: 440, opsz: 18 },
      headings: { wght: 440, opsz: { min: 18, max: 46 } },
    }),
  },
  italic: {
    name: 'italic',
    family: 'Newsreader',
    style: 'italic',
    weights: [400],
    files: files('newsreader', 'standard-italic', { axes: { wght: 400, opsz: 24 } }),
  },
  sans: {
    name: 'sans',
    family: 'Public Sans',
    style: 'normal',
    weights: [400, 600, 700],
    files: files('public-sans', 'wght-normal', { axes: { wght: { min: 400, max: 700 } } }),
  },
};

/** A font file of a package that the project depends on. */
export const readFontFile = (file: string): Buffer =>
  readFileSync(fileURLToPath(import.meta.resolve(file)));
