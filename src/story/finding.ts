import { own } from '../data/own.ts';
import { sentence } from '../data/sentence.ts';
import { breaksBetween } from '../data/table.ts';
import { findingForm } from '../graphics/forms.ts';
import { HIGHEST_ON_CARD } from '../graphics/kit/field.ts';
import { graphicData } from './graphic-data.ts';
import type { Counts } from '../graphics/kit/form.ts';
import { dictionaryOf, type Language } from '../language/languages.ts';
import type { Story } from './story.ts';

/** Some rows of a table, as they stand on the first screen or at the end of a story. */
export interface Finding {
  /** The caption of the table: what was counted, and where. */
  caption: string;
  /** The id of the table's source. */
  source: string;
  data: Counts;
  /** The keys of the rows. */
  rows: string[];
}

/**
 * The finding in some rows of a table.
 *
 * @param keys the rows; all of the table by default
 * @throws RangeError where there is no such table: the check of the content has refused it
 */
export function findingOf(story: Story, name: string, keys?: readonly string[]): Finding {
  const table = own(story.tables, name);
  const data = graphicData(name, story, story.language);
  if (!table || data?.kind !== 'counts') throw new RangeError(`there is no table "${name}"`);
  const rows = data.rows.map(({ key }) => key).filter((key) => keys?.includes(key) ?? true);
  // The strips of a finding stand on no scale, so no line across one is drawn or told.
  return { caption: table.caption, source: table.source, data: { ...data, lines: [] }, rows };
}

/** Which changes in the measure lie between the rows of a finding, and what follows: a sentence each. */
export function changesIn({ data, rows }: Pick<Finding, 'data' | 'rows'>): string[] {
  const keys = data.rows.map(({ key }) => key);
  return acrossChanges(breaksBetween(data.breaks, keys, rows), data.language);
}

/**
 * What follows from the changes within a table, for readers who see in its graphic which they are.
 *
 * @returns undefined where there are none
 */
export function besideChanges(
  { tables, language }: Pick<Story, 'tables' | 'language'>,
  table: string,
): string | undefined {
  const { length } = own(tables, table)?.breaks ?? [];
  return length === 0 ? undefined : sentence(dictionaryOf(language).graphics.besideChanges(length));
}

/** What follows from changes in a measure for figures on both sides of them: a sentence each. */
export const acrossChanges = (
  changes: readonly { label: string }[],
  language: Language,
): string[] => {
  const { acrossChange } = dictionaryOf(language).graphics;
  return changes.map(({ label }) => sentence(acrossChange(label)));
};

/** How a finding is shown where nothing before it explains it: its layout, and its words. */
export const shownAlone = ({ data, rows }: Pick<Finding, 'data' | 'rows'>) =>
  findingForm.finding(data, rows, true);

/** The finding that a story shows on its first screen, where it names one. */
export function openingOf(story: Story): Finding | undefined {
  const { opening } = story.meta;
  return opening && findingOf(story, opening.table, opening.rows);
}

/** Whether the labels of a finding are large enough on a card, which links to the story show small. */
export const fitsCard = (finding: Pick<Finding, 'data' | 'rows'>): boolean =>
  shownAlone(finding).layout.height <= HIGHEST_ON_CARD;

/**
 * The finding on a story's cards: its opening, or else the one of the table that its last scene of
 * counts draws, in all rows or in the first and the last. Undefined for a story without counts.
 */
export function cardFindingOf(story: Story): Finding | undefined {
  const opening = openingOf(story);
  if (opening) return opening;
  const last = story.scenes.findLast(({ data }) => data.kind === 'counts');
  const finding = last && findingOf(story, last.table);
  if (!finding || fitsCard(finding)) return finding;
  const ends = finding.rows.filter((_, i, all) => i === 0 || i === all.length - 1);
  return { ...finding, rows: ends };
}
