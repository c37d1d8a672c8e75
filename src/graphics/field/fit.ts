import type { Screen } from '../kit/form.ts';
import type { Room } from './frame.ts';
import type { FieldLayout } from './layout.ts';
import { placedIn } from './pose.ts';

/** The smallest dots, in CSS pixels. */
const SMALLEST = 3;

/**
 * The least room in em, under the band, where the scale stands and where it lies: what a small phone has, and the fixed
 * shape. In these, every label of a story has room: see crowded.ts.
 */
const LEAST = { standing: [22.8, 26.9], lying: [23.8, 23.8] } as const;

/** The layout for a screen: undefined where its words would be over each other, or its dots too small to be told apart. */
export function fit(layout: FieldLayout, screen: Screen): FieldLayout | undefined {
  const fitted = { ...layout, height: screen.height, room: roomOf(screen) };
  const isLarge = placedIn(fitted).blocks.every(({ dot }) => dot >= SMALLEST);
  const { type, wide } = fitted.room;
  const [width, height] = wide ? LEAST.lying : LEAST.standing;
  const hasRoom = screen.width >= width * type && screen.height - screen.band >= height * type;
  return hasRoom && isLarge ? fitted : undefined;
}

/** A screen as a room: what readers of small screens and of large ones have as an em, and the margins of the page. */
export function roomOf({ width, height, band, type }: Screen): Room {
  const free = Math.max(height - band, 1);
  const scale = Math.min(Math.max(Math.sqrt(width * free) / (60 * type), 0.875), 1.75);
  // See --edge in tokens.css.
  const edge =
    width < 48 * type ? Math.min(1.25 * type, 0.06 * width) : Math.min(2 * type, 0.05 * width);
  return { width, height, band, type: scale * type, edge, wide: free <= width, grid: 0.1 };
}
