import { EM, SMALL, WIDTH } from './field.ts';
import { tenth } from './interpolate.ts';
import { down, label, MINOR, onLines, type Label, type Line } from './labels.ts';
import { spacedLines, spacedWidth } from './measure.ts';
import { centred, lanesOf } from './placer.ts';

/** A line down across a scale, such as a half or a target. */
interface ReferenceLine {
  key: string;
  /** Its place, in thousandths of the width. */
  x: number;
  text: string;
}

/** Lines with their words below them. */
export interface ReferenceLines {
  /** How high the words are. */
  height: number;
  /** @param bottom where the words start */
  draw: (top: number, bottom: number) => { labels: Label[]; lines: Line[] };
}

/** The height of a line of words. */
const LINE = 1.25 * EM;
const TYPE = { size: SMALL };

/** Places lines, and each line's words in the middle below it, or as near to that as a field of that width allows. */
export function referenceLines(wanted: readonly ReferenceLine[], right = WIDTH): ReferenceLines {
  const placed = wanted
    .toSorted((a, b) => a.x - b.x)
    .map(({ key, x, text }) => {
      const words = spacedLines(text, right, TYPE);
      const width = Math.max(...words.map((line) => spacedWidth(line, TYPE)));
      return { key, x, words, ...centred(x, width, { left: 0, right }) };
    });
  const lanes = lanesOf(placed, 0.6 * EM);
  const lane = Math.max(0, ...placed.map(({ words }) => words.length)) * LINE;
  return {
    height: placed.length === 0 ? 0 : 0.3 * EM + (Math.max(...lanes) + 1) * lane,
    draw: (top, bottom) => {
      const y = (i: number) => bottom + 0.15 * EM + (lanes[i] ?? 0) * lane;
      return {
        labels: placed.flatMap(({ key, words, place }, i) =>
          onLines(
            words,
            label({ ...MINOR, ...place, key: `${key}-text`, text: '', y: tenth(y(i)), dy: 1 }),
            LINE,
          ),
        ),
        lines: placed.map(({ key, x }, i) =>
          down({
            key,
            kind: 'reference',
            x: tenth(x),
            y1: tenth(top),
            y2: tenth(y(i) + 0.2 * EM),
          }),
        ),
      };
    },
  };
}
