import { own } from '../../data/own.ts';
import type { Report } from '../../data/problem.ts';
import { formOf } from '../../graphics/forms.ts';
import type { Form, GraphicData } from '../../graphics/kit/form.ts';
import type { Sized } from '../../graphics/kit/field.ts';
import { findingOf, fitsCard, shownAlone, type Finding } from '../finding.ts';
import { tableNamed, kindOf } from '../kinds/index.ts';
import { layoutOf } from '../scene-layout.ts';
import type { Outline } from '../prose/outline.ts';
import type { LineOf } from '../schema/yaml.ts';
import type { Story } from '../story.ts';

/** A scene, the opening or a finding, as it is drawn. */
interface Drawn {
  /** What a message calls it. */
  graphic: string;
  /** The CSV file that it is drawn from, without its ending. */
  name: string;
  form: Form;
  data: GraphicData;
  layout: Sized;
}

/**
 * Checks the graphics of a story that has no other fault: each form can draw its data, no scene is too tall
 * for a phone, and every label has room on the narrowest screen. Each fault is reported once, at the words in
 * the front matter or else at the data that it comes from.
 */
export function checkGraphics(
  story: Story,
  { findings }: Pick<Outline, 'findings'>,
  lineOf: LineOf,
  report: Report,
): void {
  const scenes = story.scenes.map((scene): Drawn => ({
    graphic: `the graphic "${scene.id}"`,
    name: scene.table,
    form: formOf(scene.form),
    data: scene.data,
    layout: layoutOf(scene),
  }));
  const drawn = [...scenes, ...findingsOf(story, findings)];
  checkData(story, drawn, lineOf, report);
  checkOpeningOnCard(story, lineOf, report);
  for (const { graphic, name, data, layout } of scenes)
    if (!isLow(layout))
      report(
        lineOf(pathOf(story, name)),
        `${graphic} of ${name}.csv is so tall that its labels would be too small on a phone: it is too tall by about ${Math.ceil(100 - (100 * HIGHEST_ON_PHONE) / layout.height)}%. ${kindOf(data).shorter(data)}`,
      );
  checkLabels(story, drawn, lineOf, report);
}

/** The opening and each finding. */
function findingsOf(story: Story, findings: Outline['findings']): Drawn[] {
  const { opening } = story.meta;
  return [
    ...(opening ? [{ graphic: 'the opening', name: opening.table, rows: opening.rows }] : []),
    ...findings.map(({ to }) => ({ graphic: 'the finding', name: to, rows: undefined })),
  ]
    .filter(({ name }) => own(story.figures, name) !== undefined)
    .map(({ graphic, name, rows }) => {
      const finding = findingOf(story, name, rows);
      const { form, data } = finding;
      return { graphic, name, form, data, layout: shownAlone(finding).layout };
    });
}

/** Reports what a form cannot draw truly. */
function checkData(story: Story, drawn: readonly Drawn[], lineOf: LineOf, report: Report): void {
  const faults = new Map<string, string>();
  for (const { name, form, data } of drawn)
    for (const fault of form.misdrawn?.(data) ?? []) faults.set(`${name}.csv: ${fault}`, name);
  for (const [fault, name] of faults) report(lineOf(pathOf(story, name)), fault);
}

/** Checks that each row of the opening has its label, and that all of them are large enough on cards. */
function checkOpeningOnCard(story: Story, lineOf: LineOf, report: Report): void {
  const { opening } = story.meta;
  const shown = opening && findingOf(story, opening.table, opening.rows);
  if (!shown) return;
  const { without } = shownAlone(shown);
  if (without !== undefined)
    report(
      lineOf(['opening', 'rows']),
      `the opening has no room for the value of "${without}" at its place on the line: leave that row out, or name others`,
    );
  if (!fitsCard(shown))
    report(
      lineOf(['opening', 'rows']),
      `the opening shows ${shown.rows.length} rows, and their labels would be too small on the cards that links have: name ${roomOnCard(story, opening.table, shown)}`,
    );
}

/** Reports each text that has no room, once. */
function checkLabels(story: Story, drawn: readonly Drawn[], lineOf: LineOf, report: Report): void {
  const reported = new Set<string>();
  for (const { graphic, name, form, data, layout } of drawn)
    for (const { text, most } of form.crowded(layout)) {
      const cure = kindOf(data).cureFor?.(text, data, (fewer) => hasRoom(form, fewer));
      const fault = cure === undefined ? `${name}: ${text}` : `${name}: counts`;
      if (reported.has(fault)) continue;
      reported.add(fault);
      if (cure !== undefined) {
        report(
          lineOf(pathOf(story, name)),
          `${graphic} of ${name}.csv is too narrow on a phone for counts as long as ${text}: ${cure}`,
        );
        continue;
      }
      report(
        lineOf(pathOf(story, name), text),
        `"${text}" does not fit in ${graphic} of ${name}.csv on a phone: ${text.length} characters, where at most ${most} fit. Shorten its words or the row's key, or remove rows from the table`,
      );
    }
}

/** Where the front matter declares a CSV file. */
const pathOf = (story: Story, name: string) => [tableNamed(story, name)?.field ?? '', name];

/**
 * How high a graphic may be, in thousandths of its width. A phone shows it at least 17.5rem wide, and lets it scroll away
 * where it is too high to stick: a higher one would not be seen as a whole.
 */
const HIGHEST_ON_PHONE = 1690;
const isLow = ({ height }: Sized): boolean => height <= HIGHEST_ON_PHONE;

/** Whether a graphic of the data is low enough, and every label in it has room. */
function hasRoom(form: Form, data: GraphicData): boolean {
  const layout = form.layout(data, form.states(data));
  return isLow(layout) && form.crowded(layout).length === 0;
}

/** How many rows of a finding have room on a card. */
function roomOnCard(story: Story, table: string, { rows }: Finding): string {
  const fits = (count: number) => fitsCard(findingOf(story, table, rows.slice(0, count)));
  const most = rows.findLastIndex((_, i) => fits(i + 1)) + 1;
  return most < 2 ? 'one with a shorter key' : `${most} at most`;
}
