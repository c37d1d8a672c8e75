import type { StepText } from '../messages.ts';

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
