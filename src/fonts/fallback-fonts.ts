import type { Axes, FaceName } from './faces.ts';

/** A font on readers' machines that replaces a face where a browser refuses the fonts of pages. */
export interface FallbackFont {
  /** The name in the style sheets' font stacks, after the family that it replaces. */
  family: string;
  face: FaceName;
  /** The weights of the face that it replaces. */
  weights: readonly number[];
  /** The full and the PostScript names of installed fonts that share one set of widths. */
  local: readonly string[];
  /** A font of a package with the same widths, to be measured at build. */
  measured: { file: string; axes: Axes };
}

/** A variable font of Fontsource, held at one weight. */
const variable = (family: string, weight: number, style = 'normal') => ({
  file: `@fontsource-variable/${family}/files/${family}-latin-wght-${style}.woff2`,
  axes: { wght: weight },
});
/** Tinos, which Fontsource has as one file for each weight. */
const tinos = (style: string) => ({
  file: `@fontsource/tinos/files/tinos-latin-400-${style}.woff2`,
  axes: {},
});

/**
 * The fallback fonts of each face. The fonts that are measured have the widths of the installed ones:
 * Arimo those of Arial, Helvetica and Liberation Sans, Tinos those of Times New Roman and Liberation
 * Serif, and Gelasio those of Georgia.
 */
export const FALLBACK_FONTS: readonly FallbackFont[] = [
  {
    family: 'Public Sans: Arial',
    face: 'sans',
    weights: [400],
    local: ['Arial', 'ArialMT', 'Helvetica', 'Liberation Sans', 'LiberationSans'],
    measured: variable('arimo', 400),
  },
  {
    family: 'Public Sans: Arial',
    face: 'sans',
    weights: [600, 700],
    local: [
      'Arial Bold',
      'Arial-BoldMT',
      'Helvetica Bold',
      'Helvetica-Bold',
      'Liberation Sans Bold',
      'LiberationSans-Bold',
    ],
    measured: variable('arimo', 700),
  },
  {
    family: 'Public Sans: Roboto',
    face: 'sans',
    weights: [400],
    local: ['Roboto', 'Roboto Regular', 'Roboto-Regular'],
    measured: variable('roboto', 400),
  },
  {
    family: 'Public Sans: Roboto',
    face: 'sans',
    weights: [600, 700],
    local: ['Roboto Bold', 'Roboto-Bold'],
    measured: variable('roboto', 700),
  },
  {
    family: 'Newsreader: Georgia',
    face: 'serif',
    weights: [400],
    local: ['Georgia'],
    measured: variable('gelasio', 400),
  },
  {
    family: 'Newsreader: Georgia',
    face: 'italic',
    weights: [400],
    local: ['Georgia Italic', 'Georgia-Italic'],
    measured: variable('gelasio', 400, 'italic'),
  },
  {
    family: 'Newsreader: Times',
    face: 'serif',
    weights: [400],
    local: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'LiberationSerif'],
    measured: tinos('normal'),
  },
  {
    family: 'Newsreader: Times',
    face: 'italic',
    weights: [400],
    local: [
      'Times New Roman Italic',
      'TimesNewRomanPS-ItalicMT',
      'Liberation Serif Italic',
      'LiberationSerif-Italic',
    ],
    measured: tinos('italic'),
  },
  {
    family: 'Newsreader: Noto Serif',
    face: 'serif',
    weights: [400],
    local: ['Noto Serif', 'NotoSerif', 'Noto Serif Regular', 'NotoSerif-Regular'],
    measured: variable('noto-serif', 400),
  },
  {
    family: 'Newsreader: Noto Serif',
    face: 'italic',
    weights: [400],
    local: ['Noto Serif Italic', 'NotoSerif-Italic'],
    measured: variable('noto-serif', 400, 'italic'),
  },
];
