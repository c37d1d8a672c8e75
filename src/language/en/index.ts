import { graphics, pictures } from './graphics.ts';
import { changes, claims, numbers } from './numbers.ts';
import { edition, embed, guess, guessing, page, reply, replying, sharing, table } from './page.ts';

/** The words of the interface in English. Every other language has the same entries. */
export const en = {
  direction: 'ltr' as 'ltr' | 'rtl',
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

/** All words of the interface in one language. English says which there are. */
export type Dictionary = typeof en;
