import { rgb } from 'd3';
import { GROUND } from './palette.ts';

/** The colour of what a story is about, on light paper and on dark. */
export interface Accent {
  light: string;
  dark: string;
}

/** The paper of each, as in tokens.css. */
export const PAPERS: Accent = { light: GROUND, dark: '#171613' };

/** What words in a colour need at least against the paper: WCAG 2.2, 1.4.3. */
export const LEAST_CONTRAST = 4.5;

/** The contrast of two colours, 1 to 21, as WCAG 2 has it. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [a, b].map(luminance).sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const { r, g, b } = rgb(colour);
  const [red = 0, green = 0, blue = 0] = [r, g, b]
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
