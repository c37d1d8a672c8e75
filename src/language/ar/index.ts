import { changes } from './changes.ts';
import { claims, numbers } from './numbers.ts';
import { graphics, pictures } from './graphics.ts';
import { edition, embed, guess, page, reply, table } from './page.ts';
import type { Dictionary } from '../en/index.ts';
import { guessing, replying, sharing } from './reader.ts';

/** The words of the interface in Arabic. */
export const ar: Dictionary = {
  direction: 'rtl',
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
