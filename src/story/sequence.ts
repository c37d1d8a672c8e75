import { graphicName } from '../addresses/paths.ts';
import { VIEWS, type View } from '../graphics/dots/views.ts';
import { formOf } from '../graphics/forms.ts';
import { splitState } from '../graphics/kit/state-name.ts';
import { dictionaryOf } from '../language/languages.ts';
import type { Scene, Step } from './story.ts';

/**
 * The scenes that go on from each other, as one: partners can show them as a single graphic.
 *
 * @returns a scene with the steps of all, for each table that has several such scenes
 */
export function sequencesOf(scenes: readonly Scene[]): Scene[] {
  const continuing = scenes.filter(({ form }) => formOf(form).continues !== undefined);
  const groups = Map.groupBy(continuing, ({ form, table }) => `${form}/${table}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.length < 2) return [];
    const all = group.flatMap((scene) => scene.steps);
    // The step with which a scene takes up the last one's end would change nothing here.
    const steps = all.filter(({ state }, i) => state !== all[i - 1]?.state);
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
  if (formOf(form).continues === undefined) return [];
  const { views: words } = dictionaryOf(data.language).graphics;
  const shown = VIEWS.map((view) => ({ view, steps: ofView(steps, view) }));
  const several = shown.filter(({ steps }) => steps.length > 1);
  if (several.length < 2) return [];
  return several.map(({ view, steps }) => ({
    ...scene,
    id: `view-${id}-${view}`,
    title: `${title} (${words[view]})`,
    form,
    data,
    steps,
    states: steps.map(({ state }) => state),
  }));
}

/** The steps of a view, without one that shows what the step before it showed: that leads over to the next view. */
const ofView = (steps: readonly Step[], view: View): Step[] =>
  steps.filter(({ state }, i) => splitState(state)[0] === view && state !== steps[i - 1]?.state);

/** Whether a scene starts as an earlier one ended: its first step shows nothing new. */
export function takesOver(scenes: readonly Scene[], { id, form, table }: Scene): boolean {
  const before = scenes.slice(
    0,
    scenes.findIndex((scene) => scene.id === id),
  );
  return (
    formOf(form).continues !== undefined &&
    before.some((scene) => scene.form === form && scene.table === table)
  );
}

/** The names in addresses of all graphics that partners can embed: of scenes, of their views, and of sequences. */
export const embedNames = (scenes: readonly Scene[]): string[] => [
  ...scenes.map((scene) => graphicName(scenes, scene)),
  ...scenes.flatMap(viewsOf).map(({ id }) => id),
  ...sequencesOf(scenes).map(sequenceName),
];

/** The name of a sequence in addresses. No form is called so. */
const sequenceName = ({ table }: Pick<Scene, 'table'>): string => `sequence-${table}`;
