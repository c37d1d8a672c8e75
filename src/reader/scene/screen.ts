// A graphic that fills the screen: how large that is, how far it falls back behind display type, and which words are there.

import type { Screen } from '../../graphics/kit/form.ts';

/**
 * How much of the way to a step with display type passes while the graphic falls back: less than its words are away.
 */
const FALLING = 0.2;

/** How much of the way from a step its words take to go, and of the way to it to come. */
const NEAR = 0.08;

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

/**
 * The screen that a scene's graphic fills.
 *
 * @returns undefined where a card has no room on the screen
 */
export function screenOf(scene: Element, svg: Element): Screen | undefined {
  const { width, height } = svg.getBoundingClientRect();
  const { height: room } = (svg.parentElement ?? svg).getBoundingClientRect();
  const cards = Array.from(scene.querySelectorAll<HTMLElement>('.words'), (words) => ({
    // Display type stands over the graphic, and takes no room from it.
    isDisplay: words.closest('[data-display]') !== null,
    bottom:
      Number.parseFloat(getComputedStyle(words.parentElement ?? words).top) + words.offsetHeight,
  }));
  if (cards.some(({ bottom }) => bottom > room)) return undefined;
  const band = Math.max(
    LEAST_BAND * textSize(),
    ...cards.map(({ isDisplay, bottom }) => (isDisplay ? 0 : bottom)),
  );
  return { width, height, band, type: textSize() };
}

/**
 * How far the graphic has fallen back at a position, from 0 to 1: it does so on the way to display type, and comes
 * forward again on the way from there.
 *
 * @param display whether the words of each step stand in display type
 */
export function fallenAt(display: readonly boolean[], position: number): number {
  const step = Math.floor(position);
  const progress = position - step;
  const isBehind = (index: number, way: number) =>
    display[index] === true ? Math.min(1, (1 - way) / FALLING) : 0;
  return Math.max(isBehind(step, progress), progress > 0 ? isBehind(step + 1, 1 - progress) : 0);
}

/**
 * Lets a graphic fall back, and the words around it with it: nobody should take them for those of the display type. On
 * a wide screen, the solid dots stay where the words stand beside them: see screen.css.
 */
export function fallBack(figure: HTMLElement, fallen: number, isBeside: boolean): void {
  figure.style.setProperty('--said', String(1 - fallen));
  figure.dataset.beside = String(isBeside);
}

/**
 * Hides the words of the steps that the graphic is not at: none pass over it.
 *
 * @param position undefined where words stand beside the graphic, and all are there
 */
export function hideAway(steps: readonly { element: HTMLElement }[], position?: number): void {
  for (const [index, { element }] of steps.entries()) {
    const away = position === undefined ? 0 : Math.min(1, Math.abs(position - index) / NEAR);
    element.toggleAttribute('data-away', away === 1);
    element.style.setProperty('--seen', String(1 - away));
  }
}
