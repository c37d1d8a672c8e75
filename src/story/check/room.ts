import { own } from '../../data/own.ts';
import type { Report } from '../../data/problem.ts';
import { findingFormOf, formOf } from '../../graphics/forms.ts';
import type { Form, GraphicData } from '../../graphics/kit/form.ts';
import type { Crowded } from '../../graphics/kit/room.ts';
import { findingOf, fitsCard, type Finding } from '../finding.ts';
import type { Outline } from '../prose/outline.ts';
import type { LineOf } from '../schema/yaml.ts';
import type { Story } from '../story.ts';

/**
 * Checks that every label has room on the narrowest screen, in every graphic of a story that has no
 * other fault. Each text that has none is reported once, at the words in the front matter or else at
 * the table that they come from.
 */
export function checkRoom(
  story: Story,
  { findings }: Pick<Outline, 'findings'>,
  lineOf: LineOf,
  report: Report,
): void {
  const { opening } = story.meta;
  const shown = opening && findingOf(story, opening.table, opening.rows);
  if (shown && !fitsCard(shown))
    report(
      lineOf(['opening', 'rows']),
      `the opening shows ${shown.rows.length} rows, and their labels would be too small on the cards that links have: name ${roomOnCard(shown)}`,
    );
  for (const { id, table, form, data, states } of story.scenes) {
    const { height } = formOf(form).layout(data, states);
    if (height > HIGHEST)
      report(
        lineOf(pathOf(story, table)),
        `the graphic "${id}" of ${table}.csv is so high that its labels would be too small on a phone: take rows out of the file, or shorten its words and its rows' names by about ${Math.ceil(100 - (100 * HIGHEST) / height)}%`,
      );
  }
  const reported = new Set<string>();
  for (const { name, graphic, found } of graphicsOf(story, findings)) {
    const path = pathOf(story, name);
    for (const { text, most } of found) {
      const fault = `${name}: ${text}`;
      if (reported.has(fault)) continue;
      reported.add(fault);
      report(
        lineOf(path, text),
        `"${text}" has no room in ${graphic} of ${name}.csv on a phone: ${text.length} characters, where at most ${most} fit. Shorten its words or the row's key, or take rows out of the table`,
      );
    }
  }
}

/** Where the front matter declares a CSV file. */
const pathOf = (story: Story, name: string) => [
  (['tables', 'values', 'timelines'] as const).find((kind) => Object.hasOwn(story[kind], name)) ??
    '',
  name,
];

/**
 * How high a graphic may be, in thousandths of its width. On the narrowest screen one that sticks is at most
 * 22rem high, and narrower where it is higher: its labels are 9 pixels high then.
 */
const HIGHEST = 1650;

/** How many rows of a finding have room on a card. */
function roomOnCard({ data, rows }: Finding): string {
  const most = rows.findLastIndex((_, i) => fitsCard({ data, rows: rows.slice(0, i + 1) })) + 1;
  return most < 2 ? 'one with a shorter key' : `${most} at most`;
}

/** Checks that each form that a story shows can draw the data: each fault is reported once, at the data. */
export function checkDrawn(
  story: Story,
  { findings }: Pick<Outline, 'findings'>,
  lineOf: LineOf,
  report: Report,
): void {
  const faults = new Map<string, string>();
  for (const { name, form, data } of graphicsOf(story, findings))
    for (const fault of form?.misdrawn?.(data) ?? []) faults.set(`${name}.csv: ${fault}`, name);
  for (const [fault, name] of faults) report(lineOf(['tables', name]), fault);
}

/** Each scene, the opening and each finding, with what has no room in it. */
function graphicsOf(
  story: Story,
  findings: Outline['findings'],
): {
  name: string;
  graphic: string;
  form: Form | undefined;
  data: GraphicData;
  found: Crowded[];
}[] {
  const { opening } = story.meta;
  const shown = [
    ...(opening ? [{ graphic: 'the opening', name: opening.table, rows: opening.rows }] : []),
    ...findings.map(({ to }) => ({ graphic: 'the finding', name: to, rows: undefined })),
  ].filter(({ name }) => own(story.tables, name) !== undefined);
  return [
    ...story.scenes.map(({ id, table, form: formName, data, states }) => {
      const form = formOf(formName);
      const found = form.crowded(form.layout(data, states));
      return { name: table, graphic: `the graphic "${id}"`, form, data, found };
    }),
    ...shown.map(({ graphic, name, rows }) => {
      const { data, rows: keys } = findingOf(story, name, rows);
      const form = findingFormOf(data);
      const layout = form?.finding?.(data, keys).layout;
      return { name, graphic, form, data, found: form && layout ? form.crowded(layout) : [] };
    }),
  ];
}
