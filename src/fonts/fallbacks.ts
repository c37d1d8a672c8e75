import type { Axes, Face, FaceName } from './faces.ts';
import type { FontMetrics } from './metrics.ts';
import { metricsOf } from './subset.ts';

/**
 * Makes the `@font-face` rules of a face's fallbacks. Each fallback is scaled until the page's text
 * is as wide as in the face itself, and its lines are as high.
 *
 * @param text the text that the page sets in the face
 * @returns CSS; empty where no fallback has a character of the text
 */
export async function fallbacksFor(face: Face, { text }: { text: string }): Promise<string> {
  const rules = FALLBACK_FONTS.filter((fallback) => fallback.face === face.name).flatMap(
    (fallback) =>
      fallback.weights.map(async (weight) => {
        const [first] = face.files;
        const own = await metricsOf(first.file, heldAt(first.axes, weight));
        const other = await metricsOf(fallback.measured.file, fallback.measured.axes);
        const shared = Array.from(text.replace(/\s+/g, ' '))
          .filter((character) => own.has(character) && other.has(character))
          .join('');
        if (shared.trim() === '') return '';
        const scale = own.widthOf(shared) / other.widthOf(shared);
        return ruleFor(fallback, face, weight, scale, own);
      }),
  );
  return (await Promise.all(rules)).join('');
}

/** The axes, with the one that varies held at the weight. */
function heldAt(axes: Axes, weight: number): Axes {
  const held = Object.entries(axes).map(([axis, range]) => [
    axis,
    typeof range === 'number' ? range : weight,
  ]);
  return Object.fromEntries(held) as Axes;
}

/** One fallback's rule. The overrides of the line's height are shares of the scaled size. */
function ruleFor(
  { family, local }: FallbackFont,
  { style }: Face,
  weight: number,
  scale: number,
  { ascent, descent, lineGap }: FontMetrics,
): string {
  const percent = (value: number) => `${Math.round(value * 1e4) / 100}%`;
  return `@font-face{${[
    `font-family:"${family}"`,
    `font-style:${style}`,
    `font-weight:${weight}`,
    `src:${local.map((name) => `local("${name}")`).join()}`,
    `size-adjust:${percent(scale)}`,
    `ascent-override:${percent(ascent / scale)}`,
    `descent-override:${percent(descent / scale)}`,
    `line-gap-override:${percent(lineGap / scale)}`,
  ].join(';')}}`;
}

/** A font on readers' machines that replaces a face where a browser refuses the fonts of pages. */
interface FallbackFont {
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
const FALLBACK_FONTS: readonly FallbackFont[] = [
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
