import { distance } from 'fastest-levenshtein';

/** The most letters that two spellings of one name may differ in. */
const SLIPS = 2;

/**
 * The name that was probably meant by a mistyped one: the one that differs least, in two letters at
 * most, and not in all of its letters. Capitals count as small letters.
 */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((name) => ({ name, far: distance(typed.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, far }) => far <= SLIPS && far < name.length - 1)
    .sort((a, b) => a.far - b.far);
  return best?.name;
}
