import type * as kit from '../kit/labels.ts';
import { stateName } from '../kit/state-name.ts';
import type { View } from './views.ts';

/** What a label or line belongs to: it comes with its row, and stays as long as its view does. */
export interface Explains {
  view: View;
  row: number;
}

export type Label = kit.Label & Explains;
export type Line = kit.Line & Explains;

/**
 * What comes and goes with a note: the name of the state that it comes with.
 *
 * @param keys the table's rows
 */
export const groupOf = ({ view, row }: Explains, keys: readonly string[]): string =>
  stateName(view, keys[row] ?? '');

/** Notes in the groups in which they come and go. */
export function byGroup<Note extends Explains>(
  all: readonly Note[],
  keys: readonly string[],
): { key: string; notes: Note[] }[] {
  const groups = new Map<string, Note[]>();
  for (const note of all) {
    const key = groupOf(note, keys);
    groups.set(key, [...(groups.get(key) ?? []), note]);
  }
  return Array.from(groups, ([key, notes]) => ({ key, notes }));
}

/** What a view takes: its height, and what explains it. */
export interface Arranged {
  height: number;
  labels: Label[];
  lines: Line[];
}

/** Where there is nothing to say. */
export const NOTHING: Arranged = { labels: [], lines: [], height: 0 };
