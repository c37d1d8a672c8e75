import { graphicName } from '../../addresses/paths.ts';
import { splitState } from '../../graphics/kit/state-name.ts';
import type { Scene } from '../../story/story.ts';

/**
 * The scene that each embed shows, by the embed's name in addresses. Version 1 also offered the scenes of a table in one
 * embed, and single views of a scene: what pages of partners still name shows the first such scene, or the whole one.
 */
export function embedNames(scenes: readonly Scene[]): Map<string, Scene> {
  const sequences = [...Map.groupBy(scenes, ({ table }) => table)].flatMap(
    ([table, [first, ...others]]) =>
      first && others.length > 0 ? [[`sequence-${table}`, first] as const] : [],
  );
  const views = scenes.flatMap((scene) =>
    viewsOf(scene).map((view) => [`view-${scene.id}-${view}`, scene] as const),
  );
  const now = scenes.map((scene) => [graphicName(scenes, scene), scene] as const);
  return new Map([...sequences, ...views, ...now]);
}

/** The views that a scene shows one after the other, each in several steps; none where only one has several. */
function viewsOf({ states }: Scene): string[] {
  const changing = states.filter((state, i) => state !== states[i - 1]);
  const views = Map.groupBy(changing, (state) => splitState(state)[0]);
  const several = [...views].filter(([, { length }]) => length > 1).map(([view]) => view);
  return several.length > 1 ? several : [];
}
