import { rowsInFile } from '../data/figure.ts';
import { own } from '../data/own.ts';
import { sentence } from '../data/text.ts';
import { breaksBetween, labelOf } from '../data/counts.ts';
import { findingFormOf, formOf, ownedForm } from '../graphics/forms.ts';
import { HIGHEST_ON_CARD, type Sized } from '../graphics/kit/field.ts';
import type { FindingData, FindingForm, Form } from '../graphics/kit/form.ts';
import { dictionaryOf, type Language } from '../language/languages.ts';
import { tableNamed, graphicData, isFindingData, kindOf } from './kinds/index.ts';
import type { Tables } from './kinds/kind.ts';
import type { Story, Scene } from './story.ts';
import { layoutOf } from './scene-layout.ts';

/** Some rows of a table, as they stand on the first screen or at the end of a story. */
export interface Finding {
  /** The caption of the table: what was counted or measured, and where. */
  caption: string;
  /** The id of the table's source. */
  source: string;
  form: FindingForm;
  data: FindingData;
  /** The keys of the rows: a series shows the others, too. */
  rows: string[];
}

/** What a finding is drawn from. */
type Drawn = Pick<Finding, 'form' | 'data' | 'rows'>;

/**
 * The finding in some rows of a table.
 *
 * @param keys the rows; all of the table by default
 * @throws RangeError where there is no such table: the check of the content has refused it
 */
export function findingOf(
  story: Tables & Pick<Story, 'language'>,
  name: string,
  keys?: readonly string[],
): Finding {
  const table = tableNamed(story, name)?.file;
  const data = graphicData(name, story, story);
  const form = data && isFindingData(data) ? findingFormOf(data) : undefined;
  if (table?.source === undefined || !data || !isFindingData(data) || !form)
    throw new RangeError(`there is no table "${name}"`);
  const rows = data.rows.map(({ key }) => key).filter((key) => keys?.includes(key) ?? true);
  return {
    caption: table.caption,
    source: table.source,
    form,
    data: form.findingOf?.(data, rows) ?? data,
    rows,
  };
}

/** Which changes in the measure lie between the rows of a finding, and what follows: a sentence each. */
export function changesIn({ data, rows }: Pick<Finding, 'data' | 'rows'>): string[] {
  const keys = data.rows.map(({ key }) => key);
  const breaks = kindOf(data).findings?.breaks(data) ?? [];
  return acrossChanges(breaksBetween(breaks, keys, rows), data.language);
}

/**
 * What follows from the changes within a table, for readers who see in its graphic which they are.
 *
 * @returns undefined where there are none
 */
export function besideChanges(
  story: Tables & Pick<Story, 'figures' | 'language'>,
  table: string,
): string | undefined {
  const [first, second] = tableNamed(story, table)?.file.breaks ?? [];
  if (!first) return undefined;
  const { figures, language } = story;
  const row = rowsInFile(own(figures, table) ?? []).find(({ key }) => key === first.before);
  const { besideChanges } = dictionaryOf(language).graphics;
  return sentence(besideChanges(second || !row ? undefined : labelOf(row)));
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
export const shownAlone = ({ form, data, rows }: Drawn) => form.finding(data, rows, true);

/** The finding that a story shows on its first screen, where it names one. */
export function openingOf(story: Story): Finding | undefined {
  const { opening } = story.meta;
  return opening && findingOf(story, opening.table, opening.rows);
}

/** What a first screen shows where a scene of the opening's table fills the screen, in a form that has this as strips. */
export function stripsOf(
  { scenes }: Pick<Story, 'scenes'>,
  name: string,
  { data, rows }: Finding,
): { form: Form; state: string; phone: Sized; page: Sized } | undefined {
  const form = scenes
    .filter(({ table }) => table === name)
    .map((scene) => formOf(scene.form))
    .find((form) => 'strips' in form);
  const strips = form?.strips?.(data, rows);
  return form && strips && { form, ...strips };
}

/** Whether the labels of a finding are large enough on a card, which links to the story show small. */
export const fitsCard = (finding: Drawn): boolean =>
  shownAlone(finding).layout.height <= HIGHEST_ON_CARD;

/**
 * The finding on a story's cards: its opening, or else the one of the table that its last scene of counts or values
 * draws, in all rows or in two of them. Undefined for a story of events alone, and where no form draws that finding.
 */
export function cardFindingOf(story: Story): Finding | undefined {
  const opening = openingOf(story);
  if (opening) return opening;
  const last = story.scenes.findLast(({ data }) => isFindingData(data));
  // A graphic of the story's own says more than bars of its table.
  if (last && ownedForm(last.form)) return undefined;
  const finding = last && findingOf(story, last.table);
  // No form draws the finding of some data, such as of many names with their times.
  if (finding?.form.refuses?.(finding.data)) return undefined;
  return finding && !fitsCard(finding)
    ? findingOf(story, last.table, kindOf(finding.data).findings?.ends(finding.data))
    : finding;
}

/**
 * The scene that a story without a finding shows on its cards, in its last state: the last one whose labels are large
 * enough there. Undefined where there is none.
 */
export function cardSceneOf(story: Story): Scene | undefined {
  if (cardFindingOf(story)) return undefined;
  return story.scenes.findLast((scene) => layoutOf(scene).height <= HIGHEST_ON_CARD);
}
