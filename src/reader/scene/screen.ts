// A graphic that fills the screen: how large that is, how far it falls back behind display type, and which words are there.

import type { Screen } from '../../graphics/kit/form.ts';
import { CHANGE } from '../../graphics/kit/interpolate.ts';

/** The paper above a graphic that has no words there, as a multiple of the size of text. */
const LEAST_BAND = 1.25;

/** In CSS pixels. */
const textSize = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** The window's size and that of its text, for comparisons. */
export const windowSize = (): string => [innerWidth, innerHeight, textSize()].join(' ');

/** Whether the style sheet lets a scene's graphic fill the screen at this moment: see screen.css. */
export const fillsScreen = (scene: Element): boolean =>
  getComputedStyle(scene).getPropertyValue('--fills-screen') !== '';

/** How far below the top of the screen words stand, in CSS pixels: see screen.css. */
const bandTop = (words: HTMLElement): number =>
  Number.parseFloat(getComputedStyle(words).getPropertyValue('--band')) *
  (words.closest('.scene')?.querySelector<HTMLElement>('.graphic')?.offsetHeight ?? 0);

/** How far down the screen the words of each step reach. */
const bottomsIn = (root: ParentNode, words: string): number[] =>
  Array.from(
    root.querySelectorAll<HTMLElement>(words),
    (words) => bandTop(words) + words.offsetHeight,
  );

/**
 * The screen that a scene's graphic fills.
 *
 * @returns undefined where a card has no room on the screen
 */
export function screenOf(scene: Element, svg: Element): Screen | undefined {
  const { width, height } = svg.getBoundingClientRect();
  const { height: room } = (svg.parentElement ?? svg).getBoundingClientRect();
  if (bottomsIn(scene, '.words').some((bottom) => bottom > room)) return undefined;
  // The words of all scenes: what several of them show is in one place, and of one size. Display type stands over the
  // graphic, and takes no room from it.
  const words = '[data-size="screen"] .step:not([data-display]) .words';
  const band = Math.max(LEAST_BAND * textSize(), ...bottomsIn(document, words));
  return { width, height, band, type: textSize() };
}

/**
 * The position that is drawn: to display type and from it, the graphic and the words change at one point, half way.
 *
 * @param display whether the words of each step stand in display type
 */
export function drawnAt(display: readonly boolean[], position: number): number {
  const step = Math.floor(position);
  return display[step] || display[step + 1] ? Math.round(position) : position;
}

/** The index of the step whose words are seen: they come as the graphic begins to change, and stay until the next ones come. */
export const wordsAt = (position: number): number => Math.floor(position + 1 - CHANGE.start);

/** A step, and what its graphic is in. */
interface Staged {
  element: HTMLElement;
  state: string;
}

/**
 * Finds a place for words in display type that share the screen with solid dots: above these, where they stand at its
 * foot; beside them, on a wide screen; across the screen without them, where neither has room.
 *
 * @param openOf how much of the screen's height is free of solid dots, from above, in a state; undefined where they do
 *   not stand at its foot
 */
export function placeDisplay(
  steps: readonly Staged[],
  openOf: (state: string) => number | undefined,
): void {
  for (const { element, state } of steps) {
    const words = element.querySelector<HTMLElement>('.words');
    if (element.dataset.solid === undefined || !words) continue;
    const open = openOf(state);
    element.dataset.display = open === undefined ? 'beside' : 'above';
    // In whole pixels: the words do not tremble as they come to rest.
    const room = Math.floor((open ?? 0) - bandTop(words));
    element.style.setProperty('--open', `${room}px`);
    const hasRoom =
      open === undefined
        ? getComputedStyle(element).getPropertyValue('--aside') !== ''
        : words.offsetHeight <= room;
    if (!hasRoom) element.dataset.display = 'across';
  }
}

/**
 * Shows the words of the step that the graphic is at, and hides those of the others: none pass over it. Behind display type there
 * is no graphic, but for solid dots where words stand beside them or above them. The style sheet does so only while the graphic
 * fills the screen: see screen.css.
 *
 * @param position the one that is drawn; -1 where no step is read
 */
export function stage(figure: HTMLElement, steps: readonly Staged[], position: number): void {
  const seen = wordsAt(position);
  const place = steps[seen]?.element.dataset.display;
  figure.style.setProperty('--said', place === undefined ? '1' : '0');
  if (place === 'beside' || place === 'above') figure.dataset.solid = place;
  else delete figure.dataset.solid;
  for (const [index, { element }] of steps.entries())
    element.toggleAttribute('data-away', index !== seen);
}
