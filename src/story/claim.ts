// Words for numbers, worked out from the numbers, so that no sentence can outlive its data.

const WORDS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const word = (n: number) => WORDS[n] ?? String(n);

/** The fractions that a reader pictures without working them out. */
const FRACTIONS: { value: number; words: string }[] = [
  ...[10, 9, 8, 7, 6, 5, 4, 3].map((n) => ({ value: 1 / n, words: `one in ${word(n)}` })),
  { value: 1 / 2, words: 'half' },
  { value: 2 / 3, words: 'two in three' },
  { value: 3 / 4, words: 'three in four' },
  ...[3, 4, 6, 7, 8, 9].map((n) => ({ value: n / 10, words: `${word(n)} in ten` })),
];

/** Differences under this, as a fraction of the whole, are not worth a word. */
const SAME = 0.0015;
/** Differences under this are "about"; above it the words say on which side. */
const CLOSE = 0.0075;

/**
 * A share as a fraction that can be pictured: "about one in nine", "three in ten", "more than four
 * in ten".
 *
 * @param share from 0 to 1
 */
export function aboutShare(share: number): string {
  if (share <= 0) return 'none';
  if (share >= 1) return 'all';
  const rare = Math.round(1 / share);
  if (rare > 10) return `about one in ${word(rare)}`;
  const near = FRACTIONS.reduce((best, f) =>
    Math.abs(f.value - share) < Math.abs(best.value - share) ? f : best,
  );
  const difference = share - near.value;
  if (Math.abs(difference) < SAME) return near.words;
  if (Math.abs(difference) < CLOSE) return `about ${near.words}`;
  return `${difference > 0 ? 'more than' : 'nearly'} ${near.words}`;
}

/**
 * How many times as large: "nearly four times", "5.7 times".
 *
 * @param ratio later over earlier
 * @returns undefined where "times" would not be true to it: below about 1.05 nothing has multiplied
 */
export function timesAs(ratio: number): string | undefined {
  if (!Number.isFinite(ratio) || ratio < 1.05) return undefined;
  const near = Math.round(ratio);
  const difference = ratio - near;
  const times = near === 2 ? 'twice' : `${word(near)} times`;
  if (near > 1 && Math.abs(difference) < 0.002 * near) return times;
  if (near > 1 && Math.abs(difference) < 0.02 * near) return `about ${times}`;
  if (near > 1 && Math.abs(difference) <= 0.2)
    return `${difference > 0 ? 'more than' : 'nearly'} ${times}`;
  return `${ratio.toFixed(1)} times`;
}

/** A difference between two counts: "94 more", "3 fewer", "the same number". */
export function moreOrFewer(difference: number): string {
  if (difference === 0) return 'the same number';
  return `${Math.abs(difference)} ${difference > 0 ? 'more' : 'fewer'}`;
}
