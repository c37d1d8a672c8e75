// The script of the partner page: the button beside each snippet copies the snippet. Where the browser
// refuses, the text stays selected and the button says which keys copy it. Without script, the buttons
// are hidden.

import { copyText } from '../../reader/clipboard.ts';
import type { COPY_WORDS } from './snippets.ts';

const { copied, failed } = JSON.parse(
  document.querySelector('script[data-words]')?.textContent ?? '',
) as typeof COPY_WORDS;

for (const button of document.querySelectorAll<HTMLButtonElement>('.snippet button')) {
  const field = button.parentElement?.querySelector('textarea');
  if (field) setUp(button, field);
}

function setUp(button: HTMLButtonElement, field: HTMLTextAreaElement): void {
  const { textContent: words, ariaLabel: name } = button;
  const label = (text: string, accessibleName: string | null) => {
    button.textContent = text;
    button.ariaLabel = accessibleName;
  };
  const copy = async () => {
    // Selected first: where the browser refuses, the reader copies by hand.
    field.focus();
    field.select();
    const isCopied = await copyText(field.value);
    // Screen readers announce the button's accessible name.
    const answer = isCopied ? copied : failed;
    label(answer, answer);
    if (isCopied) button.focus();
  };
  const reset = () => label(words, name);
  button.dataset.ready = '';
  button.addEventListener('click', () => void copy());
  button.addEventListener('blur', reset);
  field.addEventListener('copy', reset);
}
