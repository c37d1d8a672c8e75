// The script of a graphic's own page, which partners show in an iframe: see layouts/Embed.astro.

import { SCENES } from '../../reader/scene/markup.ts';
import { openScene, type Players } from '../../reader/scene/scene.ts';
import { motionSwitch } from '../../reader/scroll/motion.ts';
import { animatePosition } from './animate-position.ts';
import { acceptHostControl } from './host-control.ts';
import { stepControls, readStepTexts } from './step-controls.ts';
import { keepUsualSize } from './usual-size.ts';

// The page is laid out for this script from the start, so that nothing moves once it runs. Where it
// fails, the page returns to the layout that it has without script.
const giveUp = () => delete document.documentElement.dataset.ready;

/** Starts the script, with the player of its form. */
export default function start(players: Players): void {
  try {
    run(players);
  } catch (error) {
    console.error('The graphic keeps its still:', error);
    giveUp();
  }
}

/**
 * Starts the graphic and its steps. The reader chooses a step with buttons and arrow keys; or the
 * host's script sends the position, where the host's page shows the steps itself.
 */
function run(players: Players): void {
  const element = document.querySelector<HTMLElement>(SCENES);
  if (!element) throw new Error('there is no scene');
  const scene = openScene(element, players);
  const { steps } = scene;
  const last = steps.length - 1;
  const isMotionReduced = motionSwitch(null, () => undefined);
  const show = (position: number) => {
    if (!scene.show(position)) giveUp();
  };
  const linked = steps.findIndex((step) => `#${step.element.id}` === location.hash);
  /** The last position that the reader or the host chose. */
  let current = Math.max(linked, 0);
  /** The step that is marked as active. */
  let active = current;
  const animate = animatePosition(current, show);
  const moveTo = (target: number, atOnce: boolean) => {
    current = target;
    animate(target, atOnce);
  };

  const activate = (index: number) => {
    active = index;
    scene.activate(index);
    controls.select(index);
  };
  const changeTo = (index: number) => {
    activate(index);
    scene.announce(index);
  };
  const press = (index: number) => {
    if (!steps[index] || index === active) return;
    changeTo(index);
    moveTo(index, isMotionReduced());
    controls.announce(index);
  };
  const controls = stepControls(scene, press);

  activate(active);
  moveTo(active, true);
  const room = element.querySelector('.room');
  if (room) keepUsualSize(room);
  // A host's page is printed with the step that its reader has chosen.
  addEventListener('beforeprint', () => show(parent === window ? last : Math.round(current)));
  addEventListener('afterprint', () => show(current));

  const isDriven = acceptHostControl({
    element,
    steps: readStepTexts(element),
    nearest: () => Math.round(current),
    moveTo: (position) => {
      const target = Math.min(
        Math.max(isMotionReduced() ? Math.round(position) : position, 0),
        last,
      );
      moveTo(target, true);
      if (Number.isInteger(target) && target !== active) changeTo(target);
    },
  });
  document.addEventListener('keydown', ({ key, altKey, ctrlKey, metaKey, shiftKey }) => {
    if (isDriven() || altKey || ctrlKey || metaKey || shiftKey) return;
    if (key === 'ArrowLeft') press(active - 1);
    if (key === 'ArrowRight') press(active + 1);
  });
}
