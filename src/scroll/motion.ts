const KEY = 'motion';

/**
 * The page's own motion switch, a checkbox. It starts as the reader left it, or else as the system
 * asks; `data-motion="reduce"` on the root says that it is on.
 *
 * @param onChange called when the reader, or the system, changes it
 * @returns whether states should change at once
 */
export function motionSwitch(box: HTMLInputElement | null, onChange: () => void): () => boolean {
  const root = document.documentElement;
  const system = matchMedia('(prefers-reduced-motion: reduce)');
  const apply = (reduce: boolean) => {
    if (reduce) root.dataset.motion = 'reduce';
    else delete root.dataset.motion;
    if (box) box.checked = reduce;
  };
  apply(recall() ?? system.matches);
  system.addEventListener('change', () => {
    apply(recall() ?? system.matches);
    onChange();
  });
  box?.addEventListener('change', () => {
    apply(box.checked);
    remember(box.checked);
    onChange();
  });
  return () => root.dataset.motion === 'reduce';
}

// Storage throws where a page is sandboxed or its data are blocked: then the switch holds for as
// long as the page is open.

function recall(): boolean | undefined {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'reduce' ? true : stored === 'full' ? false : undefined;
  } catch {
    return undefined;
  }
}

function remember(reduce: boolean): void {
  try {
    localStorage.setItem(KEY, reduce ? 'reduce' : 'full');
  } catch {
    // As above.
  }
}
