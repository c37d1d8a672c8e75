import { mirroredLabels, mirroredLines, mirroredX } from '../kit/mirror.ts';
import type { TimelineLayout } from './types.ts';

/** The layout from right to left; time still runs down. Mirrored again, a layout is as before. */
export function mirrored(layout: TimelineLayout): TimelineLayout {
  return {
    ...layout,
    mirrored: layout.mirrored ? undefined : true,
    labels: mirroredLabels(layout.labels),
    lines: mirroredLines(layout.lines),
    readings: layout.readings.map((reading) => ({
      ...reading,
      x: mirroredX(reading.x),
      lines: mirroredLines(reading.lines),
    })),
    entries: layout.entries.map((entry) => ({
      ...entry,
      x: mirroredX(entry.x),
      labels: mirroredLabels(entry.labels),
      lines: mirroredLines(entry.lines),
    })),
  };
}
