import type { StepText } from '../messages.ts';

/** The texts of a graphic's steps without markup, for the host's page to set in its own type. */
export const readStepTexts = (scene: HTMLElement): StepText[] =>
  Array.from(scene.querySelectorAll('.step'), (step) => {
    const { quoted = '#' } = scene.dataset;
    const [heading = '', ...text] = Array.from(step.children, (block) => textOf(block, quoted));
    return { heading, text };
  });

/**
 * A block's text. A quotation keeps its speaker.
 *
 * @param quoted the language's quotation marks, with a `#` between them
 */
const textOf = (block: Element, quoted: string): string =>
  block.matches('.quote')
    ? `${quoted.replace('#', () => plain(block.querySelector('blockquote')))} ${plain(block.querySelector('figcaption'))}`
    : plain(block);

const plain = (element: Element | null): string =>
  element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
