import { SMALL } from '../kit/field.ts';
import { spacedLines, spacedWidth } from '../kit/measure.ts';

/** How many lines a text beside others has at the most. */
const MOST = 4;

/**
 * The lines of small type that a text takes in a room.
 *
 * @param room in thousandths of the graphic's width
 * @returns undefined where a word is too long for it, or the lines are too many
 */
export function shortLines(text: string, room: number): string[] | undefined {
  const lines = spacedLines(text, room, { size: SMALL });
  const fits = lines.every((line) => spacedWidth(line, { size: SMALL }) <= room);
  return fits && lines.length <= MOST ? lines : undefined;
}
