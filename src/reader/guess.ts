import { written, type Written } from '../data/written-number.ts';
import type { Scene } from './scene/scene.ts';
import { isPinned } from './scroll/layout.ts';
import { recall, remember } from './storage.ts';
import { filledIn, type Words } from './words.ts';

/** The guess's name in the storage. */
const NAME = 'guess';
/** How much of the way to the answer the dots fill in each frame. */
const SPEED = 0.1;

/**
 * Lets a reader guess a figure before the page shows it. The tab's storage keeps the guess until the
 * tab is closed. Nothing judges how good the guess is.
 *
 * @param section the section that Guess.astro renders
 * @param scene whose graphic shows the guess, in the slider's unit
 */
export function askGuess(
  section: HTMLElement,
  { guessing: words }: Words,
  scene: Pick<Scene, 'element' | 'mark'>,
): void {
  const button = section.querySelector('button');
  const slider = section.querySelector<HTMLInputElement>('input[type="range"]');
  const value = section.querySelector<HTMLElement>('[data-value]');
  const result = section.querySelector<HTMLElement>('[data-result]');
  if (!button || !slider || !value || !result || !words) return;

  const form = JSON.parse(slider.dataset.written ?? '') as Written;
  const drawn = section.querySelector<SVGElement>('[data-answer]');
  // The page has the ways from dot to dot: with as many rings it would be larger by a kilobyte.
  const all = section.querySelector<SVGElement>('[data-ring]');
  const moves = all?.getAttribute('d')?.split(/(?=m)/) ?? [];
  const dots = moves.map((move) => move + (all?.dataset.ring ?? ''));
  all?.setAttribute('d', dots.join(''));
  const answer = Number(drawn?.dataset.answer ?? 0);
  let filled = 0;
  const fill = (count: number) => {
    filled = count;
    const d = ['M0 0', ...dots.slice(0, Math.round(count))].join('');
    drawn?.setAttribute('d', d);
  };
  /** Fills as many dots as there are, a few in each frame, or at once where motion is reduced. */
  const fillToAnswer = () => {
    const away = answer - filled;
    const isNear = Math.abs(away) < 1 || document.documentElement.dataset.motion === 'reduce';
    fill(isNear ? answer : filled + away * SPEED);
    if (!isNear) requestAnimationFrame(fillToAnswer);
  };
  const fillToGuess = () => fill((Number(slider.value) / Number(slider.max)) * dots.length);
  const guess = () => written(Number(slider.value), form);
  const keep = () => remember('sessionStorage', NAME, slider.value);
  const set = () => {
    // WebKit resets a slider without autocompletion when the page returns from its cache.
    slider.defaultValue = slider.value;
    delete slider.dataset.unset;
    slider.removeAttribute('aria-describedby');
    slider.setAttribute('aria-valuetext', guess());
    value.textContent = told();
    if (result.hidden) fillToGuess();
  };
  const told = () => filledIn(words.guess, guess());
  const markOnGraphic = () => scene.mark(Number(slider.value));
  const show = () => {
    result.hidden = false;
    afterNextPaint(markOnGraphic);
    fillToAnswer();
  };

  // A click on the thumb chooses the value at which the slider starts: it fires no input event.
  for (const type of ['input', 'click'])
    slider.addEventListener(type, () => {
      set();
      if (result.hidden) return;
      keep();
      show();
    });
  button.addEventListener('click', () => {
    if (slider.dataset.unset !== undefined) {
      value.textContent = words.moveFirst;
      // Why the focus is here again. Later, the value of the slider says all of it.
      slider.setAttribute('aria-describedby', value.id);
      slider.focus();
      return;
    }
    keep();
    show();
    result.focus();
  });

  // Where the graphic scrolls away, the step that shows the guess is read without it.
  const link = result.querySelector('a');
  const step = link?.hash ?? '';
  link?.addEventListener('click', () => {
    link.hash = isPinned(scene.element) ? step : scene.element.id;
  });

  // A count starts with the things that the slider starts from.
  if (section.querySelector('[data-dots="count"]')) fillToGuess();
  const kept = parseGuess(recall('sessionStorage', NAME), slider);
  if (kept !== undefined) {
    slider.value = kept;
    set();
    // No tap waits for an answer.
    result.hidden = false;
    fill(answer);
    markOnGraphic();
  }
  section.hidden = false;
}

/** Runs a task once the browser has shown what has changed: a tap is answered before the graphic is drawn. */
function afterNextPaint(task: () => void): void {
  requestAnimationFrame(() => setTimeout(task));
}

/** A guess made earlier in this tab: a number of the slider's. Any other stored value is ignored. */
function parseGuess(
  stored: string | null,
  { min, max, step }: Pick<HTMLInputElement, 'min' | 'max' | 'step'>,
): string | undefined {
  const value = Number(stored);
  const steps = (value - Number(min)) / Number(step);
  const isOn = value >= Number(min) && value <= Number(max);
  // Steps of a tenth are not exact.
  const isStep = Math.abs(steps - Math.round(steps)) < 1e-3;
  return stored === String(value) && isOn && isStep ? stored : undefined;
}
