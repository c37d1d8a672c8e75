import { graphicName } from '../addresses/paths.ts';
import { formOf } from '../graphics/forms.ts';
import { splitState } from '../graphics/kit/state-name.ts';
import type { Scene, Step } from './story.ts';

/**
 * The scenes that go on from each other, as one: partners can show them as a single graphic.
 *
 * @returns a scene with the steps of all, for each table that has several such scenes
 */
export function sequencesOf(scenes: readonly Scene[]): Scene[] {
  const continuing = scenes.filter(({ form }) => formOf(form).continues);
  const groups = Map.groupBy(continuing, ({ form, table }) => `${form}/${table}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.length < 2) return [];
    const steps = changing(group.flatMap((scene) => scene.steps));
    return {
      ...first,
      id: sequenceName(first),
      title: first.caption,
      steps,
      states: steps.map(({ state }) => state),
    };
  });
}

/**
 * The views that a scene shows one after the other, each as a scene: partners can show one alone.
 *
 * @returns a scene with the steps of each view that has several; none where only one has
 */
export function viewsOf({ id, title, form, steps, data, ...scene }: Scene): Scene[] {
  const several = Object.entries(formOf(form).views?.(data.language) ?? {})
    .map(([view, words]) => ({
      view,
      words,
      steps: changing(steps).filter(({ state }) => splitState(state)[0] === view),
    }))
    .filter(({ steps }) => steps.length > 1);
  if (several.length < 2) return [];
  return several.map(({ view, words, steps }) => ({
    ...scene,
    id: `view-${id}-${view}`,
    title: `${title} (${words})`,
    form,
    data,
    steps,
    states: steps.map(({ state }) => state),
  }));
}

/** The steps without those that show what the step before them showed: they lead over to the next view, or scene. */
const changing = (steps: readonly Step[]): Step[] =>
  steps.filter(({ state }, i) => state !== steps[i - 1]?.state);

/** Whether a scene starts as the last one of its data ended: its first step shows nothing new. */
export function takesOver(scenes: readonly Scene[], { id, form, table, states }: Scene): boolean {
  const before = scenes
    .slice(
      0,
      scenes.findIndex((scene) => scene.id === id),
    )
    .findLast((scene) => scene.form === form && scene.table === table);
  return before?.states.at(-1) === states[0];
}

/** The names in addresses of all graphics that partners can embed: of scenes, of their views, and of sequences. */
export const embedNames = (scenes: readonly Scene[]): string[] => [
  ...scenes.map((scene) => graphicName(scenes, scene)),
  ...scenes.flatMap(viewsOf).map(({ id }) => id),
  ...sequencesOf(scenes).map(sequenceName),
];

/** The name of a sequence in addresses. No form is called so. */
const sequenceName = ({ table }: Pick<Scene, 'table'>): string => `sequence-${table}`;
