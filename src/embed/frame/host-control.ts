import { aboutMessage, openIn, positionIn, stepsMessage, type StepText } from '../messages.ts';
import { heightOf, reportHeight } from './report-height.ts';

const root = document.documentElement;

/** The parts of a graphic's page that a host can read or control. */
export interface Controlled {
  /** The scene's element. */
  element: Element;
  steps: readonly StepText[];
  /** The index of the step that the position is nearest to. */
  nearest: () => number;
  /** Moves to a position at once: a step's index, plus the progress to the next step. */
  moveTo: (position: number) => void;
}

/**
 * Reports the page's height to the host. Where the host asks for the steps, its own page shows them
 * and sends the reader's position, until it asks for the height again.
 *
 * @returns a function that returns whether the host drives the graphic now
 */
export function acceptHostControl({ element, steps, nearest, moveTo }: Controlled): () => boolean {
  if (parent === window) return () => false;
  let isDriven = false;
  /** Whether the host's script has opened the conversation. Other hosts cannot use the answers. */
  let isOpened = false;
  const sendHeight = reportHeight(() => isDriven);
  const send = (message: unknown) => parent.postMessage(message, '*');
  const sendAbout = () => {
    const least = leastHeight();
    send(aboutMessage({ title: document.title, lang: root.lang, least, step: nearest() }));
  };
  const open = (withSteps: boolean) => {
    isOpened = true;
    isDriven = withSteps;
    root.toggleAttribute('data-driven', withSteps);
    if (!withSteps) moveTo(nearest());
    sendAbout();
    if (withSteps) send(stepsMessage(steps));
    else sendHeight();
  };

  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source !== parent) return;
    const withSteps = openIn(data);
    const position = positionIn(data);
    if (withSteps !== undefined) open(withSteps);
    if (position !== undefined && isDriven) moveTo(position);
  });
  // At another width, the text around the graphic may need another height. Older browsers lack the
  // observer: there, the host learns of the height only when its window changes.
  const svg = element.querySelector('svg[data-graphic]');
  if (svg && typeof ResizeObserver !== 'undefined')
    new ResizeObserver(() => {
      if (isOpened) requestAnimationFrame(sendAbout);
    }).observe(svg);
  return () => isDriven;
}

/**
 * The least height of the page where its host shows the steps.
 *
 * @returns CSS pixels; undefined while the page cannot be measured
 */
function leastHeight(): number | undefined {
  const { driven } = root.dataset;
  root.dataset.driven = 'least';
  const height = heightOf(document.body);
  if (driven === undefined) delete root.dataset.driven;
  else root.dataset.driven = driven;
  return height;
}
