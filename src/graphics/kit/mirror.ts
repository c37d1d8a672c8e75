import { WIDTH } from './field.ts';
import { tenth } from './interpolate.ts';
import type { Label, Line } from './labels.ts';

// In a language that is written from right to left, newsrooms mirror graphics that are read like text:
// rows start at the right, and so do bars and shares. Scales of time stay as they are. See Alebri,
// Rakotondravony and Harrison, “Design Patterns in Right-to-Left Visualizations” (IEEE VIS 2024).

/** The place at the same distance from the other side. */
export const mirroredX = (x: number): number => tenth(WIDTH - x);

/** A label at the other side, which runs from the right to the left. Mirrored again, it is as before. */
export const mirroredLabel = <L extends Label>(label: L): L => ({
  ...label,
  x: mirroredX(label.x),
  rtl: label.rtl ? undefined : true,
});

export const mirroredLabels = <L extends Label>(labels: readonly L[]): L[] =>
  labels.map(mirroredLabel);

const OTHER = { start: 'end', middle: 'middle', end: 'start' } as const;

/** A label that runs from the right to the left, at the same place: it starts where it ended. */
export const turned = <L extends Label>(label: L): L => ({
  ...label,
  anchor: OTHER[label.anchor],
  rtl: label.rtl ? undefined : true,
});

/** Lines at the other side. */
export const mirroredLines = <L extends Line>(lines: readonly L[]): L[] =>
  lines.map((line) => ({ ...line, x1: mirroredX(line.x1), x2: mirroredX(line.x2) }));
