import { formatDate, shortDate } from '../../../data/date.ts';
import { dictionaryOf } from '../../../language/languages.ts';
import { fraction } from '../../../data/fraction.ts';
import type { Refusal, Values } from '../../kit/form.ts';
import { refuses as refusesSeries } from '../refuses.ts';
import { stretches } from '../words.ts';

/** One of several lines: its name in states, what readers see for that, and its values by their dates. */
export interface OfSeveral {
  key: string;
  label: string;
  rows: Values['rows'];
}

/** The state in which no line is emphasised. */
export const ALL = 'all';

/** The most lines in one field: more could not be told apart. */
const MOST = 8;

/** Whether values have a name and a time each: there is a line for each name. */
export const isSeveral = ({ rows }: Pick<Values, 'rows'>): boolean => rows[0]?.of !== undefined;

/** The lines of some values in the order of the file, each with its values in the order of time. */
export function linesOf({ rows, language }: Pick<Values, 'rows' | 'language'>): OfSeveral[] {
  const groups = Map.groupBy(rows, ({ of }) => of?.key ?? '');
  return Array.from(groups, ([key, own]) => ({
    key,
    label: own[0]?.of?.label ?? key,
    rows: own
      .map(({ of, ...row }) => {
        const time = of?.time ?? row.key;
        return { ...row, key: time, label: formatDate(time, language) };
      })
      .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  }));
}

/** The states that a step may name: all lines alike, and each line emphasised. */
export const states = (data: Values): string[] => [ALL, ...linesOf(data).map(({ key }) => key)];

/**
 * Why values are not several lines.
 *
 * @param most how many may be drawn
 * @param cure what an author of more may do besides leaving some out
 */
export function refuses(
  data: Values,
  most = MOST,
  cure = 'draw each in a panel of its own with the form "multiples"',
): Refusal | undefined {
  const lines = linesOf(data);
  const times = lines[0] && refusesSeries({ ...data, rows: lines[0].rows.map(withValue) });
  if (lines.length > most)
    return {
      reason: `draws at most ${most} lines, and the file has ${lines.length}: leave some out, or ${cure}`,
    };
  if (lines.some(({ key }) => key === ALL))
    return {
      reason: `has the state "${ALL}" for all lines alike, and one of them is called "${ALL}" too: call it by another name in the file`,
    };
  const empty = lines.find(({ rows }) => rows.every(({ value }) => value === undefined));
  if (empty)
    return {
      reason: `draws a line for each name, and "${empty.key}" has no value at any time: leave it out of the file`,
    };
  const { length } = lines[0]?.rows ?? [];
  if (length < 2) return { reason: `needs 2 times or more, and the file has ${length}` };
  // Of its times, no row is to blame alone.
  return times && { reason: times.reason };
}

/** One line may have no more than a value: what is asked of its times does not depend on that. */
const withValue = <T extends Values['rows'][number]>(row: T): T => ({ ...row, value: fraction(1) });

/** The index of the last value of a line. */
export const lastOf = ({ rows }: OfSeveral): number =>
  rows.findLastIndex(({ value }) => value !== undefined);

/** Which values are missing in which lines; undefined where none are. */
export function gapsOf(data: Values): string | undefined {
  const { language } = data;
  const { graphics, page } = dictionaryOf(language);
  const lines = linesOf(data);
  const gaps = lines.flatMap(({ rows }) => rows.filter(({ value }) => value === undefined));
  const names = lines.flatMap(({ label, rows }) => {
    const missing = stretches(rows, language, ({ key }) => shortDate(key, language));
    return missing.length === 0 ? [] : [`${label} (${missing.join(', ')})`];
  });
  return names.length === 0 ? undefined : graphics.series.gaps(gaps.length, page.list(names));
}
