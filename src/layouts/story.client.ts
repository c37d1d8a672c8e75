import { openScenes, type Players } from '../reader/scene/scene.ts';
import { motionSwitch } from '../reader/scroll/motion.ts';
import { runScenes } from '../reader/scroll/run-scenes.ts';
import { hasBeenScrolled, restoreScroll } from '../reader/scroll/restore-scroll.ts';
import { keepPlaceOnResize } from '../reader/scroll/keep-place-on-resize.ts';
import { setUpSharing } from '../reader/sharing.ts';
import { askGuess } from '../reader/guess.ts';
import { answerWhole } from '../embed/messages.ts';
import { readWords } from '../reader/words.ts';
import { MOTION } from '../story/anchors.ts';

/** Starts the script of a story's page, with the players of its forms. */
export default function start(players: Players): void {
  const words = readWords();
  const scenes = openScenes(players);
  let updateScenes = (): void => undefined;
  const isMotionReduced = motionSwitch(document.querySelector(`#${MOTION}`), () => updateScenes());
  if (scenes.length > 0) updateScenes = runScenes(scenes, isMotionReduced);

  const guess = document.querySelector<HTMLElement>('[data-guess]');
  const before = guess?.previousElementSibling?.getBoundingClientRect();
  // A script that comes late opens no guess that would move what the reader reads.
  if (guess && (!hasBeenScrolled() || (before && before.bottom > innerHeight)))
    askGuess(guess, words);

  // The motion switch shows from here on.
  document.documentElement.dataset.ready = '';
  restoreScroll();
  keepPlaceOnResize();
  setUpSharing(words);
  answerWhole();
}
