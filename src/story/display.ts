import { formOf } from '../graphics/forms.ts';
import type { Scene } from './story.ts';

/** Words in display type, and where on a wide screen they stand. */
export interface Display {
  text: string;
  /** Across the screen, which the graphic leaves to them, or beside the solid part of it. */
  place: 'across' | 'beside';
  /** How much of the screen's width is solid: they stand beside that. */
  solid: number;
}

/** Words beside more than this would have too little room. */
const MOST = 0.55;

/** The words of a step in display type, where its graphic fills the screen; undefined where it has none. */
export function displayOf(scene: Scene, index: number): Display | undefined {
  const { display, state } = scene.steps[index] ?? {};
  if (!scene.fillsScreen || display === undefined || state === undefined) return undefined;
  const solid = formOf(scene.form).solid?.(scene.data, state) ?? 1;
  return { text: display, solid, place: solid <= MOST ? 'beside' : 'across' };
}
