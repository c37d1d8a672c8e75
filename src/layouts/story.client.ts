import { sharing } from '../components/share.ts';
import { answerWhole } from '../embed/messages.ts';
import { playerOf } from '../graphics/players.ts';
import type { ShareLayout } from '../graphics/share/layout.ts';
import { withGuess } from '../graphics/share/guess.ts';
import { askGuess } from '../guess/guess.ts';
import { replyForm } from '../reply/form.ts';
import { motionSwitch } from '../scroll/motion.ts';
import { holdPlace, keepPlace } from '../scroll/place.ts';
import { stage, type StagedScene } from '../scroll/stage.ts';

interface Scene extends StagedScene {
  /** Marks a reader's guess on the graphic, where it is one of shares, or takes the mark off. */
  mark: (guess: number | undefined) => void;
}

/** Takes up a scene from the page: its layout, its cards, and the SVG that is there already. */
function takeUp(element: HTMLElement): Scene {
  const id = element.dataset.scene ?? '';
  const svg = element.querySelector<SVGSVGElement>('svg[data-graphic]');
  const player = playerOf(svg?.dataset.graphic ?? '');
  const json = element.querySelector('script[type="application/json"]')?.textContent;
  if (!svg || !player || json === undefined) throw new Error('the scene has no graphic to draw');
  let layout: unknown = JSON.parse(json);
  const steps = Array.from(element.querySelectorAll<HTMLElement>('[data-step]'), (step) => ({
    element: step,
    state: step.dataset.step ?? '',
  }));
  const states = steps.map(({ state }) => state);
  const still = svg.cloneNode(true);
  const { position, state } = element.dataset;
  const draw = (position: number) => {
    player.draw(svg, player.frame(layout, states, position));
  };
  return {
    id,
    element,
    steps,
    draw,
    mark: (guess) => {
      layout = withGuess(layout as ShareLayout, guess);
      draw(Number(element.dataset.position));
    },
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

const guess = document.querySelector<HTMLElement>('[data-guess]');
const guessed = scenes.find(({ id }) => id === guess?.dataset.guess);
if (guess && guessed) askGuess(guess, guessed.mark);
document.documentElement.dataset.ready = '';
keepPlace();
holdPlace();
sharing();
answerWhole();

const form = document.querySelector<HTMLFormElement>('.reply form');
const [button, mail] = [form?.querySelector('button'), document.querySelector('.reply a')];
if (form && button && mail) replyForm(form, button, mail);
