// A graphic that fills the screen: how large that is, how far it falls back behind display type, and which words are there.

import type { Screen } from '../../graphics/kit/form.ts';

/**
 * How much of the way from a step its words take to go, and of the way to it to come.
 */
const NEAR = { text: 0.08, display: 0.18, above: 0.03 };
/**
 * How much of the way to display type the graphic is back, and of the way from there. In as much before or after that it
 * makes room: by then what the other state does not show has gone, and nothing of it flashes.
 */
const BACK = 0.45;
/** How much of the way words may take to go: they leave the screen at its top, where nothing is drawn. */
const LEAVES = 0.4;

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
 * How far the graphic has fallen back at a position, from 0 to 1: it does so on the way to display type, and comes
 * forward again on the way from there to other words.
 *
 * @param display whether the words of each step stand in display type
 */
export function fallenAt(display: readonly boolean[], position: number): number {
  const step = Math.floor(position);
  if (display[step] === true && display[step + 1] === true) return 1;
  const fallen = display.map((is, index) => {
    const away = position - index;
    return is ? Math.min(1, 2 - Math.abs(away) / BACK) : 0;
  });
  return Math.max(0, ...fallen);
}

/**
 * How much of the words of a step is seen at a position, from 0 to 1.
 *
 * @param place where they stand in display type; undefined where they do not
 */
export function seenAt(index: number, place: string | undefined, position: number): number {
  const away = position - index;
  const near = away > 0 ? LEAVES : NEAR.text;
  // Words come from below. Above the solid dots, they would come over these.
  const ofDisplay = place === 'above' && away < 0 ? NEAR.above : NEAR.display;
  return Math.max(0, 1 - Math.abs(away) / (place === undefined ? near : ofDisplay));
}

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
 * Lets the graphic fall back behind display type, and hides the words of the steps that the graphic is not at: none pass
 * over it. Solid dots stay where words in display type stand beside them or above them. The style sheet does so only
 * while the graphic fills the screen: see screen.css.
 */
export function stage(figure: HTMLElement, steps: readonly Staged[], position: number): void {
  const places = steps.map(({ element }) => element.dataset.display);
  const display = places.map((place) => place !== undefined);
  figure.style.setProperty('--said', String(1 - fallenAt(display, position)));
  const near = [Math.floor(position), Math.ceil(position)].map((index) => places[index]);
  const place = near.find((place) => place === 'beside' || place === 'above');
  if (place === undefined) delete figure.dataset.solid;
  else figure.dataset.solid = place;
  for (const [index, { element }] of steps.entries()) {
    const seen = seenAt(index, places[index], position);
    element.toggleAttribute('data-away', seen === 0);
    element.style.setProperty('--seen', String(seen));
  }
}
