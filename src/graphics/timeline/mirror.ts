import { mirroredLabels, mirroredLines, mirroredX } from '../kit/mirror.ts';
import type { TimelineLayout } from './types.ts';

/** The layout from right to left; time still runs down. Mirrored again, a layout is as before. */
export function mirrored({ width, ...layout }: TimelineLayout): TimelineLayout {
  return {
    ...layout,
    width,
    mirrored: layout.mirrored ? undefined : true,
    labels: mirroredLabels(layout.labels, width),
    lines: mirroredLines(layout.lines, width),
    readings: layout.readings.map((reading) => ({
      ...reading,
      x: mirroredX(reading.x, width),
      lines: mirroredLines(reading.lines, width),
    })),
    entries: layout.entries.map((entry) => ({
      ...entry,
      x: mirroredX(entry.x, width),
      labels: mirroredLabels(entry.labels, width),
      lines: mirroredLines(entry.lines, width),
    })),
  };
}
