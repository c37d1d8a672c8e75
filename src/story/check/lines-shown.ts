import type { Report } from '../../data/problem.ts';
import { formOf } from '../../graphics/forms.ts';
import type { LineOf } from '../schema/yaml.ts';
import type { Story } from '../story.ts';

/** Checks that a step shows each line across a scale that the front matter gives for a table or for values. */
export function checkLinesShown(
  { tables, values, scenes }: Story,
  lineOf: LineOf,
  report: Report,
): void {
  const isShown = (
    name: string,
    line: { at?: number | undefined; date?: string | undefined; label: string },
  ) =>
    scenes.some(
      ({ table, form, states, data }) =>
        table === name &&
        // A line at a value is in the unit of one measure, and a scene draws one.
        (data.kind !== 'values' ||
          data.lines?.some(({ label, at }) => label === line.label && at === line.at)) &&
        states.some((state) => formOf(form).showsLines?.(state, line)),
    );
  for (const { name, lines = [] } of Object.values(tables))
    if (lines.some((line) => !isShown(name, line)))
      report(
        lineOf(['tables', name, 'lines']),
        `no step shows the lines of the table "${name}": only the view "share" of dots shows them, so name that view in a step, or remove the lines`,
      );
  for (const { name, lines = [] } of Object.values(values))
    lines.forEach((line, i) => {
      if (isShown(name, line)) return;
      const where =
        line.date === undefined ? 'a scene of bars or a series' : 'a scene of the form "series"';
      report(
        lineOf(['values', name, 'lines', i]),
        `no step shows the line "${line.label}" of "${name}": only ${where} shows it, so add such a scene, or remove the line`,
      );
    });
}
