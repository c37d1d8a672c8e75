// The words for a difference between two numbers. As in `claim.ts`, they are true of the exact difference,
// which is rounded last.

import { abs, type Fraction } from './fraction.ts';
import { count, hundredths } from './number.ts';

/** One change in the words of sentences of different shapes. */
export interface ChangeWords {
  /** Before "than": `94 more`; where nothing has changed, `neither more nor fewer`. */
  full: string;
  /** The size alone: `94`. */
  amount: string;
  /** What the number did: `rose by 94`; where it did nothing, `did not change`. */
  verb: string;
  /** The way alone: `more`; where nothing has changed, `neither more nor fewer`. */
  direction: string;
}

/** The pieces that a reference to a figure may name. */
export const CHANGE_FORMS = ['amount', 'verb', 'direction'] as const;

/**
 * A difference between two shares in percentage points: "32.7 percentage points higher". The shares
 * are subtracted first and the difference is rounded last, so it can be a tenth off what the two
 * printed shares come to.
 *
 * @param difference later less earlier, from -1 to 1
 */
export function changeInPoints(difference: Fraction): ChangeWords {
  const size = hundredths(abs(difference));
  const points = size === '1' ? 'point' : 'points';
  return wordsOf({
    way: Number(difference.numerator),
    amount: `${size} ${points}`,
    long: `${size} percentage ${points}`,
    directions: ['higher', 'lower'],
  });
}

/** A difference between two counts, later less earlier: "94 more", "3 fewer". */
export function changeInCount(difference: number): ChangeWords {
  const amount = count(Math.abs(difference));
  return wordsOf({ way: difference, amount, long: amount, directions: ['more', 'fewer'] });
}

/**
 * The words of a change, whatever has changed.
 *
 * @param way above 0, below 0 or 0
 * @param long the size as it stands before a direction
 */
export function wordsOf({
  way,
  amount,
  long,
  directions: [up, down],
}: {
  way: number;
  amount: string;
  long: string;
  directions: [up: string, down: string];
}): ChangeWords {
  if (way === 0) {
    const direction = `neither ${up} nor ${down}`;
    return { full: direction, amount, verb: 'did not change', direction };
  }
  const [direction, verb] = way > 0 ? [up, 'rose'] : [down, 'fell'];
  return { full: `${long} ${direction}`, amount, verb: `${verb} by ${long}`, direction };
}
