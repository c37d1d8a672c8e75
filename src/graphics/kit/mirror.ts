import { WIDTH } from './field.ts';
import { tenth } from './interpolate.ts';
import type { Label, Line } from './labels.ts';

// In a language that is written from right to left, newsrooms mirror graphics that are read like text:
// rows start at the right, and so do bars and shares. Scales of time stay as they are. See Alebri,
// Rakotondravony and Harrison, “Design Patterns in Right-to-Left Visualizations” (IEEE VIS 2024).

/** The place at the same distance from the other side. */
export const mirroredX = (x: number): number => tenth(WIDTH - x);

/** Labels at the other side, which run from the right to the left. Mirrored again, they are as before. */
export const mirroredLabels = <L extends Label>(labels: readonly L[]): L[] =>
  labels.map((label) => ({ ...label, x: mirroredX(label.x), rtl: label.rtl ? undefined : true }));

/** Lines at the other side. */
export const mirroredLines = <L extends Line>(lines: readonly L[]): L[] =>
  lines.map((line) => ({ ...line, x1: mirroredX(line.x1), x2: mirroredX(line.x2) }));
