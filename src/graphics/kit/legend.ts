import { EM, SMALL, WIDTH } from './field.ts';
import { tenth } from './interpolate.ts';
import { label, onLines } from './labels.ts';
import type { Legend, MarkTone, Tile } from './marks.ts';
import { spacedLines, spacedWidth } from './measure.ts';
import { CATEGORIES } from './palette.ts';

/** What a colour stands for. */
export interface LegendEntry extends Pick<Tile, 'tone' | 'strength'> {
  text: string;
}

const TYPE = { size: SMALL };
const SWATCH = 0.75 * EM;
/** How far the words are from the start of their swatch. */
const INDENT = 1.1 * EM;
const LINE = 1.4 * EM;

/**
 * Places a legend: a swatch and words for each colour, one beside the other, on as many lines as they need on a phone.
 *
 * @param place its top, and its edges where it is narrower than the graphic
 */
export function legend(
  entries: readonly LegendEntry[],
  { top, left = 0, right = WIDTH }: { top: number; left?: number; right?: number },
): Legend {
  const made: Legend = { swatches: [], labels: [], left, right, bottom: top };
  let x = right;
  for (const { text, ...colour } of entries) {
    const lines = spacedLines(text, right - left - INDENT, TYPE);
    const width = INDENT + Math.max(...lines.map((line) => spacedWidth(line, TYPE)));
    if (x + width > right) {
      x = left;
      made.bottom += LINE * lines.length;
    }
    // The words are beside the middle of the swatch, however large they are.
    const y = tenth(made.bottom - LINE * (lines.length - 0.5));
    made.swatches.push({ ...colour, key: text, x, y: tenth(y - SWATCH / 2), size: SWATCH });
    const first = label({ ...TYPE, key: text, text, x: tenth(x + INDENT), y, dy: 0.32 });
    made.labels.push(...onLines(lines, first, LINE));
    x = tenth(x + width + 0.8 * EM);
  }
  return { ...made, bottom: tenth(made.bottom) };
}

/**
 * A colour for each of up to five groups, in their order. The colours follow light, dark and print; in a reader's own
 * colours they keep their hues, with an edge in the colour of words.
 *
 * @returns the tone of a group's marks, and what a legend says
 * @throws RangeError where there are more groups than colours that readers can tell apart, or where a group is not among them
 */
export function categorical(groups: readonly string[]): {
  tone: (group: string) => MarkTone;
  entries: LegendEntry[];
} {
  const tones = Object.keys(CATEGORIES) as MarkTone[];
  if (groups.length > tones.length)
    throw new RangeError(
      `there are ${tones.length} colours for groups, and ${groups.length} groups: ${groups.join(', ')}. Put some together, or write names beside the marks`,
    );
  const tone = (group: string): MarkTone => {
    const found = tones[groups.indexOf(group)];
    if (!found) throw new RangeError(`"${group}" is none of the groups: ${groups.join(', ')}`);
    return found;
  };
  return { tone, entries: groups.map((text) => ({ text, tone: tone(text) })) };
}
