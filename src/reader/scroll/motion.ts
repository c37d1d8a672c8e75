import { recall, remember } from '../storage.ts';

/** The choice's name in the storage. */
const NAME = 'motion';

/**
 * Runs the checkbox that reduces motion. It starts with the reader's last choice, or else with the
 * system's setting. While motion is reduced, the root element has `data-motion="reduce"`.
 *
 * @param box the checkbox; null where the page has none and the system's setting alone counts
 * @param onChange called when the reader or the system changes the setting
 * @returns a function that returns whether motion is reduced now
 */
export function motionSwitch(box: HTMLInputElement | null, onChange: () => void): () => boolean {
  const root = document.documentElement;
  const system = matchMedia('(prefers-reduced-motion: reduce)');
  const apply = (reduce: boolean) => {
    if (reduce) root.dataset.motion = 'reduce';
    else delete root.dataset.motion;
    if (box) box.checked = reduce;
  };
  apply(storedChoice() ?? system.matches);
  system.addEventListener('change', () => {
    apply(storedChoice() ?? system.matches);
    onChange();
  });
  box?.addEventListener('change', () => {
    apply(box.checked);
    remember('localStorage', NAME, box.checked ? 'reduce' : 'full');
    onChange();
  });
  return () => root.dataset.motion === 'reduce';
}

function storedChoice(): boolean | undefined {
  const stored = recall('localStorage', NAME);
  return stored === 'reduce' ? true : stored === 'full' ? false : undefined;
}
