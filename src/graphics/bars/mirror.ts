import { mirroredLabel, mirroredLabels, mirroredLines, mirroredX } from '../kit/mirror.ts';
import type { BarsLayout } from './types.ts';

/** The layout from right to left: bars grow to the left. Mirrored again, a layout is as before. */
export const mirrored = (layout: BarsLayout): BarsLayout => ({
  ...layout,
  mirrored: layout.mirrored ? undefined : true,
  labels: mirroredLabels(layout.labels),
  lines: mirroredLines(layout.lines),
  zero: mirroredX(layout.zero),
  rows: layout.rows.map(({ names, notes, notches, number, end, ...row }) => ({
    ...row,
    names: mirroredLabels(names),
    notes: mirroredLabels(notes),
    notches: mirroredLines(notches),
    number: mirroredLabel(number),
    end: mirroredX(end),
  })),
});
