import { formOf } from '../graphics/forms.ts';
import type { Scene } from './story.ts';

/** Words in display type, and where on a wide screen they stand. */
export interface Display {
  text: string;
  /** Across the screen, which the graphic leaves to them, or beside the solid part of it. */
  place: 'across' | 'beside';
  /** How much of the screen's width is solid: they stand beside that. */
  solid: number;
  /** What the solid dots are, where they stay without their labels. */
  dots?: string | undefined;
}

/** Words beside more than this would have too little room. */
const MOST = 0.5;

/** The words of a step in display type, where its graphic fills the screen; undefined where it has none. */
export function displayOf(scene: Scene, index: number): Display | undefined {
  const { display, state } = scene.steps[index] ?? {};
  if (!scene.fillsScreen || display === undefined || state === undefined) return undefined;
  const { share: solid, text: dots } = formOf(scene.form).solid?.(scene.data, state) ?? {
    share: 1,
  };
  // Where no other step has shown what the dots are, solid ones alone would say nothing.
  const isKnown = scene.steps.slice(0, index).some((step) => step.display === undefined);
  return isKnown && solid <= MOST
    ? { text: display, solid, dots, place: 'beside' }
    : { text: display, solid, place: 'across' };
}
