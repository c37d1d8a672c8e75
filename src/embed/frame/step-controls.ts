import type { Scene } from '../../reader/scene/scene.ts';
import type { StepText } from '../messages.ts';

export interface StepControls {
  /** Shows a step's text and marks its button as the current one. */
  select(index: number): void;
  /** Lets screen readers announce a step: the focus stays on the button that was pressed. */
  announce(index: number): void;
}

/**
 * Sets up the buttons of a graphic in an iframe: one for each step, and "Previous" and "Next".
 *
 * @param onPress called with the index of the step that a button leads to, which may not exist
 */
export function stepControls(scene: Scene, onPress: (index: number) => void): StepControls {
  const all = (selector: string) =>
    Array.from(scene.element.querySelectorAll<HTMLElement>(selector));
  const buttons = scene.steps.map(({ element }) => element);
  const texts = all('.step');
  const turns = all('[data-turn]').map((button) => ({
    button,
    by: Number(button.dataset.turn),
  }));
  const [status] = all('[role="status"]');
  let selected = 0;

  buttons.forEach((button, i) => button.addEventListener('click', () => onPress(i)));
  for (const { button, by } of turns)
    button.addEventListener('click', () => onPress(selected + by));
  const say = (words: string) => {
    if (status) status.textContent = words;
  };
  // What has been announced is not read once more by whoever reads on.
  for (const button of all('button')) button.addEventListener('blur', () => say(''));

  return {
    select: (index) => {
      selected = index;
      buttons.forEach((button, i) => {
        if (i === index) button.setAttribute('aria-current', 'step');
        else button.removeAttribute('aria-current');
      });
      texts.forEach((text, i) => text.toggleAttribute('data-shown', i === index));
      for (const { button, by } of turns)
        button.setAttribute('aria-disabled', String(!buttons[index + by]));
    },
    announce: (index) => {
      say(buttons[index]?.getAttribute('aria-label') ?? '');
    },
  };
}

/** The texts of a graphic's steps without markup, for the host's page to set in its own type. */
export const readStepTexts = (scene: HTMLElement): StepText[] =>
  Array.from(scene.querySelectorAll('.step'), (step) => {
    const [heading = '', ...text] = Array.from(step.children, textOf);
    return { heading, text };
  });

/** A block's text. A quotation keeps its speaker. */
const textOf = (block: Element): string =>
  block.matches('.quote')
    ? `${plain(block.querySelector('blockquote'))} ${plain(block.querySelector('figcaption'))}`
    : plain(block);

const plain = (element: Element | null): string =>
  element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
