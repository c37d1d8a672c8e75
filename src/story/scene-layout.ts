import { formOf } from '../graphics/forms.ts';
import type { Form } from '../graphics/kit/form.ts';
import { WIDE, WIDTH, type Sized } from '../graphics/kit/field.ts';
import { still } from '../graphics/kit/still.ts';
import type { Scene } from './story.ts';
import type { Accent } from '../graphics/kit/contrast.ts';
import { PART } from '../graphics/kit/palette.ts';

/** The layouts of a scene, by the width of their field. */
const layouts = new WeakMap<Scene, { form: Form; of: Map<number, Sized> }>();

/** The layout of a scene's graphic. The check, the page and each picture ask for it, and it takes long. */
export const layoutOf = (scene: Scene): Sized => layoutIn(scene, WIDTH);

/**
 * The layout of a scene's graphic beside its steps on a wide screen, for a form with a shape for that.
 *
 * @returns undefined where the usual one serves better: this would be higher than it is wide, or has no room for a label
 */
export function wideLayoutOf(scene: Scene): Sized | undefined {
  const layout = layoutIn(scene, WIDE);
  const isLow = layout.width === WIDE && layout.height <= WIDE;
  return isLow && formOf(scene.form).crowded(layout).length === 0 ? layout : undefined;
}

/** The layout of a scene's graphic for a field of that width, which says in its `width` whether it has that shape. */
export function layoutIn(scene: Scene, width: number): Sized {
  const form = formOf(scene.form);
  let known = layouts.get(scene);
  // In development, the module of a story's own form changes while the scene stays.
  if (known?.form !== form) {
    known = { form, of: new Map() };
    layouts.set(scene, known);
  }
  const layout = known.of.get(width) ?? form.layout(scene.data, scene.states, width);
  known.of.set(width, layout);
  return layout;
}

/** Draws a scene's graphic in its last state, as markup. */
export function stillOf(scene: Scene): string {
  const { form, data, states } = scene;
  return inAccent(
    still({
      name: form,
      form: formOf(form),
      data,
      states,
      position: states.length - 1,
      layout: layoutOf(scene),
    }),
    scene.accent,
  );
}

/** The style of a page whose story has an accent of its own. It is more specific than that of all pages. */
export const accentStyle = ({ light, dark }: Accent): string =>
  `@media (forced-colors:none){html:root{--part:${light}}html:root svg g.part{stroke:var(--part)}html:root svg ellipse.part{fill:var(--part)}}@media screen and (forced-colors:none) and (prefers-color-scheme:dark){html:root{--part:${dark}}}@media print{html:root{--part:${light}}}`;

/** A drawing in a story's accent, where it has the colour itself, as marks of a story's own form may. */
export const inAccent = (markup: string, accent: Accent | undefined): string =>
  accent ? markup.replaceAll(PART, accent.light) : markup;

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
