import type { Dictionary } from '../en/index.ts';
import { graphics, pictures } from './graphics.ts';
import { changes, claims, numbers } from './numbers.ts';
import { edition, embed, guess, guessing, page, reply, replying, sharing, table } from './page.ts';

/** The words of the interface in Welsh. */
export const cy: Dictionary = {
  direction: 'ltr',
  numbers,
  claims,
  changes,
  graphics,
  pictures,
  page,
  table,
  guess,
  edition,
  embed,
  reply,
  sharing,
  guessing,
  replying,
};
