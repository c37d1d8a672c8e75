import { listOf, type Report } from '../../data/problem.ts';
import { formOf, formNames } from '../../graphics/forms.ts';
import { kindOf, tablesOf, graphicData } from '../kinds/index.ts';
import type { Outline } from '../prose/outline.ts';
import type { Story } from '../story.ts';
import type { ValueLine } from '../../data/value.ts';
import { splitState } from '../../graphics/kit/state-name.ts';
import type { LineOf } from '../schema/yaml.ts';

/**
 * Checks that each scene ends in a state that shows all of its data, in a story that has no other fault: a
 * step in a wrong place would make its scene end too soon.
 */
export function checkComplete(
  { scenes }: Story,
  outline: Pick<Outline, 'scenes'>,
  report: Report,
): void {
  for (const { id, form, table, data } of scenes) {
    const complete = formOf(form).complete?.(data);
    const last = outline.scenes.find((scene) => scene.id === id)?.steps.at(-1);
    if (complete && last && !complete.includes(last.state))
      report(
        last.line,
        `the scene "${id}" ends with the state "${last.state}", but ${table}.csv has later ${kindOf(data).rowsCalled}: its last step should name the state ${listOf(complete, 'or')}`,
      );
  }
}

/** Checks that a step shows each line across a scale that the front matter gives for a table or for values. */
export function checkLinesShown(story: Story, lineOf: LineOf, report: Report): void {
  const { scenes } = story;
  const isShown = (name: string, line: ValueLine) =>
    scenes.some(
      ({ table, form, states, data }) =>
        table === name &&
        // A line at a value is in the unit of one measure, and a scene draws one.
        'lines' in data &&
        data.lines?.some(({ label, at }) => label === line.label && at === line.at) &&
        states.some((state) => formOf(form).showsLines?.(state, line)),
    );
  for (const { file, field } of tablesOf(story))
    file.lines?.forEach((line: ValueLine, i) => {
      if (!isShown(file.name, line))
        report(
          lineOf([field, file.name, 'lines', i]),
          `no step shows the line "${line.label}" of "${file.name}": ${wayOut(showing(file.name, line, story))}`,
        );
    });
}

const wayOut = (places: readonly string[]): string =>
  places.length === 0
    ? 'no form draws it from this file, so remove it'
    : `only ${places.join(' or ')} shows it, so add such a step, or remove the line`;

/** What would show a line: forms, or views of them. */
function showing(name: string, line: ValueLine, story: Story): string[] {
  const data = graphicData(name, story, story);
  return formNames.flatMap((formName) => {
    const form = formOf(formName);
    if (!data || form.kind !== data.kind || form.refuses?.(data)) return [];
    const states = form.states(data);
    const views = viewsIn(states.filter((state) => form.showsLines?.(state, line)));
    const words = `the form "${formName}"`;
    if (views.length === 0) return [];
    return views.length === viewsIn(states).length
      ? words
      : `the view ${listOf(views)} of ${words}`;
  });
}

const viewsIn = (states: readonly string[]): string[] => [
  ...new Set(states.map((state) => splitState(state)[0])),
];
