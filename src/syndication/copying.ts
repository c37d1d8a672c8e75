const COPIED = 'Copied';
const FAILED = 'Press Ctrl or ⌘ and C';

/**
 * The buttons beside what is to be copied. Where the clipboard cannot be had the text is selected,
 * and the button says how it is copied by hand. Without script they do not show.
 */
export function copying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('.snippet button')) {
    const field = button.parentElement?.querySelector('textarea');
    if (!field) continue;
    const { textContent: words, ariaLabel: name } = button;
    const say = (what: string, whole: string | null) => {
      button.textContent = what;
      button.ariaLabel = whole;
    };
    button.dataset.ready = '';
    button.addEventListener('click', () => {
      void copy(field).then((copied) => {
        // Its name is what is read out.
        const what = copied ? COPIED : FAILED;
        say(what, what);
        if (copied) button.focus();
      });
    });
    const reset = () => {
      say(words, name);
    };
    button.addEventListener('blur', reset);
    field.addEventListener('copy', reset);
  }
}

async function copy(field: HTMLTextAreaElement): Promise<boolean> {
  field.focus();
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return false;
  }
}
