import { graphicName } from '../addresses/paths.ts';
import { formOf } from '../graphics/forms.ts';
import type { Scene } from './story.ts';

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

/** The names in addresses of all graphics that partners can embed: of each scene, and of each sequence. */
export const embedNames = (scenes: readonly Scene[]): string[] => [
  ...scenes.map((scene) => graphicName(scenes, scene)),
  ...sequencesOf(scenes).map(sequenceName),
];

/** The name of a sequence in addresses. No form is called so. */
const sequenceName = ({ table }: Pick<Scene, 'table'>): string => `sequence-${table}`;
