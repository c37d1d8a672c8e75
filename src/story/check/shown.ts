import { listOf, type Report } from '../../data/problem.ts';
import { formOf } from '../../graphics/forms.ts';
import { kindOf } from '../kinds/index.ts';
import type { Outline } from '../prose/outline.ts';
import type { Story } from '../story.ts';

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
