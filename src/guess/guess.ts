/**
 * Lets a reader guess a share before it is shown. The guess is kept for as long as the tab is open,
 * and nowhere else; nothing says how good it is.
 *
 * @param section the guess as it is in the page
 * @param mark puts a guess, 0 to 100, on the graphic, or takes it off
 */
export function askGuess(section: HTMLElement, mark: (guess: number | undefined) => void): void {
  const key = `guess:${location.pathname}`;
  const button = section.querySelector('button');
  const slider = section.querySelector<HTMLInputElement>('input[type="range"]');
  const value = section.querySelector<HTMLElement>('[data-value]');
  const result = section.querySelector<HTMLElement>('[data-result]');
  const yours = section.querySelector<HTMLElement>('[data-yours]');
  if (!button || !slider || !value || !result || !yours) return;

  const set = () => {
    const words = `Your guess: ${slider.value}%`;
    delete slider.dataset.unset;
    slider.setAttribute('aria-valuetext', `${slider.value}%`);
    value.textContent = words;
  };
  const show = () => {
    yours.textContent = `Your guess was ${slider.value}%.`;
    result.hidden = false;
    mark(Number(slider.value));
  };

  // A click is for the value that the slider stands on before it is touched.
  for (const type of ['input', 'click'])
    slider.addEventListener(type, () => {
      set();
      if (result.hidden) return;
      keep(key, slider.value);
      show();
    });
  button.addEventListener('click', () => {
    if (slider.dataset.unset !== undefined) {
      value.textContent = 'Your guess: not set yet. Move the slider first, or skip.';
      slider.focus();
      return;
    }
    keep(key, slider.value);
    show();
    result.focus();
  });

  const kept = recall(key);
  if (kept !== undefined) {
    slider.value = kept;
    set();
    show();
  }
  section.hidden = false;
}

// Storage throws where a page is sandboxed or its data are blocked: the guess then holds until the
// page is left.

function keep(key: string, guess: string): void {
  try {
    sessionStorage.setItem(key, guess);
  } catch {
    // As above.
  }
}

/** A guess made earlier in this tab; whatever else is stored there is none. */
function recall(key: string): string | undefined {
  try {
    const stored = sessionStorage.getItem(key) ?? '';
    return /^(\d|[1-9]\d|100)$/.test(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}
