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
    const words = button.textContent;
    button.dataset.ready = '';
    button.addEventListener('click', () => {
      void copy(field).then((copied) => {
        // It has the focus, and is read out as it changes.
        button.textContent = copied ? COPIED : FAILED;
        if (copied) button.focus();
      });
    });
    const reset = () => {
      button.textContent = words;
    };
    button.addEventListener('blur', reset);
    field.addEventListener('copy', reset);
  }
}

async function copy(field: HTMLTextAreaElement): Promise<boolean> {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return false;
  }
}
