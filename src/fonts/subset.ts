import subset from 'subset-font';
import { readFontFile, type Axes, type Face } from './faces.ts';
import { readMetrics, type FontMetrics } from './metrics.ts';
import type { FaceUsage } from './usage.ts';

/** The features that browsers apply by default, and the styles of digits that the style sheets set. */
const FEATURES = [
  'calt',
  'ccmp',
  'clig',
  'kern',
  'liga',
  'locl',
  'mark',
  'mkmk',
  'rlig',
  'lnum',
  'tnum',
];

/**
 * Reduces a face to the characters that a page sets in it.
 *
 * @returns an `@font-face` rule for each font file that characters come from, with the font inside
 */
export async function subsetFace(face: Face, usage: FaceUsage): Promise<string> {
  const left = new Set((usage.text + usage.laterText).replace(/[\n\r\t]/g, ''));
  const rules: string[] = [];
  for (const [i, { file, headings, ...font }] of face.files.entries()) {
    const axes = (usage.headings ? headings : undefined) ?? font.axes;
    if (![...left].some(isVisible)) break;
    const metrics = await metricsOf(file, axes);
    const found = [...left].filter((character) => metrics.has(character));
    for (const character of found) left.delete(character);
    const characters = found.sort().join('');
    if (!found.some(isVisible)) continue;
    const bytes = await subsetFile(file, axes, characters);
    rules.push(ruleFor(face, bytes, i === 0 ? [] : found));
  }
  return rules.join('');
}

/** A font's rule; with characters given, browsers use the font for these alone. */
function ruleFor({ family, style, weights }: Face, font: Uint8Array, only: string[]): string {
  const weight = [...new Set([Math.min(...weights), Math.max(...weights)])].join(' ');
  const range = only.map((character) => `U+${codeOf(character).toString(16).toUpperCase()}`);
  return `@font-face{${[
    `font-family:"${family}"`,
    `font-style:${style}`,
    `font-weight:${weight}`,
    // The font is in the page, but takes a moment to decode. No other face shows meanwhile.
    'font-display:block',
    `src:url("data:font/woff2;base64,${Buffer.from(font).toString('base64')}") format("woff2")`,
    ...(range.length > 0 ? [`unicode-range:${range.join()}`] : []),
  ].join(';')}}`;
}

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

/** Spaces, invisible characters and variation selectors look the same in every face. */
const isVisible = (character: string) => !/[\s\p{Cc}\p{Cf}\p{Variation_Selector}]/u.test(character);

/** Caches a result for each font file, its axes and its characters. */
function cached<T>(make: (file: string, axes: Axes, characters: string) => Promise<T>) {
  const results = new Map<string, Promise<T>>();
  return (file: string, axes: Axes = {}, characters = ''): Promise<T> => {
    const key = JSON.stringify([file, axes, characters]);
    const result = results.get(key) ?? make(file, axes, characters);
    results.set(key, result);
    return result;
  };
}

/** A font file, unpacked. */
const unpacked = cached((file) =>
  subset(readFontFile(file), undefined, { keepAllGlyphs: true, targetFormat: 'truetype' }),
);

/** The metrics of a font file with its axes held. */
export const metricsOf: (file: string, axes: Axes) => Promise<FontMetrics> = cached(
  async (file, axes) =>
    readMetrics(
      await subset(await unpacked(file), undefined, {
        keepAllGlyphs: true,
        targetFormat: 'truetype',
        variationAxes: axes,
      }),
    ),
);

/** Many pages have the same characters: they share one font. */
const subsetFile = cached(async (file, axes, characters) =>
  subset(await unpacked(file), characters, {
    targetFormat: 'woff2',
    keepFeatures: FEATURES,
    variationAxes: axes,
    // The names of weights in menus of fonts, and hints for screens that are none of today's.
    dropTables: ['STAT'],
    noHinting: true,
  }),
);
