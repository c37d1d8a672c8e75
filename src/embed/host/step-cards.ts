import { positionAt } from '../../reader/scroll/position.ts';
import { createElement } from './dom.ts';
import type { StepText } from '../messages.ts';

/** The steps of a graphic as cards in the host's page. */
export interface StepCards {
  /** Works out the reader's position, and sends it where it has changed. */
  look: () => void;
  /** Scrolls to a step, or to the step of the last position, unless that step is active. */
  scroll: (step?: number) => void;
}

/**
 * Puts a graphic's steps into the host's page. The box of each card is its zone: while the reading
 * line is in it, its step is active. See element.css.
 *
 * @param container the element for the cards, which is empty
 * @param readingLine the distance of the reading line from the top of the screen, in CSS pixels
 * @param send called with the reader's position: a step's index, plus the progress to the next
 */
export function showStepCards(
  container: HTMLElement,
  steps: readonly StepText[],
  readingLine: () => number,
  send: (position: number) => void,
): StepCards {
  // The host's last heading may be of any level: a second-level heading skips none.
  const cards = steps.map(({ heading, text }) =>
    createElement(
      'section',
      createElement('h2', heading),
      ...text.map((words) => createElement('p', words)),
    ),
  );
  container.append(...cards);

  let sent: number | undefined;
  const boxes = () => cards.map((card) => card.getBoundingClientRect());
  return {
    look: () => {
      const { position, active } = positionAt(boxes(), readingLine());
      cards.forEach((card, i) => card.toggleAttribute('data-active', i === active));
      if (position !== sent) send((sent = position));
    },
    scroll: (step = Math.round(sent ?? 0)) => {
      const box = boxes()[step];
      const line = readingLine();
      if (box && (box.top > line || box.bottom < line))
        scrollAtOnce((box.top + box.bottom) / 2 - line);
    },
  };
}

/** Scrolls the host's page by a number of pixels, without the smooth scrolling that it may set. */
export const scrollAtOnce = (distance: number): void =>
  scrollBy({ top: Math.round(distance), behavior: 'instant' });
