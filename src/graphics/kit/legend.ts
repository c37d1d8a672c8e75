import { EM, SMALL, WIDTH } from './field.ts';
import { tenth } from './interpolate.ts';
import { label, onLines } from './labels.ts';
import type { Legend, MarkTone, Tile } from './marks.ts';
import { spacedLines, spacedWidth } from './measure.ts';
import { CATEGORIES } from './palette.ts';

/** What a colour stands for, or a size: the radius of a round mark. */
export interface LegendEntry extends Pick<Tile, 'tone' | 'strength'> {
  text: string;
  r?: number;
}

const TYPE = { size: SMALL };
const SWATCH = 0.75 * EM;
/** From a swatch to its words, and from one swatch to the next under it. */
const BESIDE = 0.35 * EM;
const LINE = 1.4 * EM;
const UNDER = 0.3 * EM;

/**
 * Places a legend: a swatch and words for each colour or size, on as many lines as they need on a phone.
 *
 * @param place its top, and its edges where it is narrower than the graphic
 */
export function legend(
  entries: readonly LegendEntry[],
  { top, left = 0, right = WIDTH }: { top: number; left?: number; right?: number },
): Legend {
  const made: Legend = { swatches: [], labels: [], left, right, bottom: top };
  const sizes = entries.map(({ r }) => (r === undefined ? SWATCH : 2 * r));
  const high = Math.max(LINE, Math.max(...sizes) + UNDER);
  let x = right;
  for (const [i, { text, r, ...colour }] of entries.entries()) {
    const size = sizes[i] ?? SWATCH;
    const indent = size + BESIDE;
    const lines = spacedLines(text, right - left - indent, TYPE);
    const width = indent + Math.max(...lines.map((line) => spacedWidth(line, TYPE)));
    const more = (lines.length - 1) * LINE;
    if (x + width > right) {
      x = left;
      made.bottom += high + more;
    }
    // The words are beside the middle of the swatch, however large they are.
    const y = tenth(made.bottom - more - high / 2);
    if (r === undefined)
      made.swatches.push({ ...colour, key: text, x, y: tenth(y - SWATCH / 2), size: SWATCH });
    else made.circles = [...(made.circles ?? []), { ...colour, key: text, x: tenth(x + r), y, r }];
    const first = label({ ...TYPE, key: text, text, x: tenth(x + indent), y, dy: 0.32 });
    made.labels.push(...onLines(lines, first, LINE));
    x = tenth(x + width + 0.8 * EM);
  }
  return { ...made, bottom: tenth(made.bottom) };
}

/**
 * A colour for each of up to five groups, in their order.
 *
 * @returns the tone of a group's marks, and what a legend says
 * @throws RangeError where there are more groups, or where a group is not among them
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
