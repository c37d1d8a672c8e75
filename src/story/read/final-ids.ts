import type { Outline, SceneOutline } from '../prose/outline.ts';
import type { PageIds } from '../prose/page-ids.ts';

/** The outline of a story with the ids that its parts have on the page, in place of those that their author has given. */
export function withFinalIds<T extends Pick<Outline, 'scenes' | 'imageScenes' | 'guesses'>>(
  outline: T,
  { given }: Pick<PageIds, 'given'>,
): T {
  const final = (id: string): string => given.get(id) ?? id;
  const named = (scene: SceneOutline): SceneOutline => ({
    ...scene,
    id: final(scene.id),
    steps: scene.steps.map((step) => ({ ...step, id: final(step.id) })),
  });
  return {
    ...outline,
    scenes: outline.scenes.map(named),
    imageScenes: outline.imageScenes.map(named),
    guesses: outline.guesses.map((guess) => ({
      ...guess,
      id: final(guess.id),
      scene: final(guess.scene),
    })),
  };
}
