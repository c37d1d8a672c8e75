import { LINE, type Frame } from './frame.ts';
import type { Pen, Point } from './pen.ts';
import { VIEWS, when } from './when.ts';
import type { Word, Words } from './words.ts';

/** Where the words about a change are, below the key, with what stands before them. */
export const breakAt = (index: number, word: Word, { key, right }: Frame, before = 0): Point => ({
  x: Math.min(key.x, right - word.wide - before),
  y: key.lines[1] + (index + 1) * LINE,
});

/** What the dots are, which stays in every state, and what changed in how rows were counted. */
export function placeHeader(pen: Pen, { rows, kinds, breaks }: Words, frame: Frame): void {
  const { key } = frame;
  const last = rows.length - 1;
  const [first, second] = key.lines;
  const always = when(VIEWS, 0, last);
  pen.write(always, kinds.solid, key.x, first, { weight: 700, tone: 'part', sign: 'part' });
  pen.write(always, kinds.open, key.x, second, { sign: 'rest' });
  breaks.forEach(({ row, word }, i) => {
    const { x, y } = breakAt(i, word, frame);
    pen.write(when(['field', 'swap'], row, last), word, x, y, { tone: 'muted' });
  });
}
