import { formOf } from '../../src/graphics/forms.ts';
import { isSeveral } from './pictures.ts';
import { docsStories } from './stories.ts';
import { table } from './table.ts';

const listed = (states: readonly string[]) => states.map((state) => `\`${state}\``).join(', ');

/** The states of each form, for the data of the stories in the docs, as Markdown. */
export function statesReference(): string {
  const scenes = docsStories().flatMap(({ story }) => story.scenes);
  return table(
    ['form', 'its states', 'a scene may end in'],
    scenes.map((scene) => {
      const { form: name, data } = scene;
      const drawn = isSeveral(scene) ? ' with several lines' : '';
      const form = formOf(name);
      const ends = form.complete?.(data);
      return [
        `\`${name}\`${drawn}`,
        listed(form.states(data)),
        ends ? listed(ends) : 'any of them',
      ];
    }),
  );
}
