import { SMALL } from '../kit/field.ts';
import { LINE, type Frame } from './frame.ts';
import type { Pen } from './pen.ts';
import { VIEWS, when } from './when.ts';
import type { Words } from './words.ts';

/** What the dots are, which stays in every state, and what changed in how rows were counted. */
export function placeHeader(pen: Pen, { rows, kinds, breaks }: Words, frame: Frame): void {
  const { key, right } = frame;
  const last = rows.length - 1;
  const [first, second] = key.lines;
  const always = when(VIEWS, 0, last);
  pen.write(always, kinds.solid, key.x, first, { weight: 700, tone: 'part', sign: 'part' });
  pen.write(always, kinds.open, key.x, second, { sign: 'rest' });
  breaks.forEach(({ row, word }, i) => {
    const x = Math.min(key.x, right - SMALL * word.wide);
    for (const shown of [when(['field', 'together'], row, last), when(['swap'], row, row)])
      pen.write(shown, word, x, second + (i + 1) * LINE, { size: SMALL, tone: 'muted' });
  });
}
