import type { Axes, Face } from './faces.ts';
import { FALLBACK_FONTS, type FallbackFont } from './fallback-fonts.ts';
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
