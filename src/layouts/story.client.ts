import { sharing } from '../components/share.ts';
import { playerOf } from '../graphics/players.ts';
import { motionSwitch } from '../scroll/motion.ts';
import { keepPlace } from '../scroll/place.ts';
import { stage, type StagedScene } from '../scroll/stage.ts';

/** Takes up a scene from the page: its layout, its cards, and the SVG that is there already. */
function takeUp(element: HTMLElement): StagedScene {
  const id = element.dataset.scene ?? '';
  const svg = element.querySelector<SVGSVGElement>('svg[data-graphic]');
  const player = playerOf(svg?.dataset.graphic ?? '');
  const json = element.querySelector('script[type="application/json"]')?.textContent;
  if (!svg || !player || json === undefined) throw new Error('the scene has no graphic to draw');
  const layout: unknown = JSON.parse(json);
  const steps = Array.from(element.querySelectorAll<HTMLElement>('[data-step]'), (step) => ({
    element: step,
    state: step.dataset.step ?? '',
  }));
  const states = steps.map(({ state }) => state);
  const still = svg.cloneNode(true);
  const { position, state } = element.dataset;
  return {
    id,
    element,
    steps,
    draw: (position) => player.draw(svg, player.frame(layout, states, position)),
    restore: () => {
      svg.replaceWith(still);
      Object.assign(element.dataset, { position, state });
    },
  };
}

const scenes = Array.from(document.querySelectorAll<HTMLElement>('[data-scene]')).flatMap(
  (element) => {
    try {
      return [takeUp(element)];
    } catch (error) {
      console.error(`The scene "${element.id}" keeps its still:`, error);
      return [];
    }
  },
);

let ask = (): void => undefined;
const isStill = motionSwitch(document.querySelector('#motion'), () => ask());
if (scenes.length > 0) ask = stage(scenes, isStill);
document.documentElement.dataset.ready = '';
keepPlace();
sharing();
