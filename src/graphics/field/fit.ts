import type { Screen } from '../kit/form.ts';
import type { FieldLayout } from './layout.ts';
import { placedIn } from './pose.ts';

/** The smallest dots, in CSS pixels. */
const SMALLEST = 4;

/** The layout for a screen: undefined where its dots would be too small to be told apart. */
export function fit(layout: FieldLayout, { width, height, band, type }: Screen): FieldLayout | undefined {
  const free = height - band;
  const scale = Math.min(Math.max(Math.sqrt(width * Math.max(free, 1)) / (60 * type), 0.875), 1.75);
  // The margins of the page: see --edge in tokens.css.
  const edge = width < 48 * type ? Math.min(1.25 * type, 0.06 * width) : Math.min(2 * type, 0.05 * width);
  const fitted = { ...layout, height, room: { width, height, band, type: scale * type, edge } };
  const { blocks, frame } = placedIn(fitted);
  const isLarge = frame.length > 0 && frame.deep > 0 && blocks.every(({ dot }) => dot >= SMALLEST);
  return isLarge ? fitted : undefined;
}
