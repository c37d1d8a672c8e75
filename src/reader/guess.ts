import { written, type Written } from '../data/written-number.ts';
import { recall, remember } from './storage.ts';
import { filledIn, type Words } from './words.ts';

/** The guess's name in the storage. */
const NAME = 'guess';
/** How far a finger moves across the slider until that is a guess. CSS pixels. */
const LEAST = 8;
/** How much of the way to the answer the dots fill in each frame. */
const SPEED = 0.1;

/**
 * Lets a reader guess a figure on dots before the page gives it. The tab's storage keeps the guess until the
 * tab is closed. Nothing judges how good the guess is.
 *
 * @param section the section that Guess.astro renders
 */
export function askGuess(section: HTMLElement, { guessing: words }: Words): void {
  const button = section.querySelector('button');
  const slider = section.querySelector<HTMLInputElement>('input[type="range"]');
  const value = section.querySelector<HTMLElement>('[data-value]');
  const result = section.querySelector<HTMLElement>('[data-result]');
  const drawn = section.querySelector<SVGElement>('[data-answer]');
  const all = section.querySelector<SVGElement>('[data-ring]');
  if (!button || !slider || !value || !result || !drawn || !all || !words) return;

  const form = JSON.parse(slider.dataset.written ?? '') as Written;
  // The page has the ways from dot to dot: with as many rings it would be larger by a kilobyte.
  const moves = all.getAttribute('d')?.split(/(?=m)/) ?? [];
  const dots = moves.map((move) => move + (all.dataset.ring ?? ''));
  all.setAttribute('d', dots.join(''));
  const answer = Number(drawn.dataset.answer);
  let filled = 0;
  const fill = (count: number) => {
    filled = count;
    drawn.setAttribute('d', ['M0 0', ...dots.slice(0, Math.round(count))].join(''));
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
    value.textContent = filledIn(words.guess, guess());
    if (result.hidden) fillToGuess();
  };

  // A finger that moves up or down scrolls the page. It is no guess, though the slider went to where it began.
  let touch: { x: number; y: number; value: string } | undefined;
  const choose = () => {
    touch = undefined;
    set();
    if (!result.hidden) keep();
  };
  slider.addEventListener('pointerdown', ({ pointerType, clientX: x, clientY: y }) => {
    touch = pointerType === 'mouse' ? undefined : { x, y, value: slider.value };
  });
  slider.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (!touch) return;
    const across = Math.abs(clientX - touch.x);
    if (across > Math.max(LEAST, Math.abs(clientY - touch.y))) choose();
  });
  slider.addEventListener('pointerup', () => {
    if (touch) choose();
  });
  slider.addEventListener('pointercancel', () => {
    if (touch) slider.value = touch.value;
    touch = undefined;
  });
  slider.addEventListener('input', () => {
    if (!touch) choose();
  });
  // A click on the thumb chooses the value at which the slider starts: it fires no input event.
  slider.addEventListener('click', choose);
  button.addEventListener('click', () => {
    if (slider.dataset.unset !== undefined) {
      value.textContent = words.moveFirst;
      // Why the focus is here again. Later, the value of the slider says all of it.
      slider.setAttribute('aria-describedby', value.id);
      slider.focus();
      return;
    }
    keep();
    result.hidden = false;
    fillToAnswer();
    result.focus();
  });

  // A count starts with the things that the slider starts from.
  if (section.querySelector('[data-dots="count"]')) fillToGuess();
  const kept = parseGuess(recall('sessionStorage', NAME), Number(slider.max));
  if (kept !== undefined) {
    slider.value = kept;
    set();
    // No tap waits for an answer.
    result.hidden = false;
    fill(answer);
  }
  section.hidden = false;
}

/** A guess made earlier in this tab: a number of the slider's. Any other stored value is ignored. */
function parseGuess(stored: string | null, most: number): string | undefined {
  const value = Number(stored);
  const isOn = Number.isInteger(value) && value >= 0 && value <= most;
  return isOn && stored === String(value) ? stored : undefined;
}
