// A graphic that fills the screen: how large that is, and how far the graphic falls back behind display type.

import type { Screen } from '../../graphics/kit/form.ts';

/**
 * How much of the way to a step with display type passes while the graphic falls back: less than what the words
 * need to come onto the screen.
 */
const FALLING = 0.2;

/** How visible a graphic behind display type is. */
const BEHIND = 0.12;

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
  const band = Math.max(0, ...cards.map(({ isDisplay, bottom }) => (isDisplay ? 0 : bottom)));
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

/** Lets a graphic fall back, and the words around it with it: nobody should take them for those of the display type. */
export function fallBack(svg: SVGElement, fallen: number): void {
  svg.style.setProperty('--said', String(1 - fallen));
  for (const part of svg.parentElement?.children ?? []) {
    const least = part === svg ? BEHIND : 0;
    (part as HTMLElement | SVGElement).style.opacity =
      fallen === 0 ? '' : String(1 - (1 - least) * fallen);
  }
}
