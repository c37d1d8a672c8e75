import type { Report } from '../../data/problem.ts';
import { formOf } from '../../graphics/forms.ts';
import type { LineOf } from '../schema/yaml.ts';
import type { Story } from '../story.ts';

/** Checks that a step shows the lines across the scale that the front matter gives for a table. */
export function checkLinesShown({ tables, scenes }: Story, lineOf: LineOf, report: Report): void {
  for (const { name, lines = [] } of Object.values(tables)) {
    const isShown = scenes.some(
      ({ table, form, states }) =>
        table === name && states.some((state) => formOf(form).showsLines?.(state)),
    );
    if (lines.length > 0 && !isShown)
      report(
        lineOf(['tables', name, 'lines']),
        `no step shows the lines of the table "${name}": they are in the view "share" of dots, so let a step name it, or take the lines out`,
      );
  }
}
