import { distance } from 'fastest-levenshtein';
import { seen, unseenDifference } from './invisible.ts';
import { someOf } from './problem.ts';

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

/** As `nearest`, of names with numbers in them: one year is not a slip for another. A name that looks the same is first. */
export function nearestWord(typed: string, names: readonly string[]): string | undefined {
  const alike = names.find((name) => seen(name) === seen(typed));
  if (alike !== undefined) return alike;
  const meant = nearest(typed, names);
  return meant !== undefined && lettersOf(meant) !== lettersOf(typed) ? meant : undefined;
}

const lettersOf = (name: string) => name.toLowerCase().replace(/\d/g, '');

/** What to say of the name that was probably meant. Of two that look alike, it says how they differ. */
export const didYouMean = (typed: string, meant: string): string =>
  unseenDifference(typed, meant) ?? `did you mean "${meant}"?`;

/** The key of the row that was probably meant: one that readers see by that name, or one of nearly that name. */
export function nearestRow(
  typed: string,
  rows: readonly { key: string; label?: string | undefined }[],
): string | undefined {
  const isCalled = ({ label = '' }: (typeof rows)[number]) =>
    label.toLowerCase() === typed.toLowerCase();
  const keys = rows.map(({ key }) => key);
  return rows.find(isCalled)?.key ?? nearestWord(typed, keys);
}

/**
 * The message for a row that a CSV file does not have. It is the same wherever the row is named, so that a row which has
 * been renamed gives one message.
 *
 * @param name the name of the file, without its ending
 */
export function noSuchRow(
  name: string,
  key: string,
  rows: readonly { key: string; label?: string | undefined }[],
): string {
  const meant = nearestRow(key, rows);
  return `${name}.csv has no row "${key}": ${meant === undefined ? 'its' : `${didYouMean(key, meant)} Its`} rows are ${someOf(rows.map((row) => row.key))}`;
}
